import type { GroupAnswers } from './opinions.ts';

/** How a group answered, and how far that is its own. */
export interface GroupOpinion extends GroupAnswers {
  readonly group: number;
  /** (agree + 1) / (seen + 2): 1 of 1 is not certainty. */
  readonly agreeShare: number;
  readonly disagreeShare: number;
  /** How many standard errors the share lies above a half. */
  readonly agreeScore: number;
  readonly disagreeScore: number;
  /** How many times as often as the other groups together. */
  readonly agreeRatio: number;
  readonly disagreeRatio: number;
  /** How many standard errors the group lies above the other groups together. */
  readonly agreeRatioScore: number;
  readonly disagreeRatioScore: number;
  /** Whether the answer is typical of this group: it and its difference from the others are beyond chance. */
  readonly characteristic: 'agree' | 'disagree' | null;
}

/** The gate of pol.is is 1.28; here one in twenty by chance. */
const gate = 1.64;

const share = (times: number, seen: number): number => (times + 1) / (seen + 2);
const score = (times: number, seen: number): number => 2 * Math.sqrt(seen + 1) * ((times + 1) / (seen + 1) - 0.5);

/** Difference of two shares in standard errors, with 1 added to all four counts; 0 where everybody says the same. */
const twoProportions = (times: number, seen: number, otherTimes: number, otherSeen: number): number => {
  const [a, n, b, m] = [times + 1, seen + 1, otherTimes + 1, otherSeen + 1];
  const pooled = (a + b) / (n + m);
  return pooled >= 1 ? 0 : (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
};

/**
 * Representativeness (wat een groep kenmerkt): which answers are typical of residents, of shopkeepers, of professionals,
 * because they give them clearly more often than the others do?
 *
 * Assumes declared groups, never ones that were found by their answers: those differ by construction. A pass counts as
 * seen. Not for groups of a handful: then nothing passes the gate, and that is right.
 * Source: the math module of pol.is (Small et al. 2021).
 */
export const representativeness = (answers: readonly GroupAnswers[]): GroupOpinion[] => {
  const sum = (of: (a: GroupAnswers) => number) => answers.reduce((n, a) => n + of(a), 0);
  const total = { agree: sum((a) => a.agree), disagree: sum((a) => a.disagree), seen: sum((a) => a.seen) };
  return answers.map((mine, group) => {
    const { agree, disagree, seen } = mine;
    const rest = { agree: total.agree - agree, disagree: total.disagree - disagree, seen: total.seen - seen };
    const found = {
      ...mine,
      group,
      agreeShare: share(agree, seen),
      disagreeShare: share(disagree, seen),
      agreeScore: score(agree, seen),
      disagreeScore: score(disagree, seen),
      agreeRatio: share(agree, seen) / share(rest.agree, rest.seen),
      disagreeRatio: share(disagree, seen) / share(rest.disagree, rest.seen),
      agreeRatioScore: twoProportions(agree, seen, rest.agree, rest.seen),
      disagreeRatioScore: twoProportions(disagree, seen, rest.disagree, rest.seen),
    };
    const agrees = found.agreeScore > gate && found.agreeRatioScore > gate;
    const disagrees = found.disagreeScore > gate && found.disagreeRatioScore > gate;
    return { ...found, characteristic: agrees ? 'agree' : disagrees ? 'disagree' : null };
  });
};
