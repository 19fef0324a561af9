import { parentPort, workerData } from 'node:worker_threads';
import { instruments } from '@straatwijs/instruments';
import { localClock, releaseDue } from '@straatwijs/monitor';
import { openStorage } from '@straatwijs/storage';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';
import { releaseTools } from './release-tools.ts';

// A thread of its own: finding a pattern and proving it takes minutes for a city, and meanwhile others are served.
const order = workerData as ReleaseOrder; // given by `releaseInThread`, the only one who starts this
const report = (message: ReleaseReport) => parentPort?.postMessage(message);

const storage = await openStorage(order.connection, (line) => report({ kind: 'log', line }));
try {
  const { places, counts, releases } = storage.stores(order.municipality);
  const ports = { places, counts, releases, instruments, now: Date.now, local: localClock(order.timeZone) };
  const tools = await releaseTools(order.weeksCorrected);
  for (;;) {
    const released = await releaseDue(ports, tools);
    report({ kind: 'released', released });
    if (released.outcome !== 'released') break;
  }
} finally {
  await storage.close();
}
