import { withoutMarks } from './place-id.ts';

/** The words of a name or a query: lower case, without marks, apostrophes, dots and hyphens. */
export function wordsOf(text: string): readonly string[] {
  return withoutMarks(text)
    .replace(/['’`´]/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/str$/, 'straat'],
  [/pln?$/, 'plein'],
  [/ln$/, 'laan'],
  [/wg$/, 'weg'],
  [/(?:kd|kde)$/, 'kade'],
  [/^burg$/, 'burgemeester'],
  [/^dr$/, 'doctor'],
  [/^prof$/, 'professor'],
  [/^st$/, 'sint'],
];

/** `weimarstr` becomes `weimarstraat`, `jan luykenln` `jan luykenlaan`. Other words stay. */
export function withoutAbbreviations(words: readonly string[]): readonly string[] {
  return words.map((word) => {
    const found = abbreviations.find(([pattern]) => pattern.test(word));
    return found === undefined ? word : word.replace(found[0], found[1]);
  });
}

// In this order: what two spellings of one Dutch sound have in common. Only for finding, never shown.
const sounds: readonly (readonly [RegExp, string])[] = [
  [/uij|uy/g, 'ui'],
  [/eij|ij|ei|ey/g, 'y'],
  [/au/g, 'ou'],
  [/ae/g, 'aa'],
  [/oe/g, 'u'],
  [/sch|sg/g, 'sg'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|c(?=[aoukrl])/g, 'k'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/gh|ch/g, 'g'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/(.)\1+/g, '$1'],
];

/** How a word sounds, roughly: `plijn`, `plein` and `pleyn` give the same. Expects the output of `wordsOf`. */
export function soundOf(word: string): string {
  return sounds.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
}

/**
 * The fewest typing errors (a letter wrong, missing, too many, or two exchanged) that turn `typed` into some
 * beginning of `text`; `limit + 1` when it takes more than `limit`. Being halfway a word is no error.
 */
export function errorsInBeginning(typed: string, text: string, limit: number): number {
  const width = Math.min(text.length, typed.length + limit);
  if (width < typed.length - limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let best = row;
    const letter = typed.charCodeAt(row - 1);
    for (let at = 1; at <= width; at += 1) {
      const other = text.charCodeAt(at - 1);
      let errors = Math.min(
        (last[at - 1] ?? 0) + (letter === other ? 0 : 1),
        (last[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
      );
      if (row > 1 && at > 1 && letter === text.charCodeAt(at - 2) && typed.charCodeAt(row - 2) === other) {
        errors = Math.min(errors, (beforeLast[at - 2] ?? 0) + 1);
      }
      current.push(errors);
      if (errors < best) best = errors;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(limit + 1, ...last);
}
