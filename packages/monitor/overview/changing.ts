import {
  type CountSeries,
  countQuantile,
  type Direction,
  detect,
  falseSignalsPerYear,
  levelPrior,
  overdispersion,
  predictions,
  remembering,
  thresholdForBudget,
  watchSeries,
} from '@straatwijs/statistics';
import { isPlanned, publishedLooked, publishedTable, type ReleasedCell } from '../disclosure/index.ts';
import { lastClosed, type Period, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { placesAround } from './around.ts';

/** What a public series is of: one side of what was told, or one thing that was looked for. */
export interface ChangingName {
  readonly of: 'told' | 'looked';
  /** `positive` or `negative`, or the thing. */
  readonly key: string;
  /** Whose thing it is, and of which version: another version is another series. */
  readonly instrument?: string;
  readonly version?: number;
}

export interface ChangingMonth {
  readonly period: Period;
  /** Undefined: withheld, or nobody looked. That is not zero. */
  readonly count?: number;
  readonly effort: number;
  readonly low?: number;
  readonly high?: number;
  readonly evidence?: number;
}

export interface ChangingSeries extends ChangingName {
  readonly months: readonly ChangingMonth[];
  /** A change that is probably not chance, and the month in which it showed. */
  readonly change?: { readonly direction: Direction; readonly grade: 'signal' | 'strong'; readonly period: Period };
  readonly threshold: number;
  /** Which change would show within three months, as ratio; absent: none would. */
  readonly smallestUp?: number;
  readonly smallestDown?: number;
}

/** What changes in a place, of released months only. */
export interface Changing {
  readonly place: Place;
  /** `too-short`: too few months were released to say anything. */
  readonly state: 'value' | 'too-short';
  readonly series: readonly ChangingSeries[];
  /** At most how many changes a year are named here by chance alone. */
  readonly falseAYear: number;
}

const shownMonths = 24;
const fewestMonths = 4;
/** A change is told for a quarter after it showed. */
const told = 3;
const sides = ['positive', 'negative'] as const;

const monthsBefore = (today: string): readonly Period[] => {
  const months: Period[] = [];
  for (let p = lastClosed('month', today); months.length < shownMonths; p = previousPeriod(p)) months.unshift(p);
  return months;
};

type Raw = ChangingName & {
  readonly seen: readonly (number | undefined)[];
  readonly effort: readonly number[];
};

/** Of each month what was released: one side of what was told with effort 1, or what was seen in so many visits. */
const rawSeries = (ports: Ports, months: readonly Period[], cells: readonly ReleasedCell[], place: Place): Raw[] => {
  const of = (period: Period) => cells.filter((c) => c.period === period.key);
  const tables = months.map((m) =>
    publishedTable(
      of(m).filter((c) => c.family === 'told'),
      true,
    ),
  );
  const byMonth = sides.map((key): Raw => {
    const figures = tables.map((t) => t.whole.columns[key]);
    const seen = figures.map((f) => (f.state === 'value' && f.value !== null ? f.value : undefined));
    return { of: 'told', key, seen, effort: seen.map((n) => (n === undefined ? 0 : 1)) };
  });
  const watching = ports.instruments
    .map((i) => i.definition)
    .filter((d) => d.effort === 'visit' && d.for !== 'staff')
    .flatMap((d) => {
      const looked = months.map((m) => publishedLooked(of(m), isPlanned('looked', 'month', place.scale), d).rows);
      const keys = [...new Set(looked.flatMap((rows) => rows.map((r) => r.key)))];
      return keys.map((key): Raw => {
        const figures = looked.map((rows) => rows.find((r) => r.key === key)?.seen);
        const seen = figures.map((f) => (f?.state === 'value' && f.value !== null ? f.value : undefined));
        const effort = figures.map((f, n) => (seen[n] === undefined ? 0 : (f?.visits ?? 0)));
        return { of: 'looked', key, instrument: d.id, version: d.version, seen, effort };
      });
    });
  return [...byMonth, ...watching].filter((r) => r.effort.filter((e) => e > 0).length >= fewestMonths);
};

/** What was usual, of the months before the last three: whoever looks at the same months twice would see no change. */
const priorOf = ({ counts: months, effort }: CountSeries) => {
  const earlier = { counts: months.slice(0, -told), effort: effort.slice(0, -told) };
  const known = earlier.effort.some((e) => e > 0) ? earlier : { counts: months, effort };
  const level = levelPrior([known]) ?? { a0: 0.5, b0: 5 };
  return { ...level, k: overdispersion([known], level).pooled };
};

const watched = (raw: Raw, months: readonly Period[], threshold: number): ChangingSeries => {
  const { of, key, instrument, version, effort } = raw;
  const line = { counts: raw.seen.map((n) => n ?? 0), effort };
  const prior = priorOf(line);
  const watch = watchSeries(line, { prior, threshold, unit: 'month', recent: told });
  const [direction] = (['up', 'down'] as const).filter((d) => {
    const { grade } = watch[d];
    return grade === 'signal' || grade === 'strong';
  });
  const found = direction && watch[direction];
  const period = found?.at === undefined ? undefined : months[found.at];
  const expected = predictions(line, prior, { remember: remembering.month });
  const { evidence } = detect(line.counts, expected, direction ?? 'up', { threshold: watch.threshold });
  const [up, down] = [watch.up.smallestChange, watch.down.smallestChange];
  return {
    ...{ of, key },
    ...(instrument === undefined ? {} : { instrument }),
    ...(version === undefined ? {} : { version }),
    months: months.map((month, n) => {
      const [count, e, risen] = [raw.seen[n], expected[n], evidence[n]];
      return {
        ...{ period: month, effort: effort[n] ?? 0 },
        ...(count === undefined ? {} : { count }),
        ...(e ? { low: countQuantile(0.05, e.mean, e.size), high: countQuantile(0.95, e.mean, e.size) } : {}),
        ...(risen === undefined ? {} : { evidence: risen }),
      };
    }),
    ...(direction && period && found?.grade && found.grade !== 'attention'
      ? { change: { direction, grade: found.grade, period } }
      : {}),
    threshold: watch.threshold,
    ...(up === undefined ? {} : { smallestUp: up }),
    ...(down === undefined ? {} : { smallestDown: down }),
  };
};

const changingOf = async (ports: Ports, place: Place): Promise<Changing> => {
  const months = monthsBefore(ports.local(ports.now()).date);
  const { edition, id } = place;
  const cells = await ports.releases.cells({
    ...{ edition, placeIds: [id], periods: months.map((m) => m.key) },
    kinds: ['told', 'visits', 'looked'],
  });
  const raw = rawSeries(ports, months, cells, place);
  if (raw.length === 0) return { place, state: 'too-short', series: [], falseAYear: 0 };
  const threshold = thresholdForBudget(raw.length, 'month');
  return {
    ...{ place, state: 'value' },
    series: raw.map((r) => watched(r, months, threshold)),
    falseAYear: falseSignalsPerYear(raw.length, 'month', threshold),
  };
};

/**
 * What changes in a place: what was told and what was looked for, month by month, of releases only. A month that is withheld is
 * missing, and never zero. Where too few months of a place itself were released, of the smallest place around it of which enough were.
 */
export const changingIn = async (ports: Ports, place: Place): Promise<Changing> => {
  const own = await changingOf(ports, place);
  if (own.state === 'value') return own;
  for await (const larger of placesAround(ports, place)) {
    const found = await changingOf(ports, larger);
    if (found.state === 'value') return found;
  }
  return own;
};

/** Of this very place alone, for whoever asks for its figures. */
export const publicChanges = changingOf;
