/** What a text file says, flattened: `questions.theme.ask` -> the sentence. A sentence with values is a function. */
export type Flat = ReadonlyMap<string, unknown>;

export const flatten = (value: unknown, path = ''): Flat => {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, path === '' ? key : `${path}.${key}`)]),
  );
};

/** The forms of a text that depends on a number: `told.few` is a form of `told`, which has at least `other`. */
const formOf = (texts: Flat, key: string): { readonly base: string; readonly form: string } | undefined => {
  const [, base, form] = /^(.*)\.(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return base !== undefined && form !== undefined && texts.has(`${base}.one`) && texts.has(`${base}.other`)
    ? { base, form }
    : undefined;
};

/** Forms that a language needs and that a text lacks: Polish counts 1, 2-4 and 5 differently, Arabic has six forms. */
export const missingForms = (texts: Flat, language: string): string[] => {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = [...texts.keys()].flatMap((key) => {
    const form = formOf(texts, key);
    return form?.form === 'other' ? [form.base] : [];
  });
  return counted.flatMap((base) =>
    needed.filter((form) => !texts.has(`${base}.${form}`)).map((form) => `${base}.${form} is missing`),
  );
};

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
};

/**
 * Texts in another script than that of the language: a sentence that nobody translated.
 * @param latin words that stay in Latin letters everywhere, in lower case
 */
export const otherScript = (texts: Flat, language: string, latin: ReadonlySet<string>): string[] => {
  const script = scripts[language];
  if (!script) return [];
  return [...texts]
    .filter(([, text]) => !script.test(wording(text)) && wordsOf(text).some((w) => !latin.has(w)))
    .map(([key, text]) => `${key} is not in the script of ${language}: ${wording(text).slice(0, 60)}`);
};

/** Whether a text file says nothing itself and leads to another language. */
export const leadsElsewhere = (source: string): boolean => /\bexport\b[^;]*\bfrom\s+'\.\/[^']+'/.test(source);

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map((m) => m[0])
    .sort()
    .join(' ');

/** The form of one, two or none may say the number in words: `يوم عمل واحد`. */
const samePlaceholders = (key: string, mine: string, theirs: string): boolean => {
  const without = (text: string) => placeholders(text.replaceAll('{n}', ''));
  return /\.(zero|one|two)$/.test(key)
    ? without(mine) === without(theirs)
    : placeholders(mine) === placeholders(theirs);
};

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
  for (const key of other.keys()) {
    const formToo = formOf(other, key) !== undefined && first.has(key.replace(/\.\w+$/, '.other'));
    if (!first.has(key) && !formToo) wrong.push(`${key} is not in the first language`);
    else if (!first.has(key)) {
      const [mine, theirs] = [first.get(key.replace(/\.\w+$/, '.other')), other.get(key)];
      if (!samePlaceholders(key, String(mine), String(theirs))) wrong.push(`${key} has other placeholders`);
    }
  }
  for (const [key, mine] of first) {
    const theirs = other.get(key);
    if (!other.has(key)) wrong.push(`${key} is missing`);
    else if (typeof mine !== typeof theirs) wrong.push(`${key} is of another kind`);
    else if (typeof mine === 'string' && typeof theirs === 'string') {
      if (!samePlaceholders(key, mine, theirs)) wrong.push(`${key} has other placeholders`);
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
