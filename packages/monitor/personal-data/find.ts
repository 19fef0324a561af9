import { findAddresses } from './addresses.ts';
import { findBirthDates } from './birth-date.ts';
import { findBsns } from './bsn.ts';
import { findIbans } from './iban.ts';
import { isMark } from './marks.ts';
import { findNames } from './names.ts';
import { findOnline } from './online.ts';
import { findPhones } from './phone.ts';
import { findPlates } from './plate.ts';
import type { PersonalSpan } from './span.ts';
import { plain } from './spelling.ts';
import { type KnownStreets, noStreets } from './streets.ts';
import { tokensOf } from './tokens.ts';

/** Those that overlap nothing before them. The list comes in order of certainty. */
const apart = (found: readonly PersonalSpan[]): PersonalSpan[] => {
  const kept: PersonalSpan[] = [];
  const order = found
    .map((span, rank) => ({ span, rank }))
    .sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  let last: { span: PersonalSpan; rank: number } | undefined;
  for (const next of order) {
    if (!last || next.span.start >= last.span.end) {
      if (last) kept.push(last.span);
      last = next;
    } else if (next.span.kind === last.span.kind) {
      // Two rules that saw the same: together they cover it.
      const better = next.rank < last.rank ? next : last;
      const end = Math.max(last.span.end, next.span.end);
      last = { span: { ...better.span, start: last.span.start, end }, rank: better.rank };
    } else if (next.rank < last.rank) last = next;
  }
  return last ? [...kept, last.span] : kept;
};

/** Weimarstraat 12, 2562 AB Den Haag is one address. */
const together = (text: string, spans: readonly PersonalSpan[]): PersonalSpan[] => {
  const joined: PersonalSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const near =
      before?.kind === 'address' && span.kind === 'address' && /^[, ]{0,3}$/.test(text.slice(before.end, span.start));
    if (near && before) joined[joined.length - 1] = { ...before, end: span.end };
    else joined.push(span);
  }
  return joined;
};

/** Those that touch none of these pieces. Both in order. */
const clearOf = (spans: readonly PersonalSpan[], pieces: readonly { start: number; end: number }[]): PersonalSpan[] => {
  let n = 0;
  return spans.filter(({ start, end }) => {
    for (let piece = pieces[n]; piece && piece.end <= start; piece = pieces[++n]);
    return end <= (pieces[n]?.start ?? end);
  });
};

const once = (text: string, streets: KnownStreets): PersonalSpan[] => {
  const bits = plain(text);
  const tokens = tokensOf(text, isMark);
  // Nearly everything with a form has a digit in it; most stories have none.
  const numbers = /\d/.test(bits)
    ? [
        ...findIbans(bits),
        ...findBirthDates(bits),
        ...findBsns(bits),
        ...findPhones(bits),
        ...findPlates(bits),
        ...findAddresses(bits, tokens.all, streets),
      ]
    : [];
  const found = [...findOnline(bits), ...numbers, ...findNames(tokens, streets)];
  // What was left out already is nothing to be left out.
  const left = tokens.all.filter(({ kind }) => kind === 'mark');
  return together(bits, clearOf(apart(found), left));
};

/** The text with something in the place of every span. The spans are in order and apart. */
export const replaceSpans = (
  text: string,
  spans: readonly PersonalSpan[],
  by: (span: PersonalSpan) => string,
): string => {
  let written = '';
  let from = 0;
  for (const span of spans) {
    written += text.slice(from, span.start) + by(span);
    from = span.end;
  }
  return written + text.slice(from);
};

const gone = '[naam]';
const mostRounds = 6;

/** Spans of the text without `spans`, as they lie in the text with them. Both in order: one walk along both. */
const backInto = (spans: readonly PersonalSpan[], found: readonly PersonalSpan[]): PersonalSpan[] => {
  let n = 0;
  let by = 0;
  const back = (place: number, isEnd: boolean): number => {
    for (let next = spans[n]; next; next = spans[++n]) {
      const shorter = next.end - next.start - gone.length;
      // Behind the mark that stands there now; an end may touch its beginning.
      if (isEnd ? place <= next.start - by : place < next.start - by + gone.length) break;
      by += shorter;
    }
    return place + by;
  };
  return found.map((span) => ({ ...span, start: back(span.start, false), end: back(span.end, true) }));
};

/**
 * Everything in a text by which somebody may be recognised, in order and apart. What is found is looked at as if it were
 * gone already, and the rest is read again: so that leaving it out never shows something new.
 *
 * A guess: rules know forms and contexts, not people. Linear in the length of the text. Pure, no language asked:
 * people mix them.
 * @param streets names of streets of this place, so that no name in them is taken for somebody's
 */
export const findPersonalData = (text: string, streets: KnownStreets = noStreets): readonly PersonalSpan[] => {
  let spans: readonly PersonalSpan[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const rest = replaceSpans(text, spans, () => gone);
    const more = once(rest, streets);
    if (more.length === 0) break;
    spans = [...spans, ...backInto(spans, more)].sort((a, b) => a.start - b.start);
  }
  return spans;
};
