import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Solver, suppress } from '@straatwijs/statistics';
import { type DisclosureTable, disclosureFile } from '../../apps/straatwijs/verifying/disclosure-file.ts';
import { problemOf, ways } from '../../apps/straatwijs/verifying/verify-disclosure.ts';
import type { Figure } from './figures.ts';

/** What can be asked of one table, with the least that is known to be possible: fewest counts, fewest people, safe for insiders. */
const questionsOf = (table: DisclosureTable) => {
  const { optimum } = table;
  return [
    { of: 'people', problem: problemOf(table, 'value', false), best: optimum?.valueCost ?? 0 },
    { of: 'counts', problem: problemOf(table, 'unit', false), best: optimum?.unitCost ?? 0 },
    { of: 'counts, insiders', problem: problemOf(table, 'unit', true), best: optimum?.unitCostSingletonSafe ?? 0 },
  ];
};

/** What our patterns cost on tables of which the best is known, beside those of GaussSuppression; nothing where they are absent. */
export const knownTables = async (solver: Solver): Promise<readonly Figure[]> => {
  const path = join(process.env.STRAATWIJS_CASES ?? '../shared/data', '../reference/stats/disclosure_tables.json');
  if (!existsSync(path)) return [];
  const { tables } = disclosureFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const cost = Object.fromEntries(Object.keys(ways).map((way) => [way, 0]));
  let [optimum, others, failing] = [0, 0, 0];
  let dearest = { times: 0, where: '' };
  for (const table of tables) {
    for (const { of, problem, best } of questionsOf(table))
      for (const [way, budget] of Object.entries(ways)) {
        const mine = (await suppress(problem, { solver, budget })).cost;
        if (of === 'people') cost[way] = (cost[way] ?? 0) + mine;
        if (way !== 'exact' && mine > dearest.times * best)
          dearest = { times: mine / best, where: `${table.name}, ${of}, ${way}` };
      }
    optimum += table.optimum?.valueCost ?? 0;
    others += table.gaussSuppression?.valueCost ?? 0;
    if (table.gaussSuppression?.auditPasses === false) failing++;
  }
  return [
    {
      what: `people withheld in ${tables.length} known tables: ${Object.keys(ways).join('; ')}`,
      measured: Object.values(cost).join('; '),
      limit: `optimum ${optimum}; GaussSuppression ${others}, of which ${failing} tables fail this audit`,
      within: (cost.exact ?? 0) <= optimum,
    },
    {
      what: 'the dearest answer of the fallback there, times the optimum',
      measured: `${dearest.times.toFixed(2)} (${dearest.where})`,
      limit: '1.25',
      within: dearest.times <= 1.25,
    },
  ];
};
