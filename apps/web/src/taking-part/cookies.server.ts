import { canonical, type FollowCode, parseFollowCode } from '@straatwijs/monitor';
import type { Cookies } from '@sveltejs/kit';
import { type Draft, isPerspective } from './draft.ts';
import { nothingCookie } from './keep-nothing.ts';

/** Ten minutes in which going back and tapping again means the same message. */
const draftCookie = 'sw-bezig';
const draftSeconds = 600;
/** How somebody is here, for the next time. */
const whoCookie = 'sw-wie';
/** The mark of a device without JavaScript, to count different contributors. */
const markCookie = 'sw-kenmerk';
const year = 365 * 86_400;
/** The code of the message that is being followed, for two hours. */
const followCookie = 'sw-volg';
const followSeconds = 7200;
/** The same where nothing may be kept, under a name of its own: what was kept before that choice opens nothing. */
const briefCookie = 'sw-volg-even';
const briefSeconds = 300;

const keepsNothing = (cookies: Cookies): boolean => cookies.get(nothingCookie) === 'ja';
const keep = (cookies: Cookies, name: string, value: string, maxAge: number): void => {
  if (!keepsNothing(cookies)) cookies.set(name, value, { path: '/', maxAge, sameSite: 'lax', httpOnly: true });
};

const read = (cookies: Cookies, name: string): string | undefined =>
  keepsNothing(cookies) ? undefined : cookies.get(name);

type Kept = Pick<Draft, 'id' | 'code' | 'at'>;

export const keepDraft = (cookies: Cookies, about: string, { id, code, at }: Kept): void =>
  keep(cookies, draftCookie, JSON.stringify([about, id, code, at]), draftSeconds);

/** The message that was begun here on this phone just now, of the same instrument and place. */
export const keptDraft = (cookies: Cookies, about: string): Kept | undefined => {
  let kept: unknown;
  try {
    kept = JSON.parse(read(cookies, draftCookie) ?? 'null');
  } catch {
    return undefined;
  }
  if (!Array.isArray(kept) || kept[0] !== about) return undefined;
  const [, id, code, at]: unknown[] = kept;
  return typeof id === 'string' && typeof code === 'string' && typeof at === 'string' ? { id, code, at } : undefined;
};
export const endDraft = (cookies: Cookies): void => cookies.delete(draftCookie, { path: '/' });

export const knownWho = (cookies: Cookies): Draft['perspective'] | undefined => {
  const who = read(cookies, whoCookie) ?? '';
  return isPerspective(who) ? who : undefined;
};
export const keepWho = (cookies: Cookies, who: Draft['perspective']): void => keep(cookies, whoCookie, who, year);

export const markOf = (cookies: Cookies): string | undefined => read(cookies, markCookie);
export const keepMark = (cookies: Cookies, mark: string): void => keep(cookies, markCookie, mark, year);

export const followedCode = (cookies: Cookies): string | undefined =>
  cookies.get(keepsNothing(cookies) ? briefCookie : followCookie);

const follow = (cookies: Cookies, name: string, code: string, maxAge: number): void => {
  const parsed: FollowCode | undefined = parseFollowCode(code);
  // What is no code is kept too: it gets the same answer as one that nobody holds.
  const value = parsed === undefined ? 'x' : canonical(parsed);
  cookies.set(name, value, { path: '/', maxAge, sameSite: 'strict', httpOnly: true });
};
/** After telling: on a phone that keeps nothing the code is on the screen only. */
export const keepFollowedCode = (cookies: Cookies, code: string): void => {
  if (!keepsNothing(cookies)) follow(cookies, followCookie, code, followSeconds);
};
/** For who comes with a code. Where nothing is kept just long enough to read: without it nothing could be shown at all. */
export const openFollowedCode = (cookies: Cookies, code: string): void => {
  if (keepsNothing(cookies)) follow(cookies, briefCookie, code, briefSeconds);
  else keepFollowedCode(cookies, code);
};
export const forgetFollowedCode = (cookies: Cookies): void => {
  for (const name of [followCookie, briefCookie]) cookies.delete(name, { path: '/' });
};

const ofForms = [draftCookie, whoCookie, markCookie, followCookie];
/** Everything that the forms keep on a phone, gone; not the choice to keep nothing. */
export const forgetAll = (cookies: Cookies): void => {
  for (const name of [...ofForms, briefCookie]) cookies.delete(name, { path: '/' });
};
/** The same at the first visit after that choice was made without a network: these cookies are out of reach of scripts. */
export const forgetUnwanted = (cookies: Cookies): void => {
  if (!keepsNothing(cookies)) return;
  for (const name of ofForms) if (cookies.get(name) !== undefined) cookies.delete(name, { path: '/' });
};
