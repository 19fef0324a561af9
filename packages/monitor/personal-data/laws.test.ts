import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../languages/index.ts';
import { findPersonalData } from './find.ts';
import { leaveOut } from './leave-out.ts';
import { isMark, marks } from './marks.ts';
import { personalKinds } from './span.ts';

/** Pieces of which stories are made, and of which nothing should be made: rules meet each other in every order. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...['Kees', 'mijn buurman', 'meneer', 'van der', 'De', 'Wit', 'heet', 'bijnaam', '"', '.', ',', '\n', 'A.', 'B.'],
      ...['06 12345678', '06', '-', '12-ABC-3', 'Weimarstraat', '12', '2562 AB', 'nummer 23', 'op', 'x@y.nl', '@naam'],
      ...['NL91ABNA0417164300', '111222333', '3 mei 1988', 'geboren', 'groet', 'en', 'Jan', '[naam]', '[', ']', 'Dr.'],
      ...['أحمد', 'جاري', 'Иван', 'Ayşe', 'Hanım', 'Visser', 'KEES', '٠٦١٢٣٤٥٦٧٨', '’t', 'bsn', 'kenteken', 'AB123C'],
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 24 },
);
const anyText = fc.oneof(
  fc.tuple(pieces, fc.constantFrom(' ', '', '  ')).map(([list, gap]) => list.join(gap)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('whatever somebody writes', () => {
  test('spans lie within the text, in order, and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('when all of it is left out, nothing is found again, in any language', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, language) => {
        const without = leaveOut(text, findPersonalData(text), language);
        expect(findPersonalData(without).map((s) => without.slice(s.start, s.end))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('a mark is a mark in every language, and never found', () => {
    for (const language of languages)
      for (const kind of personalKinds) {
        expect(isMark(marks[language][kind])).toBe(true);
        expect(findPersonalData(`Meneer ${marks[language][kind]} heet ${marks[language][kind]}.`)).toEqual([]);
      }
  });
});

describe('a hostile text costs no more than its length', () => {
  const units = [
    ...[
      '1',
      '.',
      '1 ',
      'a',
      'A',
      '@',
      'a@',
      'a.',
      '-',
      '+',
      '(',
      '\n',
      'J.',
      'J. ',
      'van ',
      'van der ',
      'De ',
      'Kees ',
    ],
    ...[
      'heet ',
      'mijn buurman ',
      '"',
      'bijnaam "',
      '1-',
      '1.1.',
      'NL91',
      'A1',
      'Weimarstraat 1 ',
      '06 12345678 ',
      'Dr. ',
    ],
    ...['Laan van ', 'groet ', '[', '[naam]', 'http://', 'www.', '0', 'é', 'ع', 'a-', "a'", 'op nummer 1', '1-1-2000 '],
    ...['insta ', 'kenteken a', '١', '\u0301', '😀', "'1-", 'x.nl/', 'geboren ', '1 jan '],
  ];
  // What this process used, whoever else is busy on the machine.
  const used = (work: () => void): number => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1e6;
  };
  test.each(units)('50,000 signs of %j', (unit) => {
    const text = unit.repeat(Math.ceil(50_000 / unit.length));
    // A tenth of a second to half a second; with the square of the length it would be a minute.
    expect(used(() => findPersonalData(text))).toBeLessThan(5);
  });
});
