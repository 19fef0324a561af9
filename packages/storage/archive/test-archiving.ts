/**
 * Makes or restores an archive in a process of its own, so that a test can kill it at any moment.
 * Usage: node test-archiving.ts <backup|restore|replace> <connection as JSON> <file>; prints the outcome.
 */
import { noLedger } from '../ledger/ledger.ts';
import { restore } from './restore-archive.ts';
import { backup } from './write-archive.ts';

const [what = '', where = '{}', file = ''] = process.argv.slice(2);
const connection: { host: string } = JSON.parse(where);
console.log('begun');
const outcome =
  what === 'backup'
    ? await backup({ connection, file, program: 'test' })
    : await restore({ connection, file, ledger: noLedger, replace: what === 'replace' });
console.log(outcome.ok ? 'done' : outcome.refusal.sentence);
