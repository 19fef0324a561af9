import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { admit, type Passkey, type Ports, type Result, type Staff, sameText, type Visit } from '@straatwijs/monitor';
import type { Cookies } from '@sveltejs/kit';

const challengeCookie = 'sw-uitdaging';
const challengeMinutes = 5;

/**
 * A challenge travels in a cookie of its own, sealed with its purpose and its end, so that a started sign-in needs no
 * row. It is taken away at the first answer, and the door remembers that it was: a copy of the cookie is worth nothing.
 */
export const challenges = ({ ports, doorkeeper }: Visit, cookies: Cookies, url: URL, purpose: 'enter' | 'add') => {
  const sealOf = (challenge: string, until: number) =>
    ports.seal('session', `passkey ${purpose} ${challenge} ${until}`);
  return {
    put: (challenge: string): void => {
      const until = ports.now() + challengeMinutes * 60_000;
      cookies.set(challengeCookie, `${challenge}.${until}.${sealOf(challenge, until)}`, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: url.protocol === 'https:',
        maxAge: challengeMinutes * 60,
      });
    },
    take: (): string | undefined => {
      const [challenge = '', until = '', seal = ''] = (cookies.get(challengeCookie) ?? '').split('.');
      cookies.delete(challengeCookie, { path: '/' });
      const isOurs = Number(until) > ports.now() && sameText(seal, sealOf(challenge, Number(until)));
      return isOurs && doorkeeper.firstTime(seal) ? challenge : undefined;
    },
  };
};

export const optionsToEnter = (url: URL) =>
  generateAuthenticationOptions({ rpID: url.hostname, userVerification: 'required' });

export const optionsToAdd = (ports: Ports, url: URL, staff: Staff, known: readonly Passkey[]) =>
  generateRegistrationOptions({
    rpName: `Straatwijs ${ports.municipality.name}`,
    rpID: url.hostname,
    userName: staff.email,
    userDisplayName: staff.name,
    userID: new TextEncoder().encode(staff.id),
    excludeCredentials: known.map((p) => ({ id: p.credentialId, transports: [...p.transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** The member of staff whose passkey answered the challenge; undefined for anything else, a refusal when nothing holds for them today. */
export const whoEntered = async (
  ports: Ports,
  url: URL,
  challenge: string,
  response: AuthenticationResponseJSON,
): Promise<Result<Staff> | undefined> => {
  const [passkey] = await ports.signIn.passkeys({ credentialId: response.id });
  if (!passkey) return undefined;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: url.origin,
    expectedRPID: url.hostname,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
      transports: [...passkey.transports],
    },
  });
  if (!verified) return undefined;
  const { staffId, ...known } = passkey;
  await ports.signIn.savePasskey(staffId, { ...known, counter: authenticationInfo.newCounter }, ports.now());
  return admit(ports, await ports.people.staff({ id: staffId }));
};

/** Keeps a new passkey of somebody who is signed in; false when the browser's answer does not hold. */
export const addPasskey = async (
  ports: Ports,
  url: URL,
  staff: Staff,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<boolean> => {
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: url.origin,
    expectedRPID: url.hostname,
    requireUserVerification: true,
  });
  if (!verified) return false;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  const passkey = { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
  await ports.signIn.savePasskey(staff.id, passkey, ports.now());
  return true;
};
