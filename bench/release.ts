import { resourceUsage } from 'node:process';
import { releaseDue } from '@straatwijs/monitor';
import { releaseTools } from '../apps/straatwijs/releasing/release-tools.ts';
import { cityMonth } from './parts/city-month.ts';
import { type Figure, type Measured, mib } from './parts/figures.ts';
import { knownTables } from './parts/known-tables.ts';
import { machine } from './parts/machine.ts';

/** What the release of a month of a city may take, and in how much memory. */
const limit = { seconds: 600, bytes: 1024 ** 3 } as const;

const written = (n: number): string => n.toLocaleString('en-GB');

/** The releases of a month of a whole city, week by week, the last with the month: decided and proved. */
export const release = async (told = 200_000): Promise<Measured> => {
  const about = machine();
  const tools = await releaseTools();
  const city = cityMonth(told);
  const figures: Figure[] = [];
  while (city.nextWeek()) {
    const start = performance.now();
    const { outcome } = await releaseDue(city.ports, tools);
    const seconds = (performance.now() - start) / 1000;
    const made = city.made.at(-1)?.release;
    const isMonth = made?.periods.some((p) => /^\d{4}-\d{2}$/.test(p)) === true;
    figures.push({
      what: `release ${made?.number}: ${made?.periods.join(' and ')}`,
      measured: `${seconds.toFixed(1)} s, ${outcome}, ${written((made?.cells ?? 0) - (made?.withheld ?? 0))} of ${written(made?.cells ?? 0)} counts shown`,
      ...(isMonth
        ? { limit: `released within ${limit.seconds} s`, within: outcome === 'released' && seconds < limit.seconds }
        : {}),
    });
  }
  const memory = resourceUsage().maxRSS * 1024;
  return {
    title: 'release',
    how: [
      about,
      `a month of ${written(told)} contributions from a seed over 6,000 streets, 114 buurten, 44 wijken and 4 priority areas, 10 themes and 6 perspectives; each release is proved jointly with those before it; contributions and releases lie in memory too and count in it`,
    ],
    figures: [
      ...figures,
      { what: 'most memory', measured: mib(memory), limit: mib(limit.bytes), within: memory < limit.bytes },
      ...(await knownTables(tools.solver)),
    ],
  };
};
