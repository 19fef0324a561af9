import { readFileSync } from 'node:fs';
import { audit, suppress } from '@straatwijs/statistics';
import { openHighs } from '../apps/straatwijs/solving/highs.ts';
import { distinctSums } from '../packages/monitor/releases/same-sums.ts';

const { problem, planned } = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const t0 = performance.now();
const say = (...x: unknown[]) => console.log(((performance.now() - t0) / 1000).toFixed(1), ...x);
const solver = await openHighs();
const d = distinctSums(problem, planned);
say(
  problem.atoms.length,
  problem.cells.length,
  d.problem.cells.length,
  problem.targets.length,
  problem.insiders.length,
  'open',
  d.problem.cells.filter((c: any) => !c.fixed).length,
);
const noIns = process.env.NOINS ? { ...d.problem, insiders: [] } : d.problem;
const p = await suppress(noIns, { solver, budget: { exactCells: 60 } });
say('suppress', p.method, p.states.filter((s) => s === 'published').length);
const a = await audit(noIns, p.states, solver);
say('audit', a.passes, a.checked, a.failures.length);
