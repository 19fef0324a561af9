import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose.ts';
import { writeDay, writeMonth, writeTime } from './dates.ts';
import { capital, count, fill, writeNumber } from './fill.ts';
import { preloadsFont } from './fonts.ts';
import { linkIn } from './link.ts';
import { inQuotes, listed } from './marks.ts';
import { splitPath } from './prefix.ts';

const choose = (inAddress: 'nl' | 'en' | undefined, chosenBefore: string | undefined, acceptLanguage: string | null) =>
  chooseLanguage({ inAddress, chosenBefore, acceptLanguage });

describe('The language of a page', () => {
  it('is the one in its address, whatever the browser asks for', () => {
    expect(choose('nl', 'en', 'en-GB,en')).toBe('nl');
  });
  it('is else the one that was chosen before', () => {
    expect(choose(undefined, 'en', 'nl')).toBe('en');
  });
  it('is else the first that the browser asks for and that we have', () => {
    expect(choose(undefined, 'xx', 'de;q=0.9, nl-BE;q=0.8, en;q=0.7')).toBe('nl');
    expect(choose(undefined, undefined, 'en;q=0.4, nl;q=0.5')).toBe('nl');
    expect(choose(undefined, undefined, 'nl;q=0, en;q=0.1')).toBe('en');
  });
  it('is English for someone whose languages we do not have, Dutch for someone who asks for nothing', () => {
    expect(choose(undefined, undefined, 'fr-FR, de')).toBe('en');
    expect(choose(undefined, undefined, null)).toBe('nl');
    expect(choose(undefined, undefined, '*')).toBe('nl');
  });
});

describe('An address', () => {
  it('is split into its language and its path', () => {
    expect(splitPath('/en/plek/BU05183638')).toEqual({ prefix: '/en', path: '/plek/BU05183638', language: 'en' });
    expect(splitPath('/en')).toEqual({ prefix: '/en', path: '/', language: 'en' });
    expect(splitPath('/english/x')).toEqual({ prefix: '', path: '/english/x', language: undefined });
    expect(splitPath('/')).toEqual({ prefix: '', path: '/', language: undefined });
  });
  it('keeps its language in every link, and comes back to the same page', () => {
    for (const prefix of ['', '/nl', '/en'])
      for (const path of ['/', '/over', '/plek/x?periode=2026'])
        expect(splitPath(linkIn(prefix)(path))).toMatchObject({ prefix, path });
  });
});

describe('A line', () => {
  it("has the language's own comma between its parts, and leaves out what is not there", () => {
    expect(listed('nl', ['Noor', undefined, '', 'in het Arabisch'])).toBe('Noor, in het Arabisch');
    expect(listed('ar', ['القصص', 'باللغة الهولندية'])).toBe('القصص، باللغة الهولندية');
  });
  it('keeps a name in other letters apart among Arabic words, so that a number behind it stays behind it', () => {
    expect(listed('ar', ['Noor', '23 نوفمبر'])).toBe('\u2068Noor\u2069، 23 نوفمبر');
    expect(fill('{who}، {day}', { who: 'Noor', day: '23 نوفمبر' })).toBe('\u2068Noor\u2069، 23 نوفمبر');
    expect(fill('{who}, {day}', { who: 'Noor', day: '23 november' })).toBe('Noor, 23 november');
  });
  it('quotes words with the marks of their own language', () => {
    expect(['nl', 'tr', 'ar', 'pl', 'bg'].map((language) => inQuotes('x', language))).toEqual([
      '“x”',
      '“x”',
      '«x»',
      '„x”',
      '„x“',
    ]);
  });
});

describe('A text', () => {
  it('gets its values, and shows a name that has none', () => {
    expect(fill('{n} in {place}', { n: 3 })).toBe('3 in {place}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });
  it('takes the form that the number asks for', () => {
    const text = { one: '{n} werkdag', other: '{n} werkdagen' };
    expect([1, 5, 1200].map((n) => count('nl', text, n))).toEqual(['1 werkdag', '5 werkdagen', '1.200 werkdagen']);
  });
  it('counts as Polish and Arabic count', () => {
    const days = { one: '{n} dzień', few: '{n} dni', many: '{n} dni!', other: '{n} dnia' };
    expect([1, 2, 5, 22].map((n) => count('pl', days, n))).toEqual(['1 dzień', '2 dni', '5 dni!', '22 dni']);
    const forms = { zero: 'صفر', one: 'يوم', two: 'يومان', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم' };
    const said = ['صفر', 'يوم', 'يومان', '3 أيام', '11 يومًا', '100 يوم'];
    expect([0, 1, 2, 3, 11, 100].map((n) => count('ar', forms, n))).toEqual(said);
  });
  it('begins with the capital of its language', () => {
    expect([capital('iyi', 'tr'), capital('ik')]).toEqual(['İyi', 'Ik']);
  });
});

describe('Dates and numbers', () => {
  const moment = Date.UTC(2026, 9, 5, 12, 6);
  it('have western digits in Arabic', () => {
    expect([writeNumber('ar', 1234), writeDay('ar', 'UTC', moment), writeTime('ar', 'UTC', moment)]).toEqual([
      '1,234',
      '5 أكتوبر 2026',
      '12:06',
    ]);
    expect(writeMonth('ar', '2026-10')).toBe('أكتوبر 2026');
  });
});

describe('A font', () => {
  const files = ['latin', 'latin-ext'].map((s) => `/_app/atkinson-hyperlegible-${s}-400-normal.x.woff2`);
  files.push('/_app/noto-sans-arabic-arabic-400-normal.x.woff2', '/_app/noto-sans-cyrillic-700-normal.x.woff2');
  it('is fetched at once by those who read its letters, and by nobody else', () => {
    const fetched = (language: 'nl' | 'tr' | 'ar' | 'bg') => files.map((f) => preloadsFont(language, f));
    expect(fetched('nl')).toEqual([true, false, false, false]);
    expect(fetched('tr')).toEqual([true, true, false, false]);
    expect(fetched('ar')).toEqual([false, false, true, false]);
    expect(fetched('bg')).toEqual([false, false, false, true]);
  });
});
