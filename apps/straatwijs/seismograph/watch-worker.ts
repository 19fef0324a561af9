import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { instruments } from '@straatwijs/instruments';
import { localClock, watchSeriesOfAll } from '@straatwijs/monitor';
import { openStorage } from '@straatwijs/storage';
import type { WatchOrder, WatchReport } from './watch-order.ts';

// A thread of its own: scoring a city takes seconds, and meanwhile others are served.
const order = workerData as WatchOrder; // given by `watchInThread`, the only one who starts this
const report = (message: WatchReport) => parentPort?.postMessage(message);

const storage = await openStorage(order.connection, (line) => report({ kind: 'log', line }));
try {
  const { places, series, seismograph, signals } = storage.stores(order.municipality);
  const ports = {
    ...{ places, series, seismograph, signals, instruments, now: Date.now, local: localClock(order.timeZone) },
    randomBytes: (length: number) => randomBytes(length),
  };
  report({ kind: 'watched', run: await watchSeriesOfAll(ports, order) });
} finally {
  await storage.close();
}
