import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { Staff } from './people.ts';
import { base64url, isToken, tokenBytes } from './token.ts';

const minuteMs = 60_000;
/** How long a link in a mail works. */
export const linkMinutes = 15;
/** A working day and its evening meeting. */
export const sessionHours = 12;

export const emailOf = (text: string): string => text.trim().toLowerCase();

const newToken = (ports: Ports): string => base64url(ports.randomBytes(tokenBytes));

/** Makes a one-time link for somebody, and gives its token. Only a keyed hash of it is stored. */
export const putSignInLink = async (ports: Ports, staff: Staff, minutes: number): Promise<string> => {
  const token = newToken(ports);
  const expiresAt = ports.now() + minutes * minuteMs;
  await ports.people.putLink({ tokenHash: ports.seal('link', token), staffId: staff.id, expiresAt });
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
  const staff = await ports.people.staff({ email: emailOf(email) });
  return staff ? { staff, token: await putSignInLink(ports, staff, linkMinutes) } : undefined;
};

/** Uses a link: once, and within its time. Unknown, used and old links get the same refusal. */
export const useLink = async (ports: Ports, token: string): Promise<Result<Staff>> => {
  const staff = isToken(token) ? await ports.people.useLink(ports.seal('link', token), ports.now()) : undefined;
  return staff ? done(staff) : refuse('link-used-or-old');
};

/** A session for somebody who proved who they are; the token goes into the cookie and nowhere else. */
export const openSession = async (
  ports: Ports,
  staff: Staff,
): Promise<{ readonly token: string; readonly expiresAt: number }> => {
  const token = newToken(ports);
  const expiresAt = ports.now() + sessionHours * 60 * minuteMs;
  await ports.people.session({ open: ports.seal('session', token), staffId: staff.id, expiresAt });
  return { token, expiresAt };
};

/** Who came in with this token, if the session still runs. */
export const findSession = async (ports: Ports, token: string | undefined): Promise<Result<Staff>> => {
  const staff =
    token !== undefined && isToken(token)
      ? await ports.people.session({ find: ports.seal('session', token), at: ports.now() })
      : undefined;
  return staff ? done(staff) : refuse('sign-in-needed');
};

/** Signs out; twice is harmless. */
export const closeSession = async (ports: Ports, token: string | undefined): Promise<void> => {
  if (token !== undefined && isToken(token)) await ports.people.session({ close: ports.seal('session', token) });
};
