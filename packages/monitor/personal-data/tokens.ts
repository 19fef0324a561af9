import { bare, plain } from './spelling.ts';

/** A word, a number or one sign, with what its looks say. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign' | 'mark';
  /** As lists hold it. */
  readonly bare: string;
  /** Begins with a capital; in a text that is all capitals nothing does. */
  readonly capital: boolean;
  /** The first word of a sentence: its capital says nothing. */
  readonly first: boolean;
  /** What stands between the token before and this one. */
  readonly gap: string;
}

export interface Tokens {
  readonly all: readonly Token[];
  /** Written without any capital, or all in capitals: capitals say nothing at all. */
  readonly flat: boolean;
}

// A mark that stands for what was left out is one token that no rule looks into.
const pieces = /\[[\p{L} ]{2,24}\]|'[ts](?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*|\p{Nd}+|[^\s]/gu;
const ends = /[.!?…؟]/;
const upper = /\p{Lu}/u;

const uppers = /\p{Lu}/gu;
const cased = /\p{L}/gu;
const isFlat = (text: string): boolean => {
  const high = text.match(uppers)?.length ?? 0;
  if (high === 0) return true;
  const letters = text.match(cased)?.length ?? 0;
  return letters >= 12 && high > letters * 0.7;
};

const isShort = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text.length <= 4 && token.capital;

/**
 * The words of a text with what their looks say.
 * @param isMark whether a piece in brackets stands for something that was left out
 */
export const tokensOf = (text: string, isMark: (piece: string) => boolean): Tokens => {
  const flat = isFlat(text);
  const all: Token[] = [];
  const bits = plain(text);
  pieces.lastIndex = 0;
  let before = 0;
  let starts = true;
  for (let m = pieces.exec(bits); m; m = pieces.exec(bits)) {
    let piece = m[0];
    const mark = piece.length > 1 && piece.startsWith('[') && isMark(piece);
    if (piece.startsWith('[') && !mark && piece.length > 1) {
      piece = '[';
      pieces.lastIndex = m.index + 1;
    }
    const kind = mark ? 'mark' : /^'?\p{L}/u.test(piece) ? 'word' : /^\p{Nd}/u.test(piece) ? 'number' : 'sign';
    const gap = bits.slice(before, m.index);
    const newLine = gap.includes('\n');
    const token: Token = {
      text: piece,
      start: m.index,
      end: m.index + piece.length,
      kind,
      bare: kind === 'word' ? bare(piece) : piece,
      capital: kind === 'word' && !flat && upper.test(piece.charAt(0)),
      first: kind === 'word' && (starts || newLine),
      gap,
    };
    // A point behind an initial or a short form of address ends no sentence.
    if (kind === 'sign')
      starts = (ends.test(piece) && !isShort(all.at(-1))) || (starts && piece !== ',') || piece === ':';
    else starts = false;
    all.push(token);
    before = token.end;
  }
  return { all, flat };
};
