import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../geo/decode-text.ts';
import type { ContextRead } from './context-read.ts';
import { plainTable, understood } from './plain-table.test-data.ts';
import { readFlatFigures } from './read-flat-figures.ts';
import { readKeyFigures } from './read-key-figures.ts';

const folder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const present = existsSync(join(folder, 'cbs-kwb'));
if (!present && process.env.CI) throw new Error(`${folder}/cbs-kwb is absent: real figures must be tried here`);
if (!present) console.log(`Left out: real figures of others (${folder}/cbs-kwb is absent)`);
const realText = (path: string): string => decodeText(readFileSync(join(folder, path))).text;

const the2019 = 'cbs-kwb/kwb-2019-denhaag-statline.csv';
const the2024 = 'cbs-kwb/kerncijfers-2024-denhaag-afgeleid.csv';
const municipality = 'GM0518';

describe.skipIf(!present)('the key figures of 2019 as StatLine exported them', () => {
  const text = () => realText(the2019);
  let known: ContextRead | undefined;
  const read = () => {
    known ??= understood(readKeyFigures(text(), { municipality, year: 2019 }));
    return known;
  };

  test('a byte order mark before the first heading is no part of it', () => {
    const marked = text().startsWith('\ufeff') ? text() : `\ufeff${text()}`;
    expect(understood(readKeyFigures(marked, { municipality, year: 2019 })).heading[0]).toBe('Wijken en buurten');
    expect(read().heading[0]).toBe('Wijken en buurten');
  });

  test('one municipality, 44 wijken and 114 buurten, whose padded codes and kinds are trimmed', () => {
    const { places, rows, rejected, elsewhere } = read();
    const of = (kind: string) => [...places.keys()].filter((id) => id.startsWith(kind));
    expect([rows, of('GM').length, of('WK').length, of('BU').length]).toEqual([159, 1, 44, 114]);
    expect(of('GM')).toEqual(['GM0518']);
    expect([...places.keys()].filter((id) => id !== id.trim())).toEqual([]);
    expect(places.get('BU05182812')?.name).toBe('Voorhout');
    expect([rejected, elsewhere]).toEqual([[], 0]);
  });

  test('every figure equals a plain recount of the file, and a point is never a zero', () => {
    const [heading = [], ...rows] = plainTable(text(), ';');
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => heading.length));
    const found = new Map(read().figures.map((f) => [`${f.placeId} ${f.measure}`, f]));
    const labels = new Map(read().measures.map(({ key, label }) => [label, key]));
    let shown = 0;
    let withheld = 0;
    const wrong: string[] = [];
    for (const row of rows)
      for (const [at, title] of heading.entries()) {
        const unit = /\(([^()]*)\)$/.exec(title)?.[1];
        if (unit === undefined || ['naam', 'omschrijving', 'code'].includes(unit)) continue;
        const everywhere = rows.map((r) => r[at] ?? '');
        const label = title.slice(0, title.lastIndexOf('(')).replace(/\s+/g, ' ').trim();
        const key = labels.get(label);
        // A column of points only: nothing of it is kept.
        if ((key === undefined) !== everywhere.every((cell) => cell === '.')) wrong.push(label);
        if (key === undefined) continue;
        const figure = found.get(`${row[3]} ${key}`);
        if (row[at] === '.') withheld += 1;
        else shown += 1;
        const right = row[at] === '.' ? figure?.missing === 'withheld' : figure?.value === Number(row[at]);
        if (!right) wrong.push(`${row[3]} ${label}`);
      }
    expect(wrong).toEqual([]);
    expect(shown + withheld).toBe(read().figures.length);
    expect(shown).toBeGreaterThan(7000);
    expect(withheld).toBeGreaterThan(100);
    expect(read().figures.every(({ boundary, period }) => boundary === 2019 && period === '2019')).toBe(true);
  });

  test('columns that are empty from top to bottom are named, not stored', () => {
    const { emptyMeasures, measures } = read();
    expect(emptyMeasures).toContain('Inkomen/Inkomen van personen/Gemiddeld inkomen per inwoner');
    expect(emptyMeasures).toHaveLength(48);
    expect(measures.map(({ key }) => key)).not.toContain('income-per-inhabitant');
  });

  test('headings with quotes, semicolons and line ends inside are one column', () => {
    expect(read().measures.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        "Motorvoertuigen/Personenauto's/Personenauto's; brandstoftype/Personenauto's; brandstof benzine",
      ]),
    );
  });

  test('decimals are decimals: two people to a household, not twenty', () => {
    const size = read().figures.find((f) => f.placeId === 'GM0518' && f.measure === 'household-size');
    expect(size?.value).toBe(2);
    expect(read().figures.filter((f) => f.measure === 'household-size' && (f.value ?? 0) > 5)).toEqual([]);
  });

  test('the inhabitants of the wijken add up to those of the municipality, to the rounding', () => {
    const inhabitants = read().figures.filter(({ measure }) => measure === 'inhabitants');
    const sum = (kind: string) =>
      inhabitants.filter((f) => f.placeId.startsWith(kind)).reduce((n, { value }) => n + (value ?? 0), 0);
    expect(sum('GM')).toBe(537833);
    expect(Math.abs(sum('WK') - sum('GM'))).toBeLessThan(44 * 5);
    expect(Math.abs(sum('BU') - sum('GM'))).toBeLessThan(114 * 5);
  });
});

describe.skipIf(!present)('the flat key figures of 2024', () => {
  let known: ContextRead | undefined;
  const read = () => {
    known ??= understood(readFlatFigures(realText(the2024), { municipality, year: 2024 }));
    return known;
  };

  test('every figure equals a plain recount, each column in the year behind its name', () => {
    const [heading = [], ...rows] = plainTable(realText(the2024), ',');
    let cells = 0;
    const wrong: string[] = [];
    const { figures, measures } = read();
    const keys = new Map(measures.map(({ key, label }) => [label, key]));
    const found = new Map(figures.map((f) => [`${f.placeId} ${f.measure} ${f.period}`, f]));
    for (const row of rows)
      for (const [at, title] of heading.entries()) {
        if (['code', 'niveau', 'naam', 'postcode', 'stedelijkheid'].includes(title)) continue;
        const [, base = title, year = '2024'] = /^(.*)_(\d{4})$/.exec(title) ?? [];
        const figure = found.get(`${row[0]} ${keys.get(base)} ${year}`);
        cells += 1;
        const right = row[at] === '' ? figure?.missing === 'not-given' : figure?.value === Number(row[at]);
        if (!right) wrong.push(`${row[0]} ${title}`);
      }
    expect(wrong).toEqual([]);
    expect(cells).toBe(figures.length);
    expect(rows).toHaveLength(159);
    expect(keys.get('inkomenPerInwoner')).toBe('income-per-inhabitant');
    expect(keys.get('inwoners65plus')).toBe('age-65');
  });

  test('its areas belong to the boundaries of 2024: the same codes as in 2019, and others', () => {
    const before = understood(readKeyFigures(realText(the2019), { municipality, year: 2019 })).places;
    const now = read().places;
    expect(read().figures.every(({ boundary }) => boundary === 2024)).toBe(true);
    expect([...now.keys()].filter((id) => before.has(id)).length).toBeGreaterThan(100);
  });
});
