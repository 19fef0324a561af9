/** What a text file says, flattened: `questions.theme.ask` -> the sentence. A sentence with values is a function. */
export type Flat = ReadonlyMap<string, unknown>;

export const flatten = (value: unknown, path = ''): Flat => {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, path === '' ? key : `${path}.${key}`)]),
  );
};

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map((m) => m[0])
    .sort()
    .join(' ');

/** The same sentence as code, so that a forgotten translation shows in functions too. */
const wording = (value: unknown): string => (typeof value === 'function' ? value.toString() : String(value)).trim();

// A text without words (a number, a sign, only a placeholder) is the same in every language.
const hasWords = (value: unknown): boolean =>
  typeof value === 'function'
    ? /['"`][^'"`]*\p{L}{2}/u.test(value.toString())
    : /\p{L}{2}/u.test(String(value).replace(/\{\w+\}/g, ''));

/**
 * What is wrong with a language beside the first one: keys, empty values, placeholders, words that were not translated.
 * @param same texts that may be equal in both, as they stand on the screen
 */
export const wrongTranslation = (first: Flat, other: Flat, same: ReadonlySet<string>): string[] => {
  const wrong: string[] = [];
  for (const key of other.keys()) if (!first.has(key)) wrong.push(`${key} is not in the first language`);
  for (const [key, mine] of first) {
    const theirs = other.get(key);
    if (!other.has(key)) wrong.push(`${key} is missing`);
    else if (typeof mine !== typeof theirs) wrong.push(`${key} is of another kind`);
    else if (typeof mine === 'string' && typeof theirs === 'string') {
      if (placeholders(mine) !== placeholders(theirs)) wrong.push(`${key} has other placeholders`);
    } else if (typeof mine === 'function' && typeof theirs === 'function' && mine.length !== theirs.length) {
      wrong.push(`${key} takes other values`);
    }
    if (other.has(key) && hasWords(mine) && wording(mine) === wording(theirs) && !same.has(wording(mine))) {
      wrong.push(`${key} is not translated: ${wording(mine).slice(0, 60)}`);
    }
  }
  return wrong;
};

export const emptyTexts = (texts: Flat): string[] =>
  [...texts].filter(([, v]) => typeof v === 'string' && v.trim() === '').map(([key]) => `${key} is empty`);

/** The text files by what they are texts of: `instruments/street-signal/texts` -> its languages. */
export const textFilesByName = (
  paths: readonly string[],
  languages: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const ending = new RegExp(`^(.+)\\.(${languages.join('|')})\\.ts$`);
  for (const path of paths) {
    const [, name, language] = ending.exec(path) ?? [];
    if (name !== undefined && language !== undefined) found.set(name, [...(found.get(name) ?? []), language]);
  }
  return found;
};
