import { tableUnder } from '../read/tables.ts';

const vowel = 'aeou';
/** The same stem with a closed or an open syllable: signaal/signal, realiseer/realiser, wijk/wijk, vlak/vlakk. */
const stems = (word: string): string[] => {
  const found = new Set([word]);
  const open = new RegExp(`([${vowel}])\\1([^${vowel}i])$`).exec(word);
  if (open) found.add(word.slice(0, -3) + (open[1] ?? '') + (open[2] ?? ''));
  if (/[^aeiou][aeiou][bdfgklmnprst]$/.test(word)) found.add(word + word.slice(-1));
  return [...found];
};

/** A pattern for one Dutch word in any inflection; a word of seven letters or more also at the start of a compound. */
const wordPattern = (word: string): string => {
  const base = new Set([word]);
  if (/eren$/.test(word)) {
    // A verb: faciliteren, faciliteert, faciliteerde, gefaciliteerd.
    const root = word.slice(0, -4);
    return `(?:ge)?${root}e?er(?:en|end|ende|t|de|den|d)?`;
  }
  if (/enen$/.test(word)) base.add(word.slice(0, -1));
  else if (/[^e]en$/.test(word) && word.length > 5) base.add(word.slice(0, -2));
  if (/[^e]e$/.test(word) && word.length > 5) base.add(word.slice(0, -1));
  const forms = [...base].flatMap(stems).map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const ending = word.length >= 7 ? "[\\p{L}'-]*" : "(?:e|en|s|n|'s|je|jes|t|te|ten|de|den)?";
  return `(?:${forms.join('|')})${ending}`;
};

/** One pattern per entry of the left column: single words and expressions, separated by commas. */
export const forbiddenPatterns = (markdown: string): ReadonlyMap<string, RegExp> => {
  const cells = tableUnder(markdown, 'Words that residents never meet, and what they meet instead').map(
    ([c = '']) => c,
  );
  const terms = cells.flatMap((cell) => cell.split(',').map((term) => term.trim())).filter((term) => term !== '');
  return new Map(
    terms.map((term) => {
      const pattern = term.split(/\s+/).map(wordPattern).join('\\s+');
      return [term, new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'iu')];
    }),
  );
};

/** The forbidden terms that a text contains. */
export const forbiddenIn = (patterns: ReadonlyMap<string, RegExp>, text: string): string[] =>
  [...patterns].filter(([, pattern]) => pattern.test(text)).map(([term]) => term);
