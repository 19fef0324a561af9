import { isPlanned, type PublishableLooked, publishedLooked } from '../disclosure/index.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { placesAround } from './around.ts';
import { latestReleased } from './overview.ts';

/** What one instrument saw of a place: how often somebody looked, and what was seen. */
export interface Looked {
  readonly instrument: string;
  readonly version: number;
  readonly table: PublishableLooked;
}

const watches = ({ definition: d }: Instrument): boolean =>
  d.effort === 'visit' && d.for !== 'staff' && d.questions.some((q) => q.kind === 'count' && q.watched);

/**
 * What was looked at in a place by residents and volunteers over a period, as it was released, per instrument that watches
 * things. What staff note on their rounds is not public.
 */
export const lookedOf = async (ports: Ports, place: Place, period: Period): Promise<readonly Looked[]> => {
  const { edition, id: placeId } = place;
  const cells = await ports.releases.cells({
    edition,
    placeIds: [placeId],
    periods: [period.key],
    kinds: ['visits', 'looked'],
  });
  const all = ports.instruments.filter(watches).map(({ definition }) => ({
    ...{ instrument: definition.id, version: definition.version },
    table: publishedLooked(cells, isPlanned('visits', period.kind, place.scale), definition),
  }));
  // Each version stands for itself; one with which nobody looked in this period is named only when it is the newest.
  return all.filter(
    (one, n) => one.table.state !== 'not-looked' || !all.some((o, m) => m > n && o.instrument === one.instrument),
  );
};

/** What a visitor meets of looking, with the place and period that it is of. */
export interface VisitedLooked {
  readonly place: Place;
  readonly period: Period;
  /** Before a period is released nobody can say that nobody looked. */
  readonly isReleased: boolean;
  readonly looked: readonly Looked[];
}

const shows = ({ looked }: VisitedLooked): boolean => looked.some((l) => l.table.state === 'value');

/**
 * Of the period that the page is about, where the plan has looking over such a period; else of the last released month or
 * quarter. Where too few looked in a place itself, of the smallest place around it of which something can be shown.
 */
export const visitedLooked = async (ports: Ports, place: Place, period: Period): Promise<VisitedLooked> => {
  const { periods: released } = await ports.releases.published();
  const today = ports.local(ports.now()).date;
  const of = async (where: Place): Promise<VisitedLooked> => {
    const [kind = 'year'] = (['month', 'quarter'] as const).filter((k) => isPlanned('visits', k, where.scale));
    const over = isPlanned('visits', period.kind, where.scale) ? period : latestReleased(kind, today, released);
    return {
      place: where,
      period: over,
      isReleased: released.has(over.key),
      looked: await lookedOf(ports, where, over),
    };
  };
  const own = await of(place);
  if (shows(own)) return own;
  for await (const larger of placesAround(ports, place)) {
    const found = await of(larger);
    if (shows(found)) return found;
  }
  return own;
};
