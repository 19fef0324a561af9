import { parentPort, workerData } from 'node:worker_threads';
import { releaseDue } from '@straatwijs/monitor';
import { releaseTools } from '../../apps/straatwijs/releasing/release-tools.ts';
import { cityMonth } from './city-month.ts';

/** What came of one release of the month. */
export interface MadeRelease {
  readonly number: number;
  readonly periods: readonly string[];
  readonly seconds: number;
  readonly outcome: string;
  readonly cells: number;
  readonly shown: number;
}

// In a thread, for that is where the monitor makes them, with a heap of a certain size.
const tools = await releaseTools();
const city = cityMonth(Number(workerData));
while (city.nextWeek()) {
  const start = performance.now();
  const { outcome } = await releaseDue(city.ports, tools);
  const seconds = (performance.now() - start) / 1000;
  const { number = 0, periods = [], cells = 0, withheld = 0 } = city.made.at(-1)?.release ?? {};
  parentPort?.postMessage({ number, periods, seconds, outcome, cells, shown: cells - withheld } satisfies MadeRelease);
}
