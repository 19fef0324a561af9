import { dsvFormat } from 'd3-dsv';

export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table with quotes, in which a cell may hold line ends; a byte order mark and empty lines are dropped. */
export const delimitedRows = (text: string, delimiter: string): readonly DelimitedRow[] => {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  const rows: DelimitedRow[] = [];
  let line = 1;
  for (const cells of dsvFormat(delimiter).parseRows(unmarked)) {
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
  }
  return rows;
};

/** Rows as records by the names in the heading, without spaces around names and cells. */
export const delimitedRecords = (text: string, delimiter: string): readonly Readonly<Record<string, string>>[] => {
  const [heading, ...rows] = delimitedRows(text, delimiter);
  const names = heading?.cells.map((name) => name.trim()) ?? [];
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, at) => [name, cells[at]?.trim() ?? ''])));
};
