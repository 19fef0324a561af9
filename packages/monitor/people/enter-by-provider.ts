import type { Ports } from '../ports.ts';
import { type Result, refuse } from '../refusals/refusal.ts';
import type { Identity } from './identity-provider.ts';
import type { Staff } from './people.ts';
import { admit } from './sign-in.ts';

const hashOf = (ports: Ports, issuer: string, subject: string): string =>
  ports.seal('identity', JSON.stringify([issuer, subject]));

/** The session at the provider, as it is kept: a keyed hash. */
export const providerSessionOf = (
  ports: Ports,
  { issuer, session }: { readonly issuer: string; readonly session?: string },
): string | undefined =>
  session === undefined ? undefined : ports.seal('identity', JSON.stringify([issuer, 'session', session]));

/**
 * Who comes in by a provider. The first time the verified address says who it is; from then on only the provider's own
 * name for them does, so that an address that goes to somebody else brings nobody else in.
 */
export const enterByProvider = async (ports: Ports, identity: Identity): Promise<Result<Staff>> => {
  const { issuer, email, emailVerified } = identity;
  const subjectHash = hashOf(ports, issuer, identity.subject);
  const known = admit(ports, await ports.signIn.identity({ find: subjectHash, issuer }));
  if (known) return known;
  if (email === undefined || !emailVerified) return refuse('email-not-verified');
  const person = await ports.people.staff({ email });
  const admitted = admit(ports, person);
  if (!person || !admitted) return refuse('identity-unknown');
  if (!admitted.ok) return admitted;
  const linked = await ports.signIn.identity({ link: subjectHash, issuer, staffId: person.id, at: ports.now() });
  return linked ? admitted : refuse('identity-unknown');
};

/** Ends the sessions of whoever left at the provider; whether the message was one. */
export const leaveByProvider = async (ports: Ports, message: string): Promise<boolean> => {
  const left = await ports.identityProvider?.left(message);
  if (!left) return false;
  const providerSession = providerSessionOf(ports, left);
  if (providerSession !== undefined) await ports.signIn.session({ closeAll: { providerSession } });
  else if (left.subject !== undefined) {
    const find = hashOf(ports, left.issuer, left.subject);
    const person = await ports.signIn.identity({ find, issuer: left.issuer });
    if (person) await ports.signIn.session({ closeAll: { staffId: person.id } });
  }
  return true;
};
