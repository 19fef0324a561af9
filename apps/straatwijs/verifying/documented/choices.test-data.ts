import {
  audit,
  consensus,
  equalShares,
  intervals,
  type Opinion,
  type ProtectionProblem,
  simplex,
  suppress,
  themeRanks,
} from '@straatwijs/statistics';
import { type Example, number } from './page.test-data.ts';

const ranks: Example = (given) => {
  const sum = (name: string) => given.reduce((total, row) => total + number(row, name), 0);
  const found = themeRanks(
    given.map((row) => ({ shape: 1 + number(row, 'gezien'), rate: 1 + number(row, 'keer gekeken') })),
    { top: 3, n: sum('gezien'), effort: sum('keer gekeken') },
  );
  return {
    rows: (found.estimate ?? []).map(({ theme, band, expectedRank, inTop, interval }) => [
      ...[band, given[theme]?.thema, expectedRank, interval[0], interval[1], inTop],
    ]),
    sentences: [found.explain('nl')],
  };
};

const votes: Example = (given) => {
  const named = given.map((row) => (row['op het briefje'] ?? '').split(', '));
  const themes = [...new Set(named.flat())].sort();
  const ballots = given.flatMap((row, n) =>
    Array.from({ length: number(row, 'mensen') }, () => (named[n] ?? []).map((name) => themes.indexOf(name))),
  );
  const found = equalShares({ candidates: themes.length, places: 3, ballots }, 1);
  const { estimate } = found;
  return {
    rows: themes.map((name, c) => {
      const turn = estimate?.chosen.indexOf(c) ?? -1;
      const again = estimate?.chosenAgain[c];
      return [
        name,
        found.approvals[c],
        turn < 0 ? 'nee' : `als ${turn + 1}e`,
        estimate?.plainCount.includes(c) ? 'ja' : 'nee',
        again,
      ];
    }),
    sentences: [found.explain('nl')],
  };
};

const shared: Example = (given) => {
  const groups = [...new Set(given.map((row) => row.groep ?? ''))];
  const statements = [...new Set(given.map((row) => row.stelling ?? ''))];
  // Of every group as many people as answered most; whoever has no answer left did not see the statement.
  const people = groups.flatMap((group, g) => {
    const answers = statements.map((statement): Opinion[] => {
      const row = given.find((one) => one.groep === group && one.stelling === statement);
      const times = (name: string, opinion: Opinion) => Array.from({ length: number(row, name) }, () => opinion);
      return [...times('eens', 1), ...times('oneens', -1), ...times('overgeslagen', 0)];
    });
    const most = answers.reduce((n, own) => Math.max(n, own.length), 0);
    return Array.from({ length: most }, (_, p) => ({ group: g, row: answers.map((own) => own[p] ?? null) }));
  });
  const found = consensus(
    { votes: people.map(({ row }) => row), groups: people.map(({ group }) => group), groupCount: groups.length },
    (group) => groups[group] ?? '',
  );
  const words = { shared: 'gedeeld', divided: 'verdeeld', unclear: 'nog onduidelijk' };
  return {
    rows: found.map(({ estimate }, s) => [
      ...[statements[s], estimate && words[estimate.label], estimate?.groupInformedConsensus, estimate?.leastAgreement],
      estimate?.spread,
    ]),
    sentences: found.map((one) => one.explain('nl')),
  };
};

const withheld: Example = async (given) => {
  const atoms = given.map((row) => number(row, 'mensen'));
  const all = atoms.map((_, n) => n);
  const cells = [
    ...all.map((n) => ({ atoms: [n], weight: atoms[n] ?? 0 })),
    { atoms: all, weight: 4 * atoms.reduce((a, b) => a + b, 0) },
  ];
  const targets = all.flatMap((n) => ((atoms[n] ?? 0) < 5 ? [{ atoms: [n], lowerAtMost: 1, upperAtLeast: 5 }] : []));
  const problem: ProtectionProblem = { atoms, cells, targets, insiders: [] };
  const only = cells.map((_, c) =>
    targets.some(({ atoms: [own] }) => own === c) ? ('suppressed' as const) : ('published' as const),
  );
  const { states } = await suppress(problem, {});
  const [alone] = await intervals(problem, only, simplex);
  const [after] = await intervals(problem, states, simplex);
  const passes = async (pattern: typeof only) => ((await audit(problem, pattern, simplex)).passes ? 'ja' : 'nee');
  const names = [...given.map((row) => row.straat ?? ''), 'de buurt'];
  const hidden = (pattern: readonly string[]) => names.filter((_, c) => pattern[c] === 'suppressed').join(', ');
  return {
    rows: [
      ['alleen wat te klein is', hidden(only), alone?.lower, alone?.upper, await passes(only)],
      ['met een tweede straat', hidden(states), after?.lower, after?.upper, await passes([...states])],
    ],
    sentences: [],
  };
};

export const choiceExamples: Readonly<Record<string, Example>> = {
  'verwachte-plaats': ranks,
  'gelijke-delen': votes,
  'wat-groepen-delen': shared,
  onderdrukken: withheld,
};
