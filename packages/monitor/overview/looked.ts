import type { ContributorRow, CountRow, Span } from '../counts/counts-store.ts';
import { type PublishableLooked, publishLooked, type RawLooked } from '../disclosure/index.ts';
import { type Instrument, seriesOf } from '../instruments/instrument.ts';
import type { Ports } from '../ports.ts';

/** What one instrument saw of a place: how often somebody looked, and what was seen. */
export interface Looked {
  readonly instrument: string;
  readonly table: PublishableLooked;
}

const rawOf = (
  { definition }: Instrument,
  counts: readonly CountRow[],
  contributors: readonly ContributorRow[],
): readonly RawLooked[] =>
  definition.questions.flatMap((q): RawLooked[] => {
    if (q.kind !== 'count' || !q.watched) return [];
    const { theme, valence, pointsAtHome } = q.watched;
    const mine = counts.filter((c) => c.indicator === q.key);
    return [
      {
        key: q.key,
        theme,
        valence,
        ...(pointsAtHome ? { pointsAtHome } : {}),
        seen: mine.reduce((n, c) => n + c.value, 0),
        visits: mine.reduce((n, c) => n + c.observations, 0),
        contributors: contributors.find((c) => c.indicator === q.key)?.contributors ?? 0,
      },
    ];
  });

/**
 * What was looked at in a place by residents and volunteers, through the gate, per instrument that watches things. What
 * staff note on their rounds is not public.
 * @param counts those of the span
 */
export const lookedOf = async (ports: Ports, span: Span, counts: readonly CountRow[]): Promise<readonly Looked[]> => {
  const watching = ports.instruments.filter(
    ({ definition: d }) =>
      d.effort === 'visit' && d.for !== 'staff' && d.questions.some((q) => q.kind === 'count' && q.watched),
  );
  const present = watching.filter((i) => counts.some((c) => c.series === seriesOf(i.definition)));
  if (present.length === 0)
    return watching.map((i) => ({
      instrument: i.definition.id,
      table: publishLooked({ visits: 0, contributors: 0 }, []),
    }));
  const [visits, whole, each] = await Promise.all([
    ports.counts.visits(span),
    ports.counts.contributors(span, []),
    ports.counts.contributors(span, ['indicator']),
  ]);
  return watching.map((i) => {
    const series = seriesOf(i.definition);
    const mine = <R extends { readonly series: string }>(rows: readonly R[]) => rows.filter((r) => r.series === series);
    const all = {
      visits: mine(visits).reduce((n, v) => (v.theme === undefined ? n + v.visits : n), 0),
      contributors: mine(whole)[0]?.contributors ?? 0,
    };
    return { instrument: i.definition.id, table: publishLooked(all, rawOf(i, mine(counts), mine(each))) };
  });
};
