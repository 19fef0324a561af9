import type { Comparison } from '@straatwijs/statistics';
import { placesAround } from '../overview/around.ts';
import type { LocalDate, Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { Theme } from '../themes/themes.ts';
import {
  type MeasureReading,
  type ReleasedReading,
  readReleased,
  type ThemeLine,
  type ThemeReading,
  type ThingLine,
  themeLineReleased,
} from '../thermometer/index.ts';
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

/** What of the goals of a place anybody may see: which period was chosen per thing, and where people want to go. */
const goalsOf = async (ports: Ports, place: Place) => {
  const query = { edition: place.edition, placeIds: [place.id] };
  const [baselines, targets] = await Promise.all([ports.goals.baselines(query), ports.goals.targets(query)]);
  return { chosen: new Map([...newestOf(baselines)].map(([id, b]) => [id, b.period])), aims: newestOf(targets) };
};

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
  const { chosen, aims } = await goalsOf(ports, place);
  const reading = await readReleased(ports, place, period, chosen);
  if (!reading) return undefined;
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

/** A line of one thing as anybody may see it. */
export interface PublicThingLine extends ThingLine {
  readonly target?: { readonly value: number; readonly by: LocalDate };
}
export interface PublicThemeLine extends Omit<ThemeLine, 'things'> {
  readonly things: readonly PublicThingLine[];
}

/**
 * A theme of a place over time as anybody may see it: from releases alone, with where people want to go. Undefined: nothing was
 * released of which looking is shown at such a place.
 */
export const publicThemeLine = async (
  ports: Ports,
  place: Place,
  theme: Theme,
): Promise<PublicThemeLine | undefined> => {
  const { chosen, aims } = await goalsOf(ports, place);
  const line = await themeLineReleased(ports, place, theme, chosen);
  return (
    line && {
      ...line,
      things: line.things.map((thing) => {
        const aim = aims.get(thing.measure.id);
        return aim ? { ...thing, target: { value: aim.value, by: aim.by } } : thing;
      }),
    }
  );
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
