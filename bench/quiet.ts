import type { Figure, Measured } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { type QuietCity, quietCity } from './parts/quiet-city.ts';
import { type FalseAlarms, quietNights } from './parts/quiet-nights.ts';

const usual: QuietCity = {
  ...{ buurten: 8, streetsPerBuurt: 40, spread: 1, whims: 5, season: 0, weeks: 208, through: 202646, seed: 2 },
};
/** Cities in which nothing changes, and what is different in each. */
const cities: readonly { readonly name: string; readonly city: QuietCity }[] = [
  { name: 'streets differ log-normally by 1, weeks are whimsical (k = 5)', city: usual },
  { name: 'streets differ more (1.5)', city: { ...usual, spread: 1.5, seed: 3 } },
  { name: 'a summer of 30 % more', city: { ...usual, season: 0.3, seed: 4 } },
  { name: 'weeks without any whim', city: { ...usual, whims: Number.POSITIVE_INFINITY, seed: 5 } },
  { name: 'only one year of history at the first night', city: { ...usual, weeks: 104, seed: 6 } },
];

const totals = (alarms: Iterable<FalseAlarms>): FalseAlarms => {
  const sum: FalseAlarms = { series: 0, inAYear: 0, up: 0, firstNight: 0, bound: 0 };
  for (const a of alarms)
    for (const key of ['series', 'inAYear', 'up', 'firstNight', 'bound'] as const) sum[key] += a[key];
  return sum;
};
const whole = (n: number): string => Math.round(n).toLocaleString('en-GB');

/** How many signals mean nothing, in the first night and in a year of nights after it, of cities in which nothing changes. */
export const quiet = async (): Promise<Measured> => {
  const about = machine();
  const figures = cities.flatMap(({ name, city }): Figure[] => {
    const alarms = quietNights(quietCity(city), city.through);
    const all = totals(alarms.values());
    const kinds = [...alarms].map(([kind, a]) => `${kind} ${a.inAYear} of ${whole(a.bound)}`).sort();
    return [
      {
        what: `${name}: ${whole(all.series)} series, false signals in a year of nights (upward)`,
        measured: `${all.inAYear} (${all.up})`,
        limit: `at most ${whole(all.bound)}`,
        within: all.inAYear <= all.bound,
      },
      {
        what: `${name}: false signals of the first night, looking back over a year`,
        measured: String(all.firstNight),
        limit: `at most ${whole(all.bound)}`,
        within: all.firstNight <= all.bound,
      },
      { what: `${name}: per kind and scale, of its part of the bound`, measured: kinds.join('; ') },
    ];
  });
  return {
    title: 'quiet',
    how: [
      about,
      'cities of 8 buurten with 40 streets each, in which no level ever changes, from a seed; in 4 of 10 streets one to four volunteers look at three things of a theme, in all of them people tell now and then; larger places have the sums',
      'a first night over three years and then a night each week for a year, by the functions of the monitor: priors anew each month, thresholds from the budget; every time that a series reaches the threshold of a signal counts',
    ],
    figures,
  };
};
