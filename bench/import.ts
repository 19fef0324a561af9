import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports } from '@straatwijs/monitor';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { type Measured, perSecond } from './parts/figures.ts';
import { generate } from './parts/generate.ts';
import { fsyncMs, fsyncSentence, machine } from './parts/machine.ts';
import { layOut, newDataDirectory } from './parts/monitor-process.ts';

/** Loads so many generated rows and folds them. @returns seconds for each of the two */
export const loadGenerated = async (ports: Ports, count: number): Promise<{ load: number; fold: number }> => {
  const edition = (await ports.places.current())?.edition ?? 0;
  const start = performance.now();
  const { stored } = await ports.contributions.load(generate(ports, edition, count));
  if (stored !== count) throw new Error(`${stored} of ${count} rows were stored`);
  const loaded = performance.now();
  while ((await ports.counts.fold()) > 0) await sleep(0);
  return { load: (loaded - start) / 1000, fold: (performance.now() - loaded) / 1000 };
};

/** Rows per second of the set-based path, with generated rows. */
export const imports = async (count = 50_000): Promise<Measured> => {
  const { dataDir, dispose } = await newDataDirectory();
  const about = machine();
  try {
    await layOut(dataDir);
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    try {
      const [ports] = installation.all;
      if (!ports) throw new Error('there is no municipality');
      const before = fsyncMs(dataDir);
      const { load, fold } = await loadGenerated(ports, count);
      const differences = await ports.counts.differences();
      if (differences.length > 0) throw new Error(`${differences.length} counts differ from a recount`);
      return {
        title: 'import',
        how: [
          about,
          fsyncSentence(before, fsyncMs(dataDir)),
          `${count.toLocaleString('en-GB')} generated rows (a year, all streets, themes and perspectives, marks of people, one in twenty with a story), prepared by the rules of the door and loaded by the set-based path into the embedded PostgreSQL; afterwards the counts equal a recount`,
        ],
        figures: [
          {
            what: 'rows loaded',
            measured: perSecond(count / load),
            limit: 'aim 5,000/s',
            within: count / load >= 5000,
          },
          { what: 'rows loaded and folded', measured: perSecond(count / (load + fold)) },
        ],
      };
    } finally {
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
