import type { ReleasedCell } from '@straatwijs/monitor';

export const figureColumns = [
  'period',
  'edition',
  'place',
  'family',
  'theme',
  'perspective',
  'indicator',
  'valence',
  'state',
  'value',
  'seen',
  'contributors',
] as const;

// A spreadsheet takes what begins like this for a formula; ids and codes of ours never do, names of sources may.
const formula = /^[=+\-@\t\r]/;
const written = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const partsOf = (key: string): ReadonlyMap<string, string> =>
  new Map(
    key
      .split('/')
      .filter((part) => part !== '')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );

/**
 * Published counts as CSV (RFC 4180, UTF-8, CRLF), one line each. What is empty in a split is all of it together; where the state is not
 * `value` there is no number.
 */
export function* figuresCsv(cells: Iterable<ReleasedCell>): Generator<string> {
  yield `${figureColumns.join(',')}\r\n`;
  for (const c of cells) {
    const parts = partsOf(c.key);
    const line: Record<(typeof figureColumns)[number], string> = {
      period: c.period,
      edition: String(c.edition),
      place: c.placeId,
      family: c.family,
      theme: parts.get('theme') ?? '',
      perspective: parts.get('perspective') ?? '',
      indicator: parts.get('indicator') ?? '',
      valence: parts.get('valence') ?? '',
      state: c.state,
      value: c.value === null ? '' : String(c.value),
      seen: c.value === null || !c.family.startsWith('looked:') ? '' : String(c.seen ?? ''),
      contributors: c.contributors ?? '',
    };
    yield `${figureColumns.map((column) => written(line[column])).join(',')}\r\n`;
  }
}
