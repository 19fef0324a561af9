import {
  consensus,
  everyEqualShares,
  everyPhragmen,
  everyPlainCount,
  type Opinion,
  principalComponents,
  themeRanks,
} from '@straatwijs/statistics';
import { z } from 'zod';
import { numbers } from './schemas.ts';
import type { Tally } from './tally.ts';

const sets = z.array(numbers);

const ranksFile = z.object({
  tolerance: z.object({ quadrature_abs: z.number() }),
  cases: z.array(
    z.object({ gammaShape: numbers, gammaRate: numbers, expectedRank: numbers, pTop1: numbers, pTop3: numbers }),
  ),
});

/** Expected ranks and the probability of being among the first, of gamma posteriors. */
export const verifyRanks = (json: unknown, tally: Tally): void => {
  const file = ranksFile.parse(json);
  const allowed = { absolute: file.tolerance.quadrature_abs };
  file.cases.forEach((c, k) => {
    const posteriors = c.gammaShape.map((shape, i) => ({ shape, rate: c.gammaRate[i] ?? Number.NaN }));
    const ranked = (top: number) =>
      new Map(themeRanks(posteriors, { top, n: 0, effort: 0 }).estimate?.map((r) => [r.theme, r]));
    const [first, three] = [ranked(1), ranked(3)];
    c.expectedRank.forEach((known, i) => {
      const at = `case ${k}, theme ${i}`;
      tally.near(`${at}: expected rank`, first.get(i)?.expectedRank, known, allowed);
      tally.near(`${at}: first`, first.get(i)?.inTop, c.pTop1[i] ?? null, allowed);
      tally.near(`${at}: among three`, three.get(i)?.inTop, c.pTop3[i] ?? null, allowed);
    });
  });
};

const approvalFile = z.object({
  cases: z.array(
    z.object({
      nCandidates: z.number(),
      k: z.number(),
      approvals: sets,
      'equal-shares': sets.optional(),
      seqphragmen: sets.optional(),
      av: sets.optional(),
      'equal-shares-without-completion': sets.optional(),
    }),
  ),
});

/** Every outcome that approval ballots leave open, by four rules. */
export const verifyApproval = (json: unknown, tally: Tally): void => {
  approvalFile.parse(json).cases.forEach((c, k) => {
    const election = { candidates: c.nCandidates, places: c.k, ballots: c.approvals };
    const rules = [
      ['equal shares', everyEqualShares(election), c['equal-shares']],
      ['equal shares, only paid', everyEqualShares(election, false), c['equal-shares-without-completion']],
      ['Phragmen', everyPhragmen(election), c.seqphragmen],
      ['plain count', everyPlainCount(election), c.av],
    ] as const;
    const sorted = (known: readonly (readonly number[])[]) =>
      known.map((set) => [...set].sort((a, b) => a - b).join(' ')).sort();
    for (const [rule, mine, known] of rules)
      if (known) tally.same(`case ${k}: ${rule}`, sorted(mine.sets), sorted(known));
  });
};

const group = z.object({
  group: z.number(),
  agree: z.number(),
  disagree: z.number(),
  seen: z.number(),
  pAgree: z.number(),
  pDisagree: z.number(),
  zAgree: z.number(),
  zDisagree: z.number(),
  repAgree: z.number(),
  repDisagree: z.number(),
  zRepAgree: z.number(),
  zRepDisagree: z.number(),
});
const consensusFile = z.object({
  tolerance: z.object({ abs: z.number(), pca_abs: z.number() }),
  cases: z.array(
    z.object({
      votes: z.array(z.array(z.custom<Opinion>((v) => v === null || v === 0 || v === 1 || v === -1))),
      groups: numbers,
      stats: z.array(
        z.object({
          statement: z.number(),
          groups: z.array(group),
          groupInformedConsensus: z.number(),
          groupInformedDisagree: z.number(),
          minGroupAgree: z.number(),
          spread: z.number(),
        }),
      ),
      pca: z.object({ center: numbers, absComponents: sets, absProjections: sets, varianceShare: numbers }),
    }),
  ),
});

/** Agreement within and between declared groups, and the two directions in which answers differ most. */
export const verifyConsensus = (json: unknown, tally: Tally): void => {
  const file = consensusFile.parse(json);
  const [close, along] = [{ absolute: file.tolerance.abs }, { absolute: file.tolerance.pca_abs }];
  file.cases.forEach((c, k) => {
    const found = consensus({ votes: c.votes, groups: c.groups, groupCount: Math.max(...c.groups) + 1 });
    for (const known of c.stats) {
      const mine = found[known.statement]?.estimate;
      const at = `case ${k}, statement ${known.statement}`;
      tally.near(`${at}: consensus`, mine?.groupInformedConsensus, known.groupInformedConsensus, close);
      tally.near(`${at}: disagreement`, mine?.groupInformedDisagreement, known.groupInformedDisagree, close);
      tally.near(`${at}: least agreement`, mine?.leastAgreement, known.minGroupAgree, close);
      tally.near(`${at}: spread`, mine?.spread, known.spread, close);
      for (const theirs of known.groups) {
        const ours = mine?.groups[theirs.group];
        const mineInOrder = ours && [
          ...[ours.agree, ours.disagree, ours.seen, ours.agreeShare, ours.disagreeShare],
          ...[ours.agreeScore, ours.disagreeScore, ours.agreeRatio, ours.disagreeRatio],
          ...[ours.agreeRatioScore, ours.disagreeRatioScore],
        ];
        const theirsInOrder = [
          ...[theirs.agree, theirs.disagree, theirs.seen, theirs.pAgree, theirs.pDisagree],
          ...[theirs.zAgree, theirs.zDisagree, theirs.repAgree, theirs.repDisagree],
          ...[theirs.zRepAgree, theirs.zRepDisagree],
        ];
        tally.allNear(`${at}, group ${theirs.group}: figure`, mineInOrder ?? [], theirsInOrder, close);
      }
    }
    const mine = principalComponents(c.votes);
    const sizes = (values: readonly number[] | undefined) => (values ?? []).map(Math.abs);
    tally.allNear(`case ${k}: centre`, mine.centre, c.pca.center, along);
    tally.allNear(`case ${k}: share of direction`, mine.varianceShare, c.pca.varianceShare, along);
    for (const [d, known] of c.pca.absComponents.entries())
      tally.allNear(`case ${k}: direction ${d}, statement`, sizes(mine.components[d]), known, along);
    for (const [p, known] of c.pca.absProjections.entries())
      tally.allNear(`case ${k}: person ${p}, direction`, sizes(mine.places[p]), known, along);
  });
};
