import { significant } from '@straatwijs/statistics';

/** A row of the table of given figures, by the names in its heading. */
export type GivenRow = Readonly<Record<string, string>>;

/** What a method makes of the given figures: the table of the page, and sentences that stand on it. */
export interface Worked {
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  readonly sentences: readonly string[];
}
export type Example = (given: readonly GivenRow[]) => Worked | Promise<Worked>;

/** Figures as Dutch pages write them: four digits, a comma, a dash where there is nothing to say. */
export const written = (value: string | number | undefined): string =>
  value === undefined ? '-' : typeof value === 'number' ? String(significant(value, 4)).replace('.', ',') : value;

export const number = (row: GivenRow | undefined, name: string): number =>
  Number((row?.[name] ?? 'absent').replace(',', '.'));

/** Numbers in one cell, with spaces between. */
export const numbers = (row: GivenRow | undefined, name: string): number[] =>
  (row?.[name] ?? '').split(' ').map((part) => Number(part.replace(',', '.')));

export const tablesIn = (text: string): string[][][] =>
  text
    .split('\n')
    .reduce<string[][]>(
      (runs, line) => {
        if (!line.startsWith('|')) runs.push([]);
        else runs.at(-1)?.push(line);
        return runs.length === 0 ? [[line]] : runs;
      },
      [[]],
    )
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines
        .filter((_, n) => n !== 1)
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );

/** The worked example of a page: what is given, what comes out, and the sentences that are quoted. */
export const workedExampleOf = (page: string) => {
  const part = page.split(/^## Voorbeeld$/m)[1]?.split(/^## /m)[0] ?? '';
  const [given = [], outcome = []] = tablesIn(part);
  const [names = [], ...rows] = given;
  return {
    given: rows.map((row): GivenRow => Object.fromEntries(names.map((name, n) => [name, row[n] ?? '']))),
    outcome: outcome.slice(1),
    sentences: part.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : [])),
  };
};
