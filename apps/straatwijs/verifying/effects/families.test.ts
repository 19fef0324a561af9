import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { effectFamilies } from './families.ts';

const folder = process.env.STRAATWIJS_VECTORS ?? '../shared/reference/stats';
const present = existsSync(folder);
if (!present && process.env.CI) throw new Error(`${folder} is absent: our figures must be put beside known ones here`);
if (!present) console.log(`Left out: figures beside those of other programs (${folder} is absent)`);

const family = (kind: string) => {
  const found = effectFamilies.find((f) => f.kind === kind);
  if (!found) throw new Error(`no family ${kind}`);
  return found;
};
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

test.skipIf(!present).each([
  ['agenda_ranks.json', 'rank_uncertainty', 75],
  ['agenda_approval.json', 'approval_selection', 32],
  ['agenda_consensus.json', 'group_informed_consensus', 1000],
  ['evaluation_its.json', 'its', 100],
  ['evaluation_did.json', 'did', 120],
])('%s: every figure is within its tolerance', (name, kind, least) => {
  const { checks, misses } = family(kind).compare(read(name));
  expect(misses).toEqual([]);
  expect(checks).toBeGreaterThanOrEqual(least);
});
