import { createRequire } from 'node:module';
import { deskLanguages, languages, screenLanguages } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './read/files.ts';
import { staffTexts } from './read/staff-texts.ts';
import {
  emptyTexts,
  type Flat,
  flatten,
  leadsElsewhere,
  missingForms,
  otherScript,
  textFilesByName,
  wrongTranslation,
} from './rules/language-files.ts';

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
  'privacy',
  'in',
  'later',
  'mail',
  'code',
]);
// Names that stay in Latin letters in Arabic and Bulgarian.
const latin = new Set(['straatwijs', 'eupl', 'qr']);
// In Dutch for every reader: a follow code has the same four words in every language, so that it can be read aloud.
const dutchOnPurpose = new Set(['packages/monitor/follow-codes/words']);
const byName = new Map([...textFilesByName(files, languages)].filter(([name]) => !dutchOnPurpose.has(name)));

const needed = (name: string): readonly string[] => (staffTexts.test(name) ? deskLanguages : screenLanguages);

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
    expect(missingForms(ours, first ?? 'nl')).toEqual([]);
    for (const language of others) {
      const theirs = load(name, language);
      expect(leadsElsewhere(read(`${name}.${language}.ts`)), `${name}.${language}.ts leads to another file`).toBe(
        false,
      );
      expect(emptyTexts(theirs), language).toEqual([]);
      expect(missingForms(theirs, language), language).toEqual([]);
      expect(otherScript(theirs, language, latin), language).toEqual([]);
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
  it('catches a number without the forms that its language counts in', () => {
    const two = flatten({ days: { one: '{n} dzień', other: '{n} dnia' } });
    expect(missingForms(two, 'pl')).toEqual(['days.few is missing', 'days.many is missing']);
    expect(missingForms(two, 'nl')).toEqual([]);
    expect(missingForms(flatten({ a: { one: 'x', other: 'y' } }), 'ar')).toHaveLength(4);
    expect(missingForms(flatten({ kind: { other: 'Anders' } }), 'ar')).toEqual([]);
    const days = { one: '{n} dag', other: '{n} dagen' };
    expect(compare({ days }, { days: { one: 'يوم واحد', two: 'يومان', other: '{n} يوم' } })).toEqual([]);
    expect(compare({ days }, { days: { one: '{n} dzień', few: 'kilka dni', other: '{n} dnia' } })).toHaveLength(1);
  });
  it('catches a sentence in another script, and a file that only leads to another language', () => {
    const same = new Set(['straatwijs']);
    const wrong = (text: unknown, language: string) => otherScript(flatten({ a: text }), language, same);
    expect([wrong('Goed', 'ar'), wrong('Goed', 'bg'), wrong((n: string) => `week ${n}`, 'bg')].flat()).toHaveLength(3);
    expect([wrong('جيد', 'ar'), wrong('Добре', 'bg'), wrong('Straatwijs', 'ar'), wrong('Iyi', 'tr')].flat()).toEqual(
      [],
    );
    expect(wrong((n: string) => `седмица ${n}`, 'bg')).toEqual([]);
    expect(leadsElsewhere("export { texts } from './about.en.ts';")).toBe(true);
    expect(leadsElsewhere("import type { T } from './about.nl.ts';\nexport const texts: T = {};")).toBe(false);
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
