/**
 * Makes or restores an archive in a process of its own, so that a test can kill it at any moment.
 * Usage: node test-archiving.ts <backup|restore|replace|migrate> <connection as JSON> <file>; prints the outcome.
 */

import { noLedger } from '../ledger/ledger.ts';
import { openStorage } from '../storage.ts';
import { restore } from './restore-archive.ts';
import { backup } from './write-archive.ts';

const [what = '', where = '{}', file = ''] = process.argv.slice(2);
const connection: { host: string } = JSON.parse(where);
console.log('begun');
const work = async () => {
  if (what === 'backup') return backup({ connection, file, program: 'test' });
  if (what !== 'migrate') return restore({ connection, file, ledger: noLedger, replace: what === 'replace' });
  await (await openStorage(connection, () => undefined)).close();
  return { ok: true } as const;
};
const outcome = await work();
console.log(outcome.ok ? 'done' : outcome.refusal.sentence);
