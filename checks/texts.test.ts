import { createRequire } from 'node:module';
import { deskLanguages, languages, screenLanguages } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { files, root } from './read/files.ts';
import { emptyTexts, type Flat, flatten, textFilesByName, wrongTranslation } from './rules/language-files.ts';

// Names and words that Dutch and English share.
const same = new Set([
  'straatwijs',
  'nederlands',
  'english',
  'filter',
  'week',
  'type',
  'status',
  'start',
  'in',
  'later',
  'mail',
  'code',
]);
// In Dutch for every reader: a follow code has the same four words in every language, so that it can be read aloud.
const dutchOnPurpose = new Set(['packages/monitor/follow-codes/words']);
const byName = new Map([...textFilesByName(files, languages)].filter(([name]) => !dutchOnPurpose.has(name)));

// What only staff read: the desk, its mail, and what an importer hears about a file.
const forStaff =
  /^apps\/web\/src\/texts\/desk|^packages\/monitor\/(messages|places)\/texts$|^instruments\/logbook\/texts$/;
const needed = (name: string): readonly string[] => (forStaff.test(name) ? deskLanguages : screenLanguages);

// Read by Node itself: text files are data, and need nothing of the tools around the pages.
const native = createRequire(import.meta.url);
const load = (name: string, language: string): Flat => {
  const module: object = native(`${root}${name}.${language}.ts`);
  return flatten({ ...module });
};

describe('texts', () => {
  it('were found', () => {
    expect(byName.size).toBeGreaterThanOrEqual(2);
  });
  it('exist in every language of those who read them', () => {
    const lost = [...byName].flatMap(([name, found]) =>
      needed(name)
        .filter((l) => !found.includes(l))
        .map((l) => `${name}.${l}.ts`),
    );
    expect(lost).toEqual([]);
  });
  it.each([...byName.keys()])('%s says the same in every language, and says something', (name) => {
    const [first, ...others] = needed(name);
    const ours = load(name, first ?? 'nl');
    expect(ours.size).toBeGreaterThan(0);
    expect(emptyTexts(ours)).toEqual([]);
    for (const language of others) {
      const theirs = load(name, language);
      expect(emptyTexts(theirs), language).toEqual([]);
      expect(wrongTranslation(ours, theirs, same), language).toEqual([]);
    }
  });
});

describe('this check', () => {
  const compare = (nl: object, en: object) => wrongTranslation(flatten(nl), flatten(en), new Set(['week', 'in']));
  it('catches a missing key, a key too many and a forgotten translation', () => {
    expect(compare({ a: { b: 'Hallo daar' } }, { a: {} })).toEqual(['a.b is missing']);
    expect(compare({}, { c: 'Hello' })).toEqual(['c is not in the first language']);
    expect(compare({ d: 'Hallo daar' }, { d: 'Hallo daar' })).toHaveLength(1);
    expect(compare({ e: 'Week {n} in {year}' }, { e: 'Week {n} in {year}' })).toEqual([]);
    expect(compare({ e: 'Week {n} samen' }, { e: 'Week {n} samen' })).toHaveLength(1);
    expect(compare({ f: (n: number) => `nog ${n}` }, { f: (n: number) => `nog ${n}` })).toHaveLength(1);
  });
  it('catches other placeholders, another kind and an empty text', () => {
    expect(compare({ a: 'Nog {n} dagen' }, { a: '{days} days left' })).toHaveLength(1);
    expect(compare({ a: 'Nog {n} dagen' }, { a: '{n} days left' })).toEqual([]);
    expect(compare({ a: 'Tekst' }, { a: (n: number) => `${n}` })).toHaveLength(1);
    expect(emptyTexts(flatten({ a: { b: '  ' } }))).toEqual(['a.b is empty']);
  });
  it('catches a text file without its sibling', () => {
    expect(textFilesByName(['a/texts.nl.ts', 'a/texts.en.ts', 'b/public.nl.ts', 'c.ts'], ['nl', 'en'])).toEqual(
      new Map([
        ['a/texts', ['nl', 'en']],
        ['b/public', ['nl']],
      ]),
    );
  });
});
