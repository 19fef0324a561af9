import {
  addWeeks,
  type Scale,
  type ScoringRules,
  type WatchedPlace,
  type WatchedSeries,
  type WatchedThing,
  type Week,
  weeksBetween,
} from '@straatwijs/monitor';
import { drawGamma, drawNormal, drawPoisson, type Random } from './draws.ts';
import { seeded } from './seeded.ts';

/** How a city is in which nothing ever changes. */
export interface QuietCity {
  readonly buurten: number;
  readonly streetsPerBuurt: number;
  /** How much streets differ: standard deviation of the logarithm of their levels. */
  readonly spread: number;
  /** Whims of one street in one week: size of the gamma; Infinity: none. */
  readonly whims: number;
  /** How much a summer differs from a winter: half of the swing, as a part. */
  readonly season: number;
  readonly weeks: number;
  readonly through: Week;
  readonly seed: number;
}

export interface QuietSeries {
  readonly places: ReadonlyMap<string, WatchedPlace>;
  readonly series: readonly WatchedSeries[];
  readonly open: ScoringRules['open'];
}

const themes = ['clean', 'safety', 'social', 'traffic'] as const;
const valences = ['positive', 'negative'] as const;
const things = ['a', 'b', 'c'] as const;
const series = { looked: 'early-warning@1', told: 'street-signal@1' } as const;

/** Sums per series and week, as the store hands them over. */
const ledger = () => {
  const rows = new Map<
    string,
    { readonly of: WatchedThing & { placeId: string }; readonly at: Map<Week, [number, number]> }
  >();
  const add = (placeId: string, of: WatchedThing, week: Week, count: number, effort: number): void => {
    const key = `${placeId}|${of.kind}|${of.theme}|${of.indicator}|${of.valence}`;
    const row = rows.get(key) ?? { of: { ...of, placeId }, at: new Map() };
    rows.set(key, row);
    const cell = row.at.get(week) ?? [0, 0];
    row.at.set(week, [cell[0] + count, cell[1] + effort]);
  };
  const all = (): WatchedSeries[] =>
    [...rows.values()].map(({ of, at }) => {
      const cells = [...at].sort(([a], [b]) => a - b);
      return {
        ...of,
        weeks: cells.map(([week]) => week),
        counts: cells.map(([, [count]]) => count),
        effort: cells.map(([, [, effort]]) => effort),
      };
    });
  return { add, all };
};

const placesOf = ({ buurten, streetsPerBuurt }: QuietCity): WatchedPlace[] => {
  const city = { id: 'city', scale: 'city' as Scale };
  const wijkOf = (n: number) => ({ id: `wijk ${Math.floor(n / 4)}`, scale: 'wijk' as Scale });
  const buurtOf = (n: number) => ({ id: `buurt ${n}`, scale: 'buurt' as Scale });
  const all = Array.from({ length: buurten }, (_, n) => n);
  return [
    { ...city, within: [] },
    ...Array.from({ length: Math.ceil(buurten / 4) }, (_, n) => ({ ...wijkOf(4 * n), within: [city] })),
    ...all.map((n) => ({ ...buurtOf(n), within: [wijkOf(n), city] })),
    ...all.flatMap((n) =>
      Array.from({ length: streetsPerBuurt }, (_, s) => ({
        ...{ id: `street ${n} ${s}`, scale: 'street' as Scale },
        within: [buurtOf(n), wijkOf(n), city],
      })),
    ),
  ];
};

/**
 * Everything that is watched in a city in which no level ever changes, from a seed: streets differ log-normally, a few are
 * lively and most are quiet; in some of them volunteers look every week or now and then, each time at three things of a theme; in
 * all of them people tell something now and then. Larger places have the sums.
 */
export const quietCity = (city: QuietCity): QuietSeries => {
  const random: Random = seeded(city.seed);
  const places = placesOf(city);
  const { add, all } = ledger();
  const weeks = weeksBetween(addWeeks(city.through, 1 - city.weeks), city.through);
  const whim = () => (city.whims === Number.POSITIVE_INFINITY ? 1 : drawGamma(random, city.whims) / city.whims);
  const level = (usual: number) => usual * Math.exp(city.spread * drawNormal(random) - city.spread ** 2 / 2);
  const wave = (t: number) => 1 + city.season * Math.sin((2 * Math.PI * t) / 52);
  for (const { id, scale, within } of places) {
    if (scale !== 'street') continue;
    const around = [{ id, scale }, ...within];
    const lookers = random() < 0.4 ? 1 + Math.floor(4 * random()) : 0;
    const often = 0.3 + 0.7 * random();
    for (const theme of themes)
      for (const valence of valences) {
        const rates = things.map(() => level(0.3));
        const telling = level(0.03);
        for (const [t, week] of weeks.entries()) {
          const told = drawPoisson(random, telling * wave(t) * whim());
          const of = { theme, valence };
          for (const place of told > 0 ? around : [])
            add(place.id, { ...of, kind: 'told', series: series.told, indicator: '' }, week, told, 0);
          const visits = Array.from({ length: lookers }, () => random() < often).filter(Boolean).length;
          if (visits === 0) continue;
          const seen = rates.map((rate) => drawPoisson(random, visits * rate * wave(t) * whim()));
          const looked = { ...of, kind: 'looked' as const, series: series.looked };
          add(
            id,
            { ...looked, indicator: '' },
            week,
            seen.reduce((sum, n) => sum + n, 0),
            visits,
          );
          for (const place of within)
            for (const [n, thing] of things.entries())
              add(place.id, { ...looked, indicator: `${theme} ${valence} ${thing}` }, week, seen[n] ?? 0, visits);
        }
      }
  }
  return {
    places: new Map(places.map((p) => [p.id, p])),
    series: all(),
    open: new Map([[series.told, new Set(weeks)]]),
  };
};
