import type { ContributorDimension, ContributorRow, CountedTheme, Span, Valence } from '@straatwijs/monitor';
import type { InMunicipality, Scope, Statement } from '../connection/in-municipality.ts';

type Dimension = ContributorDimension;
const dimensions: readonly Dimension[] = ['indicator', 'theme', 'valence', 'perspective'];
type Split = readonly Dimension[];
const nameOf = (split: Split): string => dimensions.filter((d) => split.includes(d)).join('-');

// Whatever changes who is present also writes a delta, and folding it writes its rows of `count_week` anew, even when it
// adds up to nothing. Transactions only grow, so the same number, sum and newest mean that nothing has changed.
const fingerprintQuery: Statement = {
  name: 'fingerprint-of-place',
  text: `
SELECT concat_ws('/', w.n, w.sum, w.newest, d.n, d.sum) AS fingerprint FROM
  (SELECT count(*) AS n, sum(xmin::text::bigint) AS sum, max(xmin::text::bigint) AS newest FROM count_week
   WHERE municipality_id = $1 AND edition = $2 AND place_id = $3 AND week BETWEEN $4 AND $5) w,
  (SELECT count(*) AS n, sum(d.delta_id) AS sum FROM count_delta d
   JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id AND c.ancestor = $3
   WHERE d.municipality_id = $1 AND d.edition = $2 AND d.week BETWEEN $4 AND $5) d`,
};

// Contributors of one network, day and place count as one, and one mark in five networks counts as one as well.
const contributorsQuery = (splits: readonly Split[]): Statement => {
  const used = dimensions.filter((d) => splits.some((s) => s.includes(d)));
  const sets = splits.map((s) => `(${['series', ...s].join(', ')})`);
  const leftOut = used.map((d) => `GROUPING(${d}) = 1 AS no_${d}`);
  return {
    name: `contributors-by-${splits.map((split) => split.map((d) => d[0]).join('')).join('+')}`,
    text: `
SELECT ${['series', ...used, ...leftOut].join(', ')}, least(count(DISTINCT mark), count(DISTINCT coalesce(network_group, mark)))::int AS contributors
FROM (
  SELECT p.series, p.indicator, p.theme, p.valence, p.perspective, p.network_group, ('x' || encode(substr(p.pseudonym, 1, 8), 'hex'))::bit(64)::bigint AS mark
  FROM presence p JOIN closure c ON c.municipality_id = $1 AND c.edition = p.edition AND c.descendant = p.place_id
  WHERE p.municipality_id = $1 AND p.edition = $2 AND c.ancestor = $3 AND p.week BETWEEN $4 AND $5) marks
GROUP BY GROUPING SETS (${sets.join(', ')})`,
  };
};

interface SplitRow {
  series: string;
  indicator?: string;
  theme?: CountedTheme;
  valence?: Valence;
  perspective?: string;
  no_indicator?: boolean;
  no_theme?: boolean;
  no_valence?: boolean;
  no_perspective?: boolean;
  contributors: number;
}

const splitOf = (row: SplitRow): Split =>
  dimensions.filter((d) => row[d] !== undefined && row[`no_${d}`] !== true && row[d] !== null);

const rowOf = (row: SplitRow): ContributorRow => ({
  series: row.series,
  ...(row.indicator ? { indicator: row.indicator } : {}),
  ...(row.theme ? { theme: row.theme } : {}),
  ...(row.valence ? { valence: row.valence } : {}),
  ...(row.perspective ? { perspective: row.perspective } : {}),
  contributors: row.contributors,
});

const keyOf = (r: ContributorRow): string => [r.series, r.indicator, r.theme, r.valence, r.perspective].join(' ');

type BySplit = Map<string, readonly ContributorRow[]>;
interface Remembered {
  readonly fingerprint: string;
  readonly found: BySplit;
}
interface Asked {
  readonly splits: Map<string, Split>;
  readonly answer: Promise<BySplit>;
}

const spanKey = (s: Span): string => [s.edition, s.firstWeek, s.lastWeek, s.placeId].join(' ');

/**
 * Different contributors per place and span. Counting them means looking at every one, so what was counted is remembered
 * together with a fingerprint of what it was counted from, and used only while a fresh look finds the same fingerprint.
 * Splits that are asked for at once are counted in one go.
 */
export const contributorCounts = (inMunicipality: InMunicipality, mostRemembered = 5000) => {
  const memory = new Map<string, Remembered>();
  const open = new Map<string, Asked>();

  const count = async (scope: Scope, span: Span, splits: ReadonlyMap<string, Split>): Promise<BySplit> => {
    const values = [scope.municipality, span.edition, span.placeId, span.firstWeek, span.lastWeek];
    const [now] = await scope.rows<{ fingerprint: string }>(fingerprintQuery, values);
    const fingerprint = now?.fingerprint ?? '';
    const key = spanKey(span);
    const known = memory.get(key);
    const found: BySplit = new Map(known?.fingerprint === fingerprint ? known.found : []);
    const missing = [...splits].filter(([name]) => !found.has(name));
    if (missing.length > 0) {
      const rows = await scope.rows<SplitRow>(contributorsQuery(missing.map(([, split]) => split)), values);
      for (const [name] of missing) {
        const mine = rows.filter((r) => nameOf(splitOf(r)) === name).map(rowOf);
        found.set(
          name,
          mine.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
        );
      }
    }
    memory.delete(key);
    memory.set(key, { fingerprint, found });
    const oldest = memory.size > mostRemembered ? memory.keys().next() : undefined;
    if (oldest && !oldest.done) memory.delete(oldest.value);
    return found;
  };

  return async (span: Span, by: Split): Promise<readonly ContributorRow[]> => {
    const key = spanKey(span);
    const name = nameOf(by);
    let asked = open.get(key);
    if (!asked) {
      const splits = new Map<string, Split>();
      // Those who ask in the same turn go together; later ones must see what was stored meanwhile.
      const answer = new Promise<void>((resolve) => {
        setImmediate(resolve);
      }).then(() => {
        open.delete(key);
        return inMunicipality((scope) => count(scope, span, splits), 'read');
      });
      asked = { splits, answer };
      open.set(key, asked);
    }
    asked.splits.set(
      name,
      dimensions.filter((d) => by.includes(d)),
    );
    return (await asked.answer).get(name) ?? [];
  };
};
