import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplex } from '../solving/simplex.ts';
import { audit, intervals } from './audit.ts';
import { searchLeaks } from './leaks.ts';
import type { CellState, ProtectionProblem } from './problem.ts';
import { suppress } from './suppress.ts';

const atomCount = 5;
const subset = fc.uniqueArray(fc.nat(atomCount - 1), { minLength: 1, maxLength: atomCount });
const problems = fc
  .record({
    atoms: fc.array(fc.nat(4), { minLength: atomCount, maxLength: atomCount }),
    lists: fc.array(subset, { minLength: 2, maxLength: 7 }),
    insiders: fc.array(fc.uniqueArray(fc.nat(atomCount - 1), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  })
  .map(({ atoms, lists, insiders }): ProtectionProblem => {
    const sum = (list: readonly number[]) => list.reduce((n, atom) => n + (atoms[atom] ?? 0), 0);
    const all = [...lists, atoms.map((_, n) => n), ...atoms.map((_, n) => [n])];
    const small = all.filter((list) => sum(list) > 0 && sum(list) < 5);
    return {
      atoms,
      cells: all.map((list) => ({ atoms: list, weight: Math.max(1, sum(list)) })),
      targets: small.map((list) => ({ atoms: list, lowerAtMost: 1, upperAtLeast: 5 })),
      insiders,
    };
  });

/** Every table of whole numbers that agrees with what is published: somebody who simply tries them all. */
const possibleTables = ({ atoms, cells }: ProtectionProblem, states: readonly CellState[]): number[][] => {
  const published = cells.filter((_, c) => states[c] === 'published').map((cell) => cell.atoms);
  const most = atoms.reduce((a, b) => a + b, 0) + 5;
  const found: number[][] = [];
  const fill = (table: number[]): void => {
    const known = published.filter((list) => list.every((atom) => atom < table.length));
    if (known.some((list) => list.reduce((n, atom) => n + (table[atom] ?? 0) - (atoms[atom] ?? 0), 0) !== 0)) return;
    if (table.length === atoms.length) found.push(table);
    else for (let n = 0; n <= most && found.length < 3000; n++) fill([...table, n]);
  };
  fill([]);
  return found;
};

describe('somebody who tries every table', () => {
  it('never pins down a target of a pattern that passes, and finds nothing outside the intervals', async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const outside = { ...problem, insiders: [] };
        const { states } = await suppress(outside, {});
        const bounds = await intervals(outside, states, simplex);
        if (!(await audit(outside, states, simplex)).passes) return;
        passed++;
        const tables = possibleTables(outside, states);
        outside.targets.forEach(({ atoms }, t) => {
          const sums = new Set(tables.map((table) => atoms.reduce((n, atom) => n + (table[atom] ?? 0), 0)));
          expect(sums.size).toBeGreaterThan(1);
          for (const sum of sums) {
            expect(sum).toBeGreaterThanOrEqual((bounds[t]?.lower ?? 0) - 1e-6);
            expect(sum).toBeLessThanOrEqual((bounds[t]?.upper ?? 0) + 1e-6);
          }
        });
      }),
      { seed: 518, numRuns: 60 },
    );
    expect(passed).toBeGreaterThan(30);
  });
});

describe('the audit', () => {
  it('judges as the exact intervals do, for outsiders and for insiders one by one', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), async (problem, chosen) => {
        const states = problem.cells.map((_, c): CellState => (chosen[c] ? 'suppressed' : 'published'));
        const bounds = await intervals(problem, states, simplex);
        const { failures } = await audit(problem, states, simplex);
        const leaking = bounds.flatMap(({ lower, upper }, t) => (lower > 1 || upper < 5 ? [t] : []));
        expect(failures.filter((f) => f.insider === undefined).map((f) => f.target)).toEqual(leaking);
        const inside: string[] = [];
        for (const [insider, own] of problem.insiders.entries()) {
          // An insider is an outsider to whom its own atoms are published too.
          const knowing = {
            ...problem,
            cells: [...problem.cells, ...own.map((atom) => ({ atoms: [atom], weight: 1 }))],
          };
          const known = await intervals(knowing, [...states, ...own.map((): CellState => 'published')], simplex);
          known.forEach(({ lower, upper }, target) => {
            if (problem.targets[target]?.atoms.every((atom) => own.includes(atom))) return;
            if (upper - lower < 1 - 1e-6) inside.push(`${insider} ${target}`);
          });
        }
        const found = failures.flatMap((f) => (f.insider === undefined ? [] : [`${f.insider} ${f.target}`]));
        expect(found.sort()).toEqual(inside.sort());
      }),
      { seed: 519, numRuns: 80 },
    );
  });

  it('never begins to fail when less is published', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.nat(99), async (problem, extra) => {
        const { states } = await suppress(problem, {});
        const { passes } = await audit(problem, states, simplex);
        const less = states.map((state, c) => (c === extra % states.length ? 'suppressed' : state));
        if (passes) expect((await audit(problem, less, simplex)).passes).toBe(true);
      }),
      { seed: 520, numRuns: 60 },
    );
  });

  it('passes when nothing is published', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const nothing = problem.cells.map((): CellState => 'suppressed');
        expect((await audit(problem, nothing, simplex)).passes).toBe(true);
      }),
      { seed: 521, numRuns: 60 },
    );
  });

  it('takes a question that no solver answers for a leak', async () => {
    const silent = { solve: () => ({ state: 'unfinished' as const, value: Number.NaN, columns: [], duals: [] }) };
    // A ring of 420 cells of two: too long a way to walk, so the solver is asked.
    const ring = Array.from({ length: 421 }, (_, n) => ({ atoms: [n, (n + 1) % 421], weight: 1 }));
    const problem: ProtectionProblem = {
      atoms: ring.map(() => 3),
      cells: ring,
      targets: [{ atoms: [0], lowerAtMost: 1, upperAtLeast: 5 }],
      insiders: [],
    };
    const { leaks } = await searchLeaks(
      problem,
      ring.map((): CellState => 'published'),
      silent,
    );
    expect(leaks.map(({ target }) => target)).toEqual([0]);
  });
});

describe('suppression', () => {
  it('passes the audit on what it made, insiders included, unless nothing can', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.boolean(), async (problem, large) => {
        const budget = large ? { togetherCells: 0 } : {};
        const { states } = await suppress(problem, { budget });
        // What counts nothing is always shown.
        const nothing = problem.cells.map(
          ({ atoms }): CellState => (atoms.some((a) => (problem.atoms[a] ?? 0) > 0) ? 'suppressed' : 'published'),
        );
        if ((await audit(problem, nothing, simplex)).passes)
          expect((await audit(problem, states, simplex)).passes).toBe(true);
      }),
      { seed: 522, numRuns: 80 },
    );
  });
});
