import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Solver, suppress } from '@straatwijs/statistics';
import { disclosureFile } from '../../apps/straatwijs/verifying/disclosure-file.ts';
import type { Figure } from './figures.ts';

/** What our patterns cost on tables of which the best is known, beside those of GaussSuppression; nothing where they are absent. */
export const knownTables = async (solver: Solver): Promise<readonly Figure[]> => {
  const path = join(process.env.STRAATWIJS_CASES ?? '../shared/data', '../reference/stats/disclosure_tables.json');
  if (!existsSync(path)) return [];
  const { tables } = disclosureFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  let [ours, greedy, optimum, others, failing] = [0, 0, 0, 0, 0];
  for (const { atoms, cells, primary, sensitiveAtoms, required, ...known } of tables) {
    const targets = [...primary.map((c) => cells[c]?.atoms ?? []), ...sensitiveAtoms.map((atom) => [atom])];
    const problem = {
      atoms,
      cells: cells.map((cell) => ({ atoms: cell.atoms, weight: Math.max(cell.value, 1) })),
      targets: targets.map((list) => ({ atoms: list, ...required })),
      insiders: [],
    };
    ours += (await suppress(problem, { solver })).cost;
    greedy += (await suppress(problem, { solver, budget: { exactCells: 0 } })).cost;
    optimum += known.optimum?.valueCost ?? 0;
    others += known.gaussSuppression?.valueCost ?? 0;
    if (known.gaussSuppression?.auditPasses === false) failing++;
  }
  return [
    {
      what: `people withheld in ${tables.length} known tables: proven, greedy`,
      measured: `${ours}, ${greedy}`,
      limit: `optimum ${optimum}; GaussSuppression ${others}, of which ${failing} tables fail this audit`,
      within: ours <= optimum && greedy <= 1.25 * optimum,
    },
  ];
};
