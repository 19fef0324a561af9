import { lateReports } from '@straatwijs/statistics';
import { reportsPrefix } from '../contributions/prepare-report.ts';
import type { ObserverVisit } from '../counts/series-store.ts';
import { randomUuid } from '../desk/public-id.ts';
import { type InstrumentSet, seriesOf } from '../instruments/instrument.ts';
import { type Week, weekDistance } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import type { Ports } from '../ports.ts';
import { type OpenWeeks, openWithin, type WatchSpan } from './dense.ts';
import { fingerprinter } from './fingerprint.ts';
import { nightChanges } from './night-changes.ts';
import { type FoundSignal, foundIn, type Scored, type ScoringRules, scoreSeries } from './score.ts';
import type { KeptSeries, SeenQuery, WatchRun } from './seismograph-store.ts';
import { estimateModel, modelCovers, type WatchModel } from './watch-model.ts';
import { watchSpan } from './watch-weeks.ts';
import { largeScales, smallScales, type WatchedPlace, type WatchedSeries, watchedKey } from './watched.ts';

export type WatchPorts = Pick<
  Ports,
  'places' | 'series' | 'seismograph' | 'signals' | 'instruments' | 'now' | 'local' | 'randomBytes'
>;

export interface WatchOptions {
  /** How many weeks different people can be told apart here. */
  readonly weeksWithMarks: number;
  /** Reads and scores everything anew, whatever was kept. */
  readonly anew?: boolean;
}

/** The first time it is looked back over a year, so that what changed before anybody watched is known too. */
const lookedBack = 52;
/** What was being written while the last watch read: it is looked at once more. */
const overlapMs = 900_000;
const mostSignals = 20_000;

/** The instruments of residents and volunteers: what staff note on their rounds is theirs, and enters nothing. */
export const watchedInstruments = (instruments: InstrumentSet): Pick<SeenQuery, 'looked' | 'told'> => {
  const open = instruments.map(({ definition }) => definition).filter((d) => d.for !== 'staff');
  return {
    looked: open.filter((d) => d.effort === 'visit').map(seriesOf),
    told: open.filter((d) => d.effort === 'none').map(seriesOf),
  };
};

const seriesKey = (s: WatchedSeries): string => `${s.placeId}|${watchedKey(s)}`;

/** What was kept, with some of its weeks read anew. */
const withWeeks = (
  kept: readonly WatchedSeries[],
  fresh: readonly WatchedSeries[],
  weeks: ReadonlySet<Week>,
): WatchedSeries[] => {
  const merged = new Map<string, Map<Week, readonly [count: number, effort: number]>>();
  const about = new Map<string, WatchedSeries>();
  for (const [list, keep] of [
    [kept, (week: Week) => !weeks.has(week)],
    [fresh, () => true],
  ] as const)
    for (const s of list) {
      const rows = merged.get(seriesKey(s)) ?? new Map<Week, readonly [number, number]>();
      for (const [n, week] of s.weeks.entries()) if (keep(week)) rows.set(week, [s.counts[n] ?? 0, s.effort[n] ?? 0]);
      merged.set(seriesKey(s), rows);
      about.set(seriesKey(s), s);
    }
  return [...about].map(([key, { placeId, kind, series, theme, indicator, valence }]) => {
    const rows = [...(merged.get(key) ?? [])].sort(([a], [b]) => a - b);
    return {
      ...{ placeId, kind, series, theme, indicator, valence },
      weeks: rows.map(([week]) => week),
      counts: rows.map(([, [count]]) => count),
      effort: rows.map(([, [, effort]]) => effort),
    };
  });
};

const sameOpen = (a: WatchRun['open'], b: WatchRun['open']): boolean => {
  const written = (open: WatchRun['open']) =>
    Object.entries(open)
      .filter(([, weeks]) => weeks.length > 0)
      .map(([series, weeks]) => `${series} ${weeks.join(' ')}`)
      .sort()
      .join('|');
  return written(a) === written(b);
};

interface Ground {
  readonly edition: number;
  readonly span: WatchSpan;
  readonly places: ReadonlyMap<string, WatchedPlace>;
  readonly open: OpenWeeks;
}

/** A series in which something stands out, with what came of it. */
interface StandsOut {
  readonly series: WatchedSeries;
  readonly place: WatchedPlace;
  readonly scored: Scored;
}

/** How many are read together: a city holds as much as thousands of streets. */
const together = (scale: Scale): number => (scale === 'city' || scale === 'district' ? 10 : 250);

/** Looks again at what stood out where observers are known: is it new people, or one person? */
const withObservers = async (
  ports: WatchPorts,
  { edition, span }: Ground,
  all: readonly StandsOut[],
  rules: ScoringRules,
): Promise<readonly FoundSignal[]> => {
  const found = all.flatMap(({ series, scored }) => (series.kind === 'looked' ? [] : foundIn(series, scored)));
  const seen = all.filter(({ series }) => series.kind === 'looked');
  for (const scale of [...smallScales, ...largeScales]) {
    const group = seen.filter(({ place }) => place.scale === scale);
    for (let from = 0; from < group.length; from += together(scale)) {
      const page = group.slice(from, from + together(scale));
      const visits = await ports.series.visitsByObserver(
        { edition, firstWeek: span.first, lastWeek: span.through },
        page.map(({ series: { placeId, series, theme, indicator, valence } }) => ({
          ...{ placeId, series, theme, indicator },
          valence: valence === 'positive' ? 'positive' : 'negative',
        })),
      );
      const of = page.map((): ObserverVisit[] => []);
      for (const visit of visits) of[visit.of]?.push(visit);
      for (const [n, { series, place, scored }] of page.entries()) {
        const mine = of[n] ?? [];
        const again = scoreSeries(series, place, rules, (first) =>
          mine.flatMap(({ week, day, observer, count }) =>
            week < first ? [] : [{ period: weekDistance(first, week), day, observer, count }],
          ),
        );
        found.push(...foundIn(series, again ?? scored));
      }
    }
  }
  return found;
};

