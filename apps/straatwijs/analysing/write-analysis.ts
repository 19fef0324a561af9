import { type ExplainedIn, publishedForm, significant } from '@straatwijs/statistics';
import type { Analysis, Cell } from './analysis.ts';

const digitsShown = 4;
const absent = '-';

const textOf = (cell: Cell): string =>
  typeof cell === 'number'
    ? Number.isFinite(cell)
      ? String(significant(cell, digitsShown))
      : absent
    : cell === undefined || cell === ''
      ? absent
      : // A name from a table may hold what moves the cursor of a terminal.
        cell.replace(/\p{Cc}/gu, ' ');

/** A table in columns, for a terminal: names to the left, figures to the right. */
const tableOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string[] => {
  const written = rows.map((row) => columns.map((_, at) => textOf(row[at])));
  const widths = columns.map((name, at) =>
    written.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), name.length),
  );
  const isFigure = columns.map((_, at) => rows.every((row) => typeof row[at] !== 'string'));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isFigure[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...written.map(line)];
};

/** An analysis as text: what and by which method, the table, sentences, what to know beside it. */
export const analysisText = (analysis: Analysis, language: ExplainedIn): string[] => {
  const { name, method, version, seed, settings, columns, rows, remarks } = analysis;
  return [
    `${name}: ${method}, version ${version}${seed === undefined ? '' : `, seed ${seed}`}`,
    ...Object.entries(settings).map(([what, value]) => `  ${what}: ${textOf(value)}`),
    '',
    ...tableOf(columns, rows),
    '',
    ...analysis.says(language).map(({ about, sentence }) => `${textOf(about)}: ${sentence}`),
    ...remarks.map((remark) => `* ${remark}`),
  ];
};

/** An analysis as data: figures to 9 significant digits, `null` where there is nothing to say. */
export const analysisData = (analysis: Analysis, language: ExplainedIn): unknown => {
  const { says, columns, rows, ...about } = analysis;
  return publishedForm({
    ...about,
    rows: rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))),
    says: says(language),
  });
};
