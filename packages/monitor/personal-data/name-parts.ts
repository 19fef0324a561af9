import { particles } from './cues.ts';
import { everyday, properNames } from './everyday.ts';
import { arabicFirstNames, cyrillicFirstNames, firstNames, wordNames } from './first-names.ts';
import { surnames, wordSurnames } from './surnames.ts';
import type { Token } from './tokens.ts';

/** A text as the rules about names look at it. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Per token: it names a thing or somebody whom everybody knows. */
  readonly known: readonly boolean[];
  readonly flat: boolean;
}

const baseOf = (word: string): string => word.split("'", 1)[0] ?? word;
const parts = (word: string): readonly string[] => (word.includes('-') ? [word, ...word.split('-')] : [word]);
const inAny = (word: string, ...lists: readonly ReadonlySet<string>[]): boolean =>
  parts(baseOf(word) || word).some((part) => lists.some((list) => list.has(part)));

/** A first name and nothing else. */
export const isFirstName = (word: string): boolean =>
  inAny(word, firstNames, cyrillicFirstNames, arabicFirstNames) && !wordNames.has(baseOf(word));
/** A first name, perhaps a word too. */
export const mayBeFirstName = (word: string): boolean =>
  inAny(word, firstNames, wordNames, cyrillicFirstNames, arabicFirstNames);
export const isSurname = (word: string): boolean => inAny(word, surnames) && !wordSurnames.has(word);
export const mayBeSurname = (word: string): boolean => inAny(word, surnames, wordSurnames);

const arabic = /\p{Script=Arabic}/u;
export const isArabic = (token: Token | undefined): boolean => token?.kind === 'word' && arabic.test(token.text);

const isShortening = (text: string): boolean => text.length <= 3 && text === text.toUpperCase();

/** A word that can be (part of) a name by its capital: no everyday word, no abbreviation, nothing that is known to all. */
export const isNameWord = (r: Reading, at: number): boolean => {
  const token = r.tokens[at];
  const joins = at > 1 && /^(?:der|den|'t|te|ter|ten)$/.test(r.tokens[at - 1]?.bare ?? '');
  return (
    token?.capital === true &&
    token.text.length >= 2 &&
    r.known[at] !== true &&
    !(joins ? properNames : everyday).has(token.bare) &&
    !isShortening(token.text)
  );
};

const longInitials = /^(?:Th|Ph|Ch|Chr|Joh|Jac|Fr|Wm|Ij|IJ|Tj|Sj|Ah|Kh|Sh)$/;
const isInitial = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && (token.text.length === 1 || longInitials.test(token.text));

/** Behind initials that begin at `at`: J. / J.P. / Ph. @returns `at` itself when there are none */
export const afterInitials = (r: Reading, at: number): number => {
  let end = at;
  while (end < at + 16 && isInitial(r.tokens[end]) && r.tokens[end + 1]?.text === '.' && r.tokens[end + 1]?.gap === '')
    end += 2;
  return end;
};

/** Behind particles that begin at `at`: van der, El, d'. */
export const afterParticles = (r: Reading, at: number): number => {
  let end = at;
  while (end < at + 3 && r.tokens[end]?.kind === 'word' && particles.has(r.tokens[end]?.bare ?? '')) end++;
  return end;
};

const most = 8;

/**
 * Where a name ends of which the word at `at` is a part: initials, surnames and what joins them go along.
 * @returns index of the last word
 */
export const lastOfName = (r: Reading, at: number): number => {
  let last = at;
  while (last < at + most) {
    const next = last + 1;
    const gap = r.tokens[next]?.gap;
    if (gap === undefined || !/^ {0,2}$/.test(gap)) break;
    const initials = afterInitials(r, next);
    const joined = afterParticles(r, initials);
    if (isNameWord(r, joined) && r.tokens[joined]?.gap !== undefined && !r.tokens[joined]?.gap.includes('\n')) {
      last = joined;
      continue;
    }
    // Written without capitals: only what is certainly a surname goes along.
    const plainly = r.tokens[joined];
    if (plainly?.kind === 'word' && !plainly.capital && mayBeSurname(plainly.bare) && !everyday.has(plainly.bare)) {
      if (r.flat || isSurname(plainly.bare)) {
        last = joined;
        continue;
      }
    }
    // Nadia B.
    if (initials > next) return initials - 1;
    break;
  }
  return last;
};