const scoreAll = async (
  ports: WatchPorts,
  ground: Ground,
  series: readonly WatchedSeries[],
  kept: ReadonlyMap<string, KeptSeries>,
  rules: ScoringRules,
) => {
  const standsOut: StandsOut[] = [];
  const changed: KeptSeries[] = [];
  const print = fingerprinter(rules.model, { span: rules.span, open: ground.open });
  for (const s of series) {
    const place = ground.places.get(s.placeId);
    if (!place || s.weeks.length === 0) continue;
    const fingerprint = print(s, place);
    if (kept.get(seriesKey(s))?.fingerprint === fingerprint) continue;
    const scored = scoreSeries(s, place, rules);
    changed.push({ ...s, fingerprint, ...(scored ? { up: scored.up, down: scored.down } : {}) });
    if (scored && foundIn(s, scored).length > 0) standsOut.push({ series: s, place, scored });
  }
  return { found: await withObservers(ports, ground, standsOut, rules), changed };
};

/** What is read tonight: everything when a week, a month or a boundary is new, else only what changed since. */
const readTonight = async (
  ports: WatchPorts,
  { edition, span }: Pick<Ground, 'edition' | 'span'>,
  run: WatchRun | undefined,
  query: SeenQuery,
): Promise<{
  readonly series: readonly WatchedSeries[];
  readonly kept: readonly KeptSeries[];
  readonly whole: boolean;
  readonly ground: Ground;
}> => {
  const onGround = async (placeIds?: readonly string[]): Promise<Ground> => {
    const { places, open } = await ports.seismograph.ground(edition, placeIds);
    // Whether somebody could tell; of what people go and look for, the visits say it.
    const came = [...open].filter(([series]) => query.told.includes(series) || series.startsWith(reportsPrefix));
    return { edition, span, places: new Map(places.map((p) => [p.id, p])), open: new Map(came) };
  };
  if (run && run.edition === edition && run.through === span.through) {
    const { placeIds, weeks } = await ports.seismograph.touched(edition, run.at - overlapMs);
    const ground = await onGround(placeIds);
    // A week in which nobody had told anything anywhere, until now: it says something of every series of that source.
    if (sameOpen(openWithin(ground.open, span), run.open)) {
      if (placeIds.length === 0) return { series: [], kept: [], whole: false, ground };
      const [kept, fresh] = await Promise.all([
        ports.seismograph.kept(edition, placeIds),
        ports.seismograph.seen({ ...query, placeIds, weeks }),
      ]);
      return { series: withWeeks(kept, fresh, new Set(weeks)), kept, whole: false, ground };
    }
  }
  const [ground, kept, series] = await Promise.all([
    onGround(),
    ports.seismograph.kept(edition),
    ports.seismograph.seen(query),
  ]);
  return { series, kept, whole: true, ground };
};

/**
 * Watches all series of a municipality up to the last week that is judged, and writes which changes are found. Only what
 * changed is scored again; the result is that of scoring everything. Any number of instances may do this: one does.
 * @returns undefined when another one is at it, or when there are no places yet
 */
export const watchSeriesOfAll = async (ports: WatchPorts, options: WatchOptions): Promise<WatchRun | undefined> =>
  ports.seismograph.alone(async () => {
    const current = await ports.places.current();
    if (!current) return undefined;
    const at = ports.now();
    const { edition } = current;
    const today = ports.local(at).date;
    const span = watchSpan(today, options.weeksWithMarks);
    const last = await ports.seismograph.last();
    const run = options.anew ? undefined : last.run;
    const query: SeenQuery = {
      ...{ edition, ...watchedInstruments(ports.instruments) },
      ...{ firstWeek: span.first, lastWeek: span.through },
    };
    const month = today.slice(0, 7);
    const usable = last.model?.month === month && last.model.edition === edition ? last.model : undefined;
    let tonight = await readTonight(ports, { edition, span }, usable && run, query);
    if (!tonight.whole && usable && !modelCovers(usable, tonight.series, tonight.ground.places))
      tonight = await readTonight(ports, { edition, span }, undefined, query);
    const { ground, whole } = tonight;
    const { places, open } = ground;
    const model: WatchModel =
      !usable || whole ? estimateModel({ month, edition, span, open }, tonight.series, places, usable) : usable;
    const recent = last.run ? lateReports.judgedAgain : lookedBack;
    const keptBefore = new Map(options.anew ? [] : tonight.kept.map((k) => [seriesKey(k), k] as const));
    const { found, changed } = await scoreAll(ports, ground, tonight.series, keptBefore, { span, open, model, recent });
    const left = new Set(tonight.series.filter((s) => s.weeks.length > 0).map(seriesKey));
    const known = await ports.signals.signals({
      ...{ edition, limit: mostSignals },
      ...(whole ? {} : { placeIds: [...places.keys()] }),
    });
    const written = await ports.signals.write(edition, nightChanges(known, found, span.through), at, () =>
      randomUuid(ports.randomBytes(16)),
    );
    const result: WatchRun = {
      ...{ at, tookMs: ports.now() - at, edition, through: span.through, marked: span.marked },
      series: whole ? left.size : (last.run?.series ?? left.size),
      ...{ scored: changed.length, found: written, open: openWithin(open, span) },
    };
    await ports.seismograph.keep({
      run: result,
      series: changed,
      gone: tonight.kept.filter((k) => !left.has(seriesKey(k))),
      ...(model === last.model ? {} : { model }),
    });
    return result;
  });
