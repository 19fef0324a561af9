import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysed, twoYears } from '../analysing/testing.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sw-analyse-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (content: string | Buffer, name = 'table.csv'): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const heading = 'tijd;plek;aantal;bezoeken';
const sound = twoYears();
const table = (rows: readonly string[], first = heading) => [first, ...rows].join('\n');
const refusal = async (content: string, ...words: readonly string[]) =>
  analysed(await file(content), ...words).then(
    () => 'accepted',
    (error: Error) => error.message,
  );

describe('a table of counts', () => {
  it('gives levels and changes of every place, with method, version and sentences', async () => {
    const text = await analysed(await file(table(sound)));
    expect(text).toContain('table.csv: 832 rows, 8 places, 104 weeks');
    expect(text).toMatch(/^level: gamma-poisson-grid, version 1$/m);
    expect(text).toMatch(/^change: shiryaev-roberts, version 1$/m);
    expect(text).toMatch(/^Beeklaan +value +\d+ +\d+ +0\.\d+ /m);
    expect(text).toMatch(/^Beeklaan: Each time somebody looks, this is seen about 0\.\d+ times\./m);
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('gives the same bytes twice, in any order of rows, and however it is written down', async () => {
    const path = await file(table(sound));
    const whole = await analysed(path, '--json');
    expect(await analysed(path, '--json')).toBe(whole);
    await file(table([...sound].reverse()));
    expect(await analysed(path, '--json')).toBe(whole);
    // A byte order mark, Windows lines, commas, English names, other columns between, decimals after a comma, packed.
    const other = sound.map((row) => {
      const [time, place, count, effort] = row.split(';');
      return `${count}.0,x,"${effort},00",${time},${place}`;
    });
    await file(gzipSync(`\ufeff${['Count,note,Effort,Week,Place', ...other].join('\r\n')}\r\n`));
    expect(await analysed(path, '--json')).toBe(whole);
    expect(whole).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('knows weeks, months and dates, and adds dates up', async () => {
    const weeks = table(['2026-W02;A;3;4', '2026-W03;A;1;2']);
    const days = table(['6-1-2026;A;1;2', '2026-01-11;A;2;2', '2026-01-12;A;1;2']);
    const level = async (content: string, ...words: string[]) =>
      (await analysed(await file(content), '--analysis', 'level', ...words)).split('\n').slice(1).join('\n');
    expect(await level(days)).toBe(await level(weeks));
    expect(await level(days, '--per', 'month')).toContain('from: 2026-01');
    expect(await level(days, '--per', 'day')).toContain('to: 2026-01-12');
    expect(await level(table(['2026-12;A;1;1', '2027-01;A;0;3']))).toMatch(/months: 2/);
  });

  it('says of a place where nobody looked that nobody looked, and of nothing seen that nothing was seen', async () => {
    const rows = ['2026-W01;Here;0;5', '2026-W01;There;NA;0', '2026-W02;Here;0;4'];
    const text = await analysed(await file(table(rows)), '--language', 'nl');
    expect(text).toMatch(/^Here +value +0 +9 +0\.\d/m);
    expect(text).toMatch(/^There +not-looked +0 +0 +- +- +- +- +-/m);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('of one week, one place or nothing ever seen has an honest answer', async () => {
    for (const rows of [
      ['2026-W01;A;2;3'],
      ['2026-W01;A;0;1', '2026-W02;A;0;1'],
      ['2026-W01;A;0;0', '2026-W02;A;0;0', '2026-W02;B;0;2'],
      ['2026-W01;A;1000000;1', '2026-W40;B;0;0,5'],
    ]) {
      const text = await analysed(await file(table(rows)), '--json');
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      expect(text).toMatch(/"state": "value"/);
    }
    expect(await analysed(await file(table(['2026-W01;A;2;3'])))).toMatch(/ young /);
  });
});

describe('what says nothing is refused by its line', () => {
  it.each([
    ['letters in a count', ['2026-W01;A;drie;1'], 'table.csv, line 3: the count is no whole number: "drie".'],
    ['letters in a number', ['2026-W01;A;1O;1'], 'line 3: the count is no whole number: "1O"'],
    ['a negative count', ['2026-W01;A;-1;1'], 'line 3: the count is less than 0: "-1"'],
    ['half a count', ['2026-W01;A;1,5;1'], 'line 3: the count is no whole number: "1,5"'],
    ['a count that may be a thousand', ['2026-W01;A;1.000;1'], 'line 3: this count may be thousands: '],
    ['no count where somebody looked', ['2026-W01;A;;1'], 'line 3: the count is no whole number: ""'],
    ['a negative effort', ['2026-W01;A;1;-2'], 'line 3: the effort is less than 0: "-2"'],
    ['letters in effort', ['2026-W01;A;1;veel'], 'line 3: the effort is no number: "veel"'],
    ['seen without looking', ['2026-W01;A;1;0'], 'line 3: something was counted where nobody looked (effort 0): "1"'],
    ['a week that does not exist', ['2025-W53;A;1;1'], 'line 3: the time is no ISO week (2026-W41), month (2026-10)'],
    ['a day that may be two', ['10/05/2026;A;1;1'], 'line 3: the time is no ISO week'],
    ['no place', ['2026-W01;;1;1'], 'line 3: there is no place: ""'],
    ['a period twice', ['2026-W05;A;1;1'], 'line 3: 2026-W05 of "A" was there before: add up what belongs together.'],
    ['weeks and months', ['2026-05;A;1;1'], 'line 3: a month, where the lines before have weeks.'],
    ['a cell too few', ['2026-W06;A;1'], 'line 3: the row has 3 cells where the heading has 4.'],
    ['a number beyond counting', ['2026-W06;A;99999999999;1'], 'line 3: the number is larger than anything'],
  ])('%s', async (_, rows, sentence) => {
    expect(await refusal(table(['2026-W05;A;1;1', ...rows]))).toContain(sentence);
  });

  it('and so is a table that is none', async () => {
    expect(await refusal('')).toBe('table.csv is empty.');
    expect(await refusal(heading)).toBe('table.csv has a heading and no rows.');
    expect(await refusal('plek;aantal\nA;1')).toContain('has no column for: time (time, period, week');
    expect(await refusal('tijd;plek;aantal\n2026-W01;A;1')).toMatch(/no column for: effort .* Then say --reports\.$/);
    expect(await refusal('tijd;week;plek;aantal;bezoeken\n')).toContain('has two columns for: time');
    expect(await refusal(table(['2026-W01;A;0;0']), '--analysis', 'change')).toContain('Nobody looked anywhere');
    await expect(analysed(join(folder, 'absent.csv'))).rejects.toThrow('There is no file');
  });

  it.each([
    [['--analysis', 'sum'], '--analysis is one of level, change, rank, effect, not "sum".'],
    [['--periods', '0'], '--periods has to be more than 0.'],
    [['--threshold', 'high'], '--threshold has to be a whole number, not "high".'],
    [['--analysis', 'rank'], 'Ranks are of themes: give a column "theme".'],
    [['--analysis', 'effect'], 'Say where it was done'],
    [['--analysis', 'effect', '--places', 'Beeklaan'], 'Say when it began'],
    [['--analysis', 'effect', '--places', 'Nergens', '--start', '2025-W10'], 'There is no place "Nergens"'],
    [['--analysis', 'effect', '--places', 'Weg', '--start', '2026-W10'], 'does not lie within the table'],
    [['--analysis', 'effect', '--places', 'Weg', '--compare', 'Weg', '--start', '2025-W10'], 'compared with itself'],
    [['--theme', 'x'], 'This table has no column of themes.'],
    [['--per', 'month'], 'has weeks, which cannot be made into months.'],
  ])('an option that says nothing: %j', async (words, sentence) => {
    expect(await refusal(table(sound), ...words)).toContain(sentence);
  });
});

describe('the other analyses', () => {
  const effect = ['--analysis', 'effect', '--start', '2025-W21', '--places', 'Beeklaan,Fahrenheitstraat,Kaapseplein'];

  it('an effect beside other places, with a second opinion from three on either side', async () => {
    const text = await analysed(await file(table(sound)), ...effect, '--language', 'nl');
    expect(text).toMatch(/^ {2}before: 2024-W21 to 2024-W52$/m);
    expect(text).toMatch(/^ {2}p: 0\.01786$/m);
    expect(text).toContain('Het is aannemelijk dat de aanpak verschil maakte: ongeveer');
    expect(text).toMatch(/^\* Second opinion \(wild cluster bootstrap, restricted, all 256 signs\): p = 0\.0/m);
    const two = await analysed(await file(table(sound)), ...effect.slice(0, -1), 'Beeklaan;Plein');
    expect(two).toContain('only from 3 places with it and 3 beside them.');
  });

  it('an effect with nothing beside it only coincides', async () => {
    const text = await analysed(await file(table(sound)), ...effect, '--compare', 'none');
    expect(text).toMatch(/^effect: segmented-quasi-poisson-newey-west/m);
    expect(text).toMatch(/^ {2}verdict: coincides$/m);
  });

  it('a start without a year before it says that the season is another', async () => {
    const text = await analysed(await file(table(sound)), ...effect, '--start', '2024-W30', '--left-out', '8');
    expect(text).toMatch(/^ {2}before: 2024-W01 to 2024-W21$/m);
    expect(text).toContain('the time before is another season');
  });

  it('ranks are of themes of a place, on steps, from a seed', async () => {
    const rows = ['A', 'B', 'C'].flatMap((place) =>
      [
        ['afval', 40],
        ['groen', 38],
        ['licht', 2],
      ].map(([theme, count]) => `2026-W01;${place};${theme};${count};20`),
    );
    const path = await file(table(rows, 'tijd;plek;thema;aantal;bezoeken'));
    const text = await analysed(path, '--analysis', 'rank', '--place', 'B', '--top', '1', '--seed', '9');
    expect(text).toMatch(/^rank: expected-rank-draws, version 1, seed 9$/m);
    expect(text.match(/^ *(\d) +(\w+) /gm)?.map((line) => line.trim().split(/ +/))).toEqual([
      ['1', 'afval'],
      ['1', 'groen'],
      ['2', 'licht'],
    ]);
    expect(await analysed(path, '--analysis', 'rank', '--place', 'B', '--top', '1', '--seed', '9')).toBe(text);
    await expect(analysed(path)).rejects.toThrow('choose one with --theme. They are: afval, groen, licht.');
    expect(await analysed(path, '--theme', 'licht')).toContain('9 rows, 3 places');
  });

  it('reports have changes and no level', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, t) => `${2021 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')};A;${t < 40 ? 3 : 12}`,
    );
    const path = await file(table(rows, 'maand;buurt;aantal'));
    const text = await analysed(path, '--reports', '--language', 'nl');
    expect(text).not.toMatch(/^level/m);
    expect(text).toMatch(/reports +2024-\d\d/);
    await expect(analysed(path, '--reports', '--analysis', 'level')).rejects.toThrow('Reports have no level');
  });
});
