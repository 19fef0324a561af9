import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyFile } from './verify-file.ts';

const folder = process.env.STRAATWIJS_VECTORS ?? '../shared/reference/stats';
const present = existsSync(folder);
if (!present && process.env.CI) throw new Error(`${folder} is absent: our figures must be put beside known ones here`);
if (!present) console.log(`Left out: figures beside those of other programs (${folder} is absent)`);

test.skipIf(!present).each([
  ['agenda_ranks.json', 75],
  ['agenda_approval.json', 32],
  ['agenda_consensus.json', 1000],
  ['evaluation_its.json', 150],
  ['evaluation_did.json', 130],
])('%s: every figure is within its tolerance', async (name, least) => {
  const tally = await verifyFile(join(folder, name));
  expect(tally?.misses).toEqual([]);
  expect(tally?.passed).toBeGreaterThanOrEqual(least);
});
