import type { Comparison } from '@straatwijs/statistics';
import { placesAround } from '../overview/around.ts';
import type { LocalDate, Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { type MeasureReading, type ReleasedReading, readReleased, type ThemeReading } from '../thermometer/index.ts';
import { newestOf, reached } from './thermometer-at-desk.ts';

/** One thing as anybody may see it, with where people want to go: never who set that, or why. */
export interface PublicMeasure extends MeasureReading {
  readonly target?: { readonly value: number; readonly by: LocalDate; readonly reached: Comparison };
}

export interface PublicTheme extends Omit<ThemeReading, 'measures'> {
  readonly measures: readonly PublicMeasure[];
}

export interface PublicThermometer extends Omit<ReleasedReading, 'themes'> {
  readonly themes: readonly PublicTheme[];
}

/**
 * How a place is doing as anybody may see it: from releases alone. Of a baseline only its period is taken, and the level is that
 * which was released of it; a target is a number that people chose, so it is public with its day. Undefined: nothing was
 * released of which looking is shown at such a place.
 */
export const publicThermometer = async (
  ports: Ports,
  place: Place,
  period?: Period,
): Promise<PublicThermometer | undefined> => {
  const query = { edition: place.edition, placeIds: [place.id] };
  const [baselines, targets] = await Promise.all([ports.goals.baselines(query), ports.goals.targets(query)]);
  const chosen = new Map([...newestOf(baselines)].map(([id, b]) => [id, b.period]));
  const reading = await readReleased(ports, place, period, chosen);
  if (!reading) return undefined;
  const aims = newestOf(targets);
  return {
    ...reading,
    themes: reading.themes.map((theme) => ({
      ...theme,
      measures: theme.measures.map((m): PublicMeasure => {
        const aim = aims.get(m.measure.id);
        return aim ? { ...m, target: { value: aim.value, by: aim.by, reached: reached(m, aim) } } : m;
      }),
    })),
  };
};

const shows = (t: PublicThermometer | undefined): boolean => t?.themes.some(({ state }) => state === 'value') ?? false;

/** What a visitor meets: of the place itself, else of the smallest place around it of which something can be shown. */
export const visitedThermometer = async (
  ports: Ports,
  place: Place,
  period: Period,
): Promise<PublicThermometer | undefined> => {
  const own = await publicThermometer(ports, place, period);
  if (shows(own)) return own;
  for await (const larger of placesAround(ports, place)) {
    const found = await publicThermometer(ports, larger, period);
    if (shows(found)) return found;
  }
  return own;
};
