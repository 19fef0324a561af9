import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intervals, type ProtectionProblem, simplex } from '@straatwijs/statistics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHighs } from '../solving/highs.ts';
import { type DisclosureTable, disclosureFile } from './disclosure-file.ts';
import { verifyTable } from './verify-disclosure.ts';

const path = join(process.env.STRAATWIJS_CASES ?? '../shared/data', '../reference/stats/disclosure_tables.json');
const present = existsSync(path);
if (!present && process.env.CI) throw new Error(`${path} is absent: known tables must be tried here`);
if (!present) console.log(`Left out: tables of which the best pattern is known (${path} is absent)`);
const tables: readonly DisclosureTable[] = present
  ? disclosureFile.parse(JSON.parse(readFileSync(path, 'utf8'))).tables
  : [];

describe.skipIf(!present)('tables of which the best pattern is known', () => {
  test.each(tables.map((table) => [table.name, table] as const))(
    '%s: intervals, judgements of other programs and cost',
    async (_, table) => {
      for (const solver of [await openHighs(), simplex]) {
        const { checks, misses } = await verifyTable(table, solver, 1e-4);
        // Without whole numbers nothing is proven: the small solver takes the fallback, within what that may cost.
        expect(misses.filter((m) => solver !== simplex || !m.includes('exact: nothing is proven'))).toEqual([]);
        expect(checks).toBeGreaterThan(20);
      }
    },
    120_000,
  );

  test('a wrong interval, a wrong judgement and an impossible optimum are each found', async () => {
    const [table] = tables;
    if (!table?.audit?.[0]) throw new Error('there is no table');
    const solver = await openHighs();
    const missesOf = async (changed: Partial<DisclosureTable>) =>
      (await verifyTable({ ...table, ...changed }, solver, 1e-4)).misses.join('\n');
    expect(await missesOf({ audit: [{ ...table.audit[0], upper: 99 }] })).toContain('not 0 and 99');
    expect(await missesOf({ auditPasses: false })).toContain('the audit passes');
    expect(await missesOf({ optimum: { ...table.optimum, unitCost: 4 } })).toContain('where 4 is enough');
  }, 60_000);
});

test('two solvers find the same intervals', async () => {
  const highs = await openHighs();
  const list = fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }),
      fc.array(list, { maxLength: 7 }),
      async (atoms, lists) => {
        const problem: ProtectionProblem = {
          atoms,
          cells: lists.map((l) => ({ atoms: l, weight: 1 })),
          targets: atoms.map((_, n) => ({ atoms: [n], lowerAtMost: 1, upperAtLeast: 5 })),
          insiders: [],
        };
        const states = lists.map((_, n) => (n % 3 === 2 ? ('suppressed' as const) : ('published' as const)));
        expect(await intervals(problem, states, highs)).toEqual(await intervals(problem, states, simplex));
      },
    ),
    { seed: 518, numRuns: 60 },
  );
}, 60_000);
