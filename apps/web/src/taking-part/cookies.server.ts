import { canonical, type FollowCode, parseFollowCode } from '@straatwijs/monitor';
import type { Cookies } from '@sveltejs/kit';
import { type Draft, isPerspective } from './draft.ts';

/** Ten minutes in which going back and tapping again means the same message. */
const draftCookie = 'sw-bezig';
const draftSeconds = 600;
/** How somebody is here, for the next time. */
const whoCookie = 'sw-wie';
/** The mark of a device without JavaScript, to count different contributors. */
const markCookie = 'sw-kenmerk';
const year = 365 * 86_400;
/** The code of the message that is being followed; gone when the browser closes, or after two hours. */
const followCookie = 'sw-volg';

type Kept = Pick<Draft, 'id' | 'code' | 'at'>;

export const keepDraft = (cookies: Cookies, about: string, { id, code, at }: Kept): void =>
  cookies.set(draftCookie, JSON.stringify([about, id, code, at]), {
    path: '/',
    maxAge: draftSeconds,
    sameSite: 'lax',
    httpOnly: true,
  });

/** The message that was begun here on this phone just now, of the same instrument and place. */
export const keptDraft = (cookies: Cookies, about: string): Kept | undefined => {
  let kept: unknown;
  try {
    kept = JSON.parse(cookies.get(draftCookie) ?? 'null');
  } catch {
    return undefined;
  }
  if (!Array.isArray(kept) || kept[0] !== about) return undefined;
  const [, id, code, at]: unknown[] = kept;
  return typeof id === 'string' && typeof code === 'string' && typeof at === 'string' ? { id, code, at } : undefined;
};
export const endDraft = (cookies: Cookies): void => cookies.delete(draftCookie, { path: '/' });

export const knownWho = (cookies: Cookies): Draft['perspective'] | undefined => {
  const who = cookies.get(whoCookie) ?? '';
  return isPerspective(who) ? who : undefined;
};
export const keepWho = (cookies: Cookies, who: Draft['perspective']): void =>
  cookies.set(whoCookie, who, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true });

export const markOf = (cookies: Cookies): string | undefined => cookies.get(markCookie);
export const keepMark = (cookies: Cookies, mark: string): void =>
  cookies.set(markCookie, mark, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true });

export const followedCode = (cookies: Cookies): string | undefined => cookies.get(followCookie);
export const keepFollowedCode = (cookies: Cookies, code: string): void => {
  const parsed: FollowCode | undefined = parseFollowCode(code);
  // What is no code is kept too: it gets the same answer as one that nobody holds.
  cookies.set(followCookie, parsed === undefined ? 'x' : canonical(parsed), {
    path: '/',
    maxAge: 7200,
    sameSite: 'strict',
    httpOnly: true,
  });
};
export const forgetFollowedCode = (cookies: Cookies): void => cookies.delete(followCookie, { path: '/' });
