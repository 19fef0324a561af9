import { randomUUID } from 'node:crypto';
import { addWeeks, contribute, largeScales, startOfWeek, type WatchRun, watchSeriesOfAll } from '@straatwijs/monitor';
import { falseSignalsPerYear, thresholdForBudget } from '@straatwijs/statistics';
import { watchInThread } from '../apps/straatwijs/seismograph/watch-in-thread.ts';
import { type Figure, type Measured, mib, ms, quantile } from './parts/figures.ts';
import { inFullCity } from './parts/full-city.ts';
import { machine } from './parts/machine.ts';
import { type Took, timed } from './parts/processor.ts';

/** What the night of a city may take, and what one contribution more may take. */
const limit = { wholeMs: 30_000, oneMs: 200 } as const;
const written = (n: number): string => n.toLocaleString('en-GB');

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
/** So many contributions more, one after the other. */
const more = 9;

/** The most memory that this process had while something ran, in bytes: a thread of its own is in it. */
const mostMemory = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 200);
  try {
    return [await work(), most];
  } finally {
    clearInterval(timer);
  }
};

/** As before any night. */
const forgetNights = `DELETE FROM signal_step; DELETE FROM signal; DELETE FROM watched_series; DELETE FROM watch_model; DELETE FROM watch_run`;

/** The seismograph of a night over a whole city, in its thread, and again after one contribution. */
export const night = async (count = 1_000_000, streets = 6000): Promise<Measured> => {
  const about = machine();
  return inFullCity({ count, streets, again: forgetNights }, async ({ installation, ports, server, client }) => {
    const { id: municipality, timeZone } = ports.municipality;
    const order = { connection: installation.connection, municipality, timeZone, weeksWithMarks: 53 };
    const before = process.memoryUsage.rss();
    const [whole, memory] = await mostMemory(() => timed(server.pid, () => watchInThread(order, console.error).done));
    const run = whole.value;
    const observedAt = `${startOfWeek(addWeeks(run?.through ?? 202601, 0))}T12:00:00Z`;
    const nights: Took<WatchRun | undefined>[] = [];
    await client.query('VACUUM (ANALYZE)');
    // What was loaded a moment ago lies within the overlap of the next watch: as if that began later.
    const withoutOverlap = () => client.query(`UPDATE watch_run SET watched_at = watched_at + interval '15 minutes'`);
    for (let n = 0; n < more; n++) {
      const [told] = await contribute(ports, {}, [
        {
          ...{ id: randomUUID(), instrument: 'street-signal', version: 1, place: `straat:0518:straat-${7 + n}` },
          ...{
            perspective: 'resident',
            channel: 'phone',
            answers: { valence: 'negative', theme: 'clean' },
            contributor: randomUUID().replaceAll('-', ''),
            observedAt,
          },
        },
      ]);
      if (!told?.ok) throw new Error(JSON.stringify(told));
      await withoutOverlap();
      nights.push(await timed(server.pid, () => watchSeriesOfAll(ports, { weeksWithMarks: 53 })));
    }
    const again = nights.at(-1)?.value;
    const oneMs = quantile(
      nights.map((n) => n.ms),
      0.5,
    );
    const oneProcessorMs = nights.reduce((sum, n) => sum + n.processorMs, 0) / more;
    const places = (await ports.places.list({ scales: largeScales, limit: 5000 })).length;
    const aYear = falseSignalsPerYear(1, 'week', thresholdForBudget(1, 'week')) * places;
    const open = await ports.signals.signals({ state: 'open', grade: 'signal', limit: 20_000 });
    const figures: Figure[] = [
      {
        what: `all ${written(run?.series ?? 0)} series of ${written(count)} contributions, ${written(run?.scored ?? 0)} scored, in time of the processors (application and database)`,
        measured: seconds(whole.processorMs),
        limit: 'under 30 s',
        within: whole.processorMs < limit.wholeMs,
      },
      { what: 'the same by the clock, with whatever else ran', measured: seconds(whole.ms) },
      {
        what: `after one contribution more, in time of the processors: ${written(again?.scored ?? 0)} scored, mean of ${more}`,
        measured: ms(oneProcessorMs),
        limit: 'under 200 ms',
        within: oneProcessorMs < limit.oneMs,
      },
      { what: `the same by the clock, with whatever else ran, median of ${more}`, measured: ms(oneMs) },
      { what: 'memory while all of it is watched, and before', measured: `${mib(memory)}, ${mib(before)}` },
      {
        what: 'open signals (no attention) of a city in which nothing changes, after the first night',
        measured: written(open.length),
        limit: `a month of the budget, ${written(aYear / 12)}`,
        within: open.length <= aYear / 12,
      },
      { what: 'found in all, looked back over a year, attention too', measured: written(run?.found ?? 0) },
    ];
    return {
      title: 'night',
      how: [
        about,
        `${written(count)} contributions of one year from a seed over ${written(streets)} streets, 114 buurten, 43 wijken, 4 priority areas and a city: half tell of one of 10 themes, half go and look at 3 of 30 things; folded, and analysed by the server; the whole in a thread of its own, its start included`,
      ],
      figures,
    };
  });
};
