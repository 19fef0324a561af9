import { randomUUID } from 'node:crypto';
import { addWeeks, contribute, startOfWeek, watchSeriesOfAll } from '@straatwijs/monitor';
import pg from 'pg';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { watchInThread } from '../apps/straatwijs/seismograph/watch-in-thread.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { type Figure, type Measured, ms } from './parts/figures.ts';
import { lookedCity, looksAndTaps } from './parts/looked-city.ts';
import { machine } from './parts/machine.ts';
import { newDataDirectory, serverOf } from './parts/monitor-process.ts';

/** What the night of a city may take, and what one contribution more may take. */
const limit = { wholeMs: 30_000, oneMs: 200 } as const;
const written = (n: number): string => n.toLocaleString('en-GB');

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now();
  return [await work(), performance.now() - start];
};

/** The seismograph of a night over a whole city, in its thread, and again after one contribution. */
export const night = async (count = 1_000_000, streets = 6000): Promise<Measured> => {
  const about = machine();
  const { dataDir, dispose } = await newDataDirectory();
  try {
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    const [ports] = installation.all;
    if (!ports) throw new Error('there is no municipality');
    const server = await serverOf(dataDir);
    const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
    try {
      await client.connect();
      await ports.places.save(lookedCity(streets));
      await ports.contributions.load(looksAndTaps(ports, streets, count));
      while ((await ports.counts.fold()) > 0);
      await client.query('VACUUM (ANALYZE)');
      const { id: municipality, timeZone } = ports.municipality;
      const order = { connection: installation.connection, municipality, timeZone, weeksWithMarks: 53 };
      const [whole, took] = await timed(() => watchInThread(order, console.error).done);
      const observedAt = `${startOfWeek(addWeeks(whole?.through ?? 202601, 0))}T12:00:00Z`;
      const [told] = await contribute(ports, {}, [
        {
          ...{ id: randomUUID(), instrument: 'street-signal', version: 1, place: 'straat:0518:straat-7', observedAt },
          ...{ perspective: 'resident', channel: 'phone', answers: { valence: 'negative', theme: 'clean' } },
        },
      ]);
      if (!told?.ok) throw new Error(JSON.stringify(told));
      // What was loaded a moment ago lies within the overlap of the next watch: as if it had been an hour ago.
      await client.query(`UPDATE contribution SET received_at = received_at - interval '1 hour' WHERE id <> $1`, [
        told.value.id,
      ]);
      const [again, oneTook] = await timed(() => watchSeriesOfAll(ports, { weeksWithMarks: 53 }));
      const figures: Figure[] = [
        {
          what: `all ${written(whole?.series ?? 0)} series of ${written(count)} contributions, ${written(whole?.scored ?? 0)} scored`,
          measured: `${(took / 1000).toFixed(1)} s`,
          limit: 'under 30 s',
          within: took < limit.wholeMs,
        },
        {
          what: `after one contribution more: ${written(again?.scored ?? 0)} scored`,
          measured: ms(oneTook),
          limit: 'under 200 ms',
          within: oneTook < limit.oneMs,
        },
        {
          what: 'new signals of a city in which nothing changes, looked back over a year',
          measured: written(whole?.found ?? 0),
        },
      ];
      return {
        title: 'night',
        how: [
          about,
          `${written(count)} contributions of one year from a seed over ${written(streets)} streets, 114 buurten, 43 wijken, 4 priority areas and a city: half tell of one of 10 themes, half go and look at 3 of 30 things; folded, and analysed by the server; the whole in a thread of its own, its start included`,
        ],
        figures,
      };
    } finally {
      await client.end();
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
