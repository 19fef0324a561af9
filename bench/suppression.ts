import { resourceUsage } from 'node:process';
import { audit, suppress } from '@straatwijs/statistics';
import { openHighs } from '../apps/straatwijs/solving/highs.ts';
import { cityTables } from './parts/city-tables.ts';
import { type Figure, type Measured, mib } from './parts/figures.ts';
import { knownTables } from './parts/known-tables.ts';
import { machine } from './parts/machine.ts';

/** What a release of a month may take, and in how much memory. */
const limit = { seconds: 600, bytes: 1024 ** 3 } as const;

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now();
  const value = await work();
  return [value, (performance.now() - start) / 1000];
};

const part = (some: number, all: number): string => `${((100 * some) / Math.max(all, 1)).toFixed(1)} %`;

/** Contributions in a month of a whole city. */
const city = 17_000;

/** Which counts of a month may be shown, and the proof of it, for a part of a city. */
export const suppression = async (told = 600): Promise<Measured> => {
  const about = machine();
  const { problem, primary } = cityTables(told);
  const solver = await openHighs();
  const [pattern, deciding] = await timed(() => suppress(problem, { solver }));
  const [proof, proving] = await timed(() => audit(problem, pattern.states, solver));
  const suppressed = pattern.states.filter((state) => state === 'suppressed').length;
  const cells = problem.cells.length;
  const seconds = deciding + proving;
  const memory = resourceUsage().maxRSS * 1024;
  const figures: Figure[] = [
    {
      what: `deciding on ${cells.toLocaleString('en-GB')} counts of ${told.toLocaleString('en-GB')} contributions`,
      measured: `${deciding.toFixed(1)} s (${pattern.method})`,
    },
    {
      what: `the audit: ${problem.targets.length.toLocaleString('en-GB')} targets, ${proof.checked.toLocaleString('en-GB')} questions`,
      measured: `${proving.toFixed(1)} s, ${proof.passes ? 'passes' : `${proof.failures.length} leaks`}`,
      limit: 'passes',
      within: proof.passes,
    },
    // A small part of a city is not held against what a whole city may take.
    {
      what: 'both together',
      measured: `${seconds.toFixed(1)} s`,
      limit: `${limit.seconds} s for ${city.toLocaleString('en-GB')} contributions`,
      ...(told >= city ? { within: seconds < limit.seconds } : {}),
    },
    { what: 'most memory', measured: mib(memory), limit: mib(limit.bytes), within: memory < limit.bytes },
    {
      what: 'counts withheld for themselves, and because of others',
      measured: `${part(primary, cells)} and ${part(suppressed - primary, cells)}`,
    },
    ...(await knownTables(solver)),
  ];
  return {
    title: 'suppression',
    how: [
      about,
      `a month of ${told.toLocaleString('en-GB')} contributions from a seed over 6,000 streets, 114 buurten, 44 wijken and 4 priority areas; weeks by theme, the month by theme, valence and perspective; ${problem.insiders.length.toLocaleString('en-GB')} people who know what is theirs`,
    ],
    figures,
  };
};
