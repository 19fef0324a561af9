const commas: Readonly<Record<string, string>> = { ar: '، ' };
const quotationMarks: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['«', '»'],
  pl: ['„', '”'],
  bg: ['„', '“'],
};

/**
 * A name in other letters stands by itself among Arabic words: else a number that follows it comes to its wrong side.
 * The marks are Unicode's own (first strong isolate, and its end), so that they also work in a title or a label.
 */
export const apart = (value: string, among: string): string =>
  /[\u0600-\u06FF]/.test(among) && /\p{Script=Latin}/u.test(value) ? `\u2068${value}\u2069` : value;

/** What stands between two parts of a line. */
export const comma = (language: string): string => commas[language] ?? ', ';

/** Parts of one line with the language's own comma between them; what is not there is left out. */
export const listed = (language: string, parts: readonly (string | undefined)[]): string =>
  parts
    .flatMap((part) => (part === undefined || part === '' ? [] : [apart(part, comma(language))]))
    .join(comma(language));

/** Somebody's words between the marks of their own language: these belong to the words, and run in their direction. */
export const inQuotes = (text: string, language: string): string => {
  const [open, close] = quotationMarks[language] ?? ['“', '”'];
  return `${open}${text}${close}`;
};
