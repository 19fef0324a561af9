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

/** The words of a text or of a function's texts, in lower case, without placeholders. */
const wordsOf = (value: unknown): string[] => {
  const said =
    typeof value === 'function' ? (wording(value).match(/['"`][^'"`]*['"`]/g) ?? []).join(' ') : wording(value);
  const plain = said.replace(/\$?\{[^}]*\}/g, ' ').toLowerCase();
  return plain.match(/\p{L}{2,}/gu) ?? [];
};

/**
 * What is wrong with a language beside the first one: keys, empty values, placeholders, words that were not translated.
 * @param same words that both languages share, in lower case: a text of these alone may be equal in both
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
    const untranslated = other.has(key) && wording(mine) === wording(theirs) && wordsOf(mine).some((w) => !same.has(w));
    if (untranslated) {
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
