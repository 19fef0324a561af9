import { reportsPrefix } from '../contributions/prepare-report.ts';
import { lookedFamily, visitsFamily } from '../disclosure/index.ts';
import { type Instrument, type InstrumentSet, seriesOf, type Valence } from '../instruments/instrument.ts';
import type { RawUnit } from './releases-store.ts';

/** One thing that counts: of which family, how often it adds, and what was seen. */
export interface Counted {
  readonly family: string;
  readonly unit: RawUnit;
  readonly valence: Valence;
  readonly seen: number;
}

/** Of "a bit of both" the public hears together with what could be better: split off it would be too little nearly everywhere. */
const publicValence = (valence: Valence): Valence => (valence === 'mixed' ? 'negative' : valence);

const watchedOf = ({ definition }: Instrument) =>
  definition.questions.flatMap((q) => (q.kind === 'count' && q.watched && !q.watched.pointsAtHome ? [q.key] : []));

/**
 * What of a unit may ever be published, as what. Told is what people came to say when they wished; what was counted on
 * visits of residents and volunteers is another kind of figure. What workers noted is not public, nor what points at a
 * household, nor any series that is not known here.
 */
export const familiesOf = (instruments: InstrumentSet): ((unit: RawUnit) => readonly Counted[]) => {
  const told = new Set(instruments.filter((i) => i.definition.effort === 'none').map((i) => seriesOf(i.definition)));
  const watching = new Map(
    instruments
      .filter(({ definition: d }) => d.effort === 'visit' && d.for !== 'staff')
      .map((i) => [seriesOf(i.definition), { of: i.definition, things: new Set(watchedOf(i)) }]),
  );
  return (unit) => {
    const { series, indicator } = unit;
    const as = (family: string, seen = 0): readonly Counted[] => [
      { family, unit, valence: publicValence(unit.valence), seen },
    ];
    if (unit.of === 'fairness') return as(`fairness:${indicator}`);
    const watched = watching.get(series);
    if (unit.of === 'visit') return watched && watched.things.size > 0 ? as(visitsFamily(watched.of)) : [];
    if (watched) return watched.things.has(indicator) ? as(lookedFamily(watched.of, indicator), unit.value) : [];
    if (series.startsWith(reportsPrefix)) return as(`reports:${series.slice(reportsPrefix.length)}`);
    return told.has(series) ? as('told') : [];
  };
};

/**
 * One report per contributor, place, theme and day: whoever tells ten times counts once, as they said it last. Without a
 * mark nobody knows who tells again, so there each counts. Visits, things looked for and reports of others are kept as they are.
 */
export const oncePerDay = (counted: readonly Counted[]): readonly Counted[] => {
  const last = new Map<string, Counted>();
  const kept: Counted[] = [];
  for (const one of counted) {
    const { mark, edition, placeId, theme, day, receivedAt } = one.unit;
    if (one.family !== 'told' || mark === undefined) {
      kept.push(one);
      continue;
    }
    const key = `${mark} ${edition} ${placeId} ${theme} ${day}`;
    const before = last.get(key);
    if (!before || before.unit.receivedAt <= receivedAt) last.set(key, one);
  }
  return [...kept, ...last.values()];
};
