import type { ColumnRule } from './report-map.ts';

/** The cells of one row, in the order of the heading. */
export type Cells = readonly string[];
export type CellReader = (cells: Cells) => string;

/** Reads a column by its name, without spaces around; '' when the heading does not have it. */
export const cellReader = (heading: readonly string[], column: string): CellReader => {
  const at = heading.indexOf(column);
  return (cells) => cells[at]?.trim() ?? '';
};

/** Reads a column through its pattern: '' when the pattern does not match. */
export const ruleReader = (heading: readonly string[], { column, pattern }: ColumnRule): CellReader => {
  const read = cellReader(heading, column);
  if (pattern === undefined) return read;
  const expression = new RegExp(pattern, 'u');
  return (cells) => {
    const match = expression.exec(read(cells));
    return (match?.[1] ?? match?.[0] ?? '').trim();
  };
};
