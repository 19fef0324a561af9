import { isPlanned, type PublishableTable, publishedTable, type ReleasedCell } from '../disclosure/index.ts';
import { lastClosed, type Period, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { isTheme, type Theme } from '../themes/themes.ts';
import { type Gauge, measuresOf } from './gauge.ts';
import type { LevelCount } from './level-counts.ts';
import { everyPlace, type LeanGroups } from './levels.ts';
import { type MeasureReading, readPlace } from './reading.ts';

/** How what was told is called in releases: all that anybody tells by themselves, together. */
const family = 'told';

/**
 * Of those who spoke of a theme in a place, how many said that it goes well, from a table that passed the gate. Only where both
 * sides are shown: of one side alone nobody can tell nothing from little.
 */
export const toldCounts = (placeId: string, table: PublishableTable): readonly LevelCount[] =>
  table.rows.flatMap(({ key, columns: { positive, negative }, all }): LevelCount[] => {
    if (!isTheme(key) || positive.value === null || negative.value === null) return [];
    const effort = positive.value + negative.value;
    const { contributors } = all;
    if (effort === 0) return [];
    return [
      {
        ...{ placeId, measure: `told:${key}`, series: family, count: positive.value, effort },
        ...(contributors === null ? {} : { contributors }),
      },
    ];
  });

/** What was told of a place over a year, as shares per theme. */
export interface ReleasedTold {
  readonly period: Period;
  readonly themes: ReadonlyMap<Theme, MeasureReading>;
}

/**
 * Per theme the part of those who spoke of it that said it goes well, of the last released year: over less the plan splits no theme
 * by good and better. It stands beside the figure of a theme and never enters it, and leans on nothing that is withheld.
 */
export const toldReleased = async (
  ports: Ports,
  { id: placeId, edition, scale }: Place,
  groups: LeanGroups,
): Promise<ReleasedTold | undefined> => {
  if (!isPlanned(family, 'year', scale, ['theme', 'valence'])) return undefined;
  const { periods: released } = await ports.releases.published();
  const closed = lastClosed('year', ports.local(ports.now()).date);
  const period = [closed, previousPeriod(closed)].find((p) => released.has(p.key));
  if (!period) return undefined;
  const places = everyPlace(placeId, groups);
  const cells = await ports.releases.cells({ edition, placeIds: places, periods: [period.key], kinds: [family] });
  const of = new Map<string, ReleasedCell[]>();
  for (const c of cells) of.set(c.placeId, [...(of.get(c.placeId) ?? []), c]);
  const now = places.flatMap((id) => toldCounts(id, publishedTable(of.get(id) ?? [], true, 'theme')));
  const measures = measuresOf(ports.instruments)
    .filter((m) => m.kind === 'share')
    .map((m): Gauge => ({ ...m, series: [family] }));
  const read = readPlace({ placeId, edition, groups, measures, period, now });
  const found = read.flatMap(({ theme, told }) => (told?.now.state === 'value' ? [[theme, told] as const] : []));
  return found.length > 0 ? { period, themes: new Map(found) } : undefined;
};
