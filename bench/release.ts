import { once } from 'node:events';
import { resourceUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { heapMegabytes } from '../apps/straatwijs/releasing/release-in-thread.ts';
import { releaseTools } from '../apps/straatwijs/releasing/release-tools.ts';
import type { MadeRelease } from './parts/city-releases.ts';
import { type Figure, type Measured, mib } from './parts/figures.ts';
import { knownTables } from './parts/known-tables.ts';
import { machine } from './parts/machine.ts';

/** What the release of a month of a city may take, and in how much memory. */
const limit = { seconds: 600, bytes: 1024 ** 3 } as const;

const written = (n: number): string => n.toLocaleString('en-GB');

const figureOf = ({ number, periods, seconds, outcome, cells, shown }: MadeRelease): Figure => ({
  what: `release ${number}: ${periods.join(' and ')}`,
  measured: `${seconds.toFixed(1)} s, ${outcome}, ${written(shown)} of ${written(cells)} counts shown`,
  ...(periods.some((p) => /^\d{4}-\d{2}$/.test(p))
    ? { limit: `released within ${limit.seconds} s`, within: outcome === 'released' && seconds < limit.seconds }
    : {}),
});

/** The releases of a month of a whole city, week by week, the last with the month: decided and proved. */
export const release = async (told = 200_000): Promise<Measured> => {
  const about = machine();
  const [heap = 0] = heapMegabytes;
  const figures: Figure[] = [];
  const thread = new Worker(new URL('./parts/city-releases.ts', import.meta.url), {
    workerData: told,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  thread.on('message', (made: MadeRelease) => figures.push(figureOf(made)));
  await once(thread, 'exit');
  const memory = resourceUsage().maxRSS * 1024;
  return {
    title: 'release',
    how: [
      about,
      `a month of ${written(told)} contributions from a seed over 6,000 streets, 114 buurten, 44 wijken and 4 priority areas, 10 themes and 6 perspectives; each release is proved jointly with those before it, in a thread with the heap that the monitor gives it first (${heap} MB); contributions and releases lie in memory too and count in it`,
    ],
    figures: [
      ...figures,
      { what: 'most memory', measured: mib(memory), limit: mib(limit.bytes), within: memory < limit.bytes },
      ...(await knownTables((await releaseTools()).solver)),
    ],
  };
};
