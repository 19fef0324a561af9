import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type Person, type Staff, staffOn } from './people.ts';
import type { SignInWay } from './sign-in-store.ts';
import { base64url, isToken, tokenBytes } from './token.ts';

const minuteMs = 60_000;
/** How long a link in a mail works. */
export const linkMinutes = 15;
/** A working day and its evening meeting. */
export const sessionHours = 12;

export const emailOf = (text: string): string => text.trim().toLowerCase();

const newToken = (ports: Ports): string => base64url(ports.randomBytes(tokenBytes));

/** Who a person is today; whoever has no appointment today has no business inside. */
export const admit = (ports: Ports, person: Person | undefined): Result<Staff> | undefined => {
  const staff = person && staffOn(person, ports.local(ports.now()).date);
  return staff && (staff.appointments.length > 0 ? done(staff) : refuse('no-appointment'));
};

/** Makes a one-time link for somebody, and gives its token. Only a keyed hash of it is stored. */
export const putSignInLink = async (ports: Ports, staff: { readonly id: string }, minutes: number): Promise<string> => {
  const token = newToken(ports);
  const expiresAt = ports.now() + minutes * minuteMs;
  await ports.signIn.putLink({ tokenHash: ports.seal('link', token), staffId: staff.id, expiresAt });
  return token;
};

/**
 * A one-time link for whoever has this address; nothing when nobody has. The caller mails it and tells the visitor the
 * same in both cases, so that nobody can find out who works here.
 */
export const requestLink = async (
  ports: Ports,
  email: string,
): Promise<{ readonly staff: Staff; readonly token: string } | undefined> => {
  const admitted = admit(ports, await ports.people.staff({ email: emailOf(email) }));
  if (!admitted?.ok) return undefined;
  return { staff: admitted.value, token: await putSignInLink(ports, admitted.value, linkMinutes) };
};

/** Uses a link: once, and within its time. Unknown, used and old links get the same refusal. */
export const useLink = async (ports: Ports, token: string): Promise<Result<Staff>> => {
  const person = isToken(token) ? await ports.signIn.useLink(ports.seal('link', token), ports.now()) : undefined;
  return admit(ports, person) ?? refuse('link-used-or-old');
};

/** A session for somebody who proved who they are; the token goes into the cookie and nowhere else. */
export const openSession = async (
  ports: Ports,
  staff: { readonly id: string },
  by: SignInWay = 'link',
  providerSession?: string,
): Promise<{ readonly token: string; readonly expiresAt: number }> => {
  const token = newToken(ports);
  const there = providerSession === undefined ? {} : { providerSession };
  const at = ports.now();
  const expiresAt = at + sessionHours * 60 * minuteMs;
  await ports.signIn.session({ open: ports.seal('session', token), staffId: staff.id, expiresAt, by, at, ...there });
  return { token, expiresAt };
};

/** Who came in with this token, if the session still runs and an appointment holds today. */
export const findSession = async (ports: Ports, token: string | undefined): Promise<Result<Staff>> => {
  const person =
    token !== undefined && isToken(token)
      ? await ports.signIn.session({ find: ports.seal('session', token), at: ports.now() })
      : undefined;
  const admitted = admit(ports, person);
  return admitted?.ok ? admitted : refuse('sign-in-needed');
};

/** Signs out; twice is harmless. */
export const closeSession = async (ports: Ports, token: string | undefined): Promise<void> => {
  if (token !== undefined && isToken(token)) await ports.signIn.session({ close: ports.seal('session', token) });
};
