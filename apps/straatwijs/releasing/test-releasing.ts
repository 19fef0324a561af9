/**
 * Makes all releases that are due in a process of its own, so that a test can kill it at any moment.
 * Usage: node test-releasing.ts <connection as JSON> <now in milliseconds>; says when it begins, of each release, and when it is done.
 */

import { instruments } from '@straatwijs/instruments';
import { localClock, releaseDue } from '@straatwijs/monitor';
import { openStorage } from '@straatwijs/storage';
import { releaseTools } from './release-tools.ts';

const [where = '{}', at = '0'] = process.argv.slice(2);
const connection: { host: string } = JSON.parse(where);
const tools = await releaseTools();
const storage = await openStorage(connection, () => undefined);
const { places, counts, releases } = storage.stores(518);
const ports = { places, counts, releases, instruments, now: () => Number(at), local: localClock('Europe/Amsterdam') };
console.log('begun');
for (;;) {
  const { outcome } = await releaseDue(ports, tools);
  console.log(outcome);
  if (outcome !== 'released') break;
}
await storage.close();
console.log('done');
