import { type Consensus, consensus, type Opinion } from '@straatwijs/statistics';
import { type Perspective, perspectives } from '../contributions/contribution.ts';
import { type ContributorClass, classOf, threshold } from './figure.ts';
import { voicesOf } from './voices.ts';

/** What one person answered in a round: per statement, in the order of the round; null is not seen. */
export interface GivenOpinions {
  readonly perspective: Perspective;
  /** People behind one connection on one day share it, and count as one where it is asked how many there were. */
  readonly line?: string;
  readonly says: readonly Opinion[];
  /** For whom it is good, or bad, per statement. */
  readonly goodFor: readonly (readonly Perspective[])[];
  readonly badFor: readonly (readonly Perspective[])[];
}

/** How large a part of a group says something. Of fewer than ten people only which side of the half it lies on. */
export const opinionParts = ['to-quarter', 'to-half', 'over-half', 'over-three-quarters'] as const;
export type OpinionPart = (typeof opinionParts)[number];

export interface OpinionOfGroup {
  readonly perspective: Perspective;
  readonly contributors: ContributorClass;
  readonly agrees: OpinionPart;
  readonly disagrees: OpinionPart;
}

export interface OpinionsOnStatement {
  readonly label: Consensus['label'];
  readonly shared: Consensus['shared'];
  /** Those of which at least five different people answered; nothing is said of the others but that they are absent. */
  readonly groups: readonly OpinionOfGroup[];
  readonly absent: readonly Perspective[];
  /** Named by at least five different people. */
  readonly goodFor: readonly Perspective[];
  readonly badFor: readonly Perspective[];
}

/** What a closed round says, as it is kept: nothing in it leads back to what one person answered. */
export interface FrozenOpinions {
  readonly state: 'value' | 'too-few';
  readonly statements: readonly OpinionsOnStatement[];
}

declare const gate: unique symbol;
/** What may be shown of a round: only `publishedOpinions` makes one, of what was frozen when the round closed. */
export interface PublishableOpinions extends FrozenOpinions {
  readonly [gate]: 'passed';
}

/** Fewer people than this never say exactly the same in public. */
const fewForEqual = 10;

/**
 * Answers in which nobody can see that all of a small group said the same: one of them counts as having passed. What is
 * worked out from these is the same for "all" and for "all but one".
 */
const notAllTheSame = (votes: readonly Opinion[]): readonly Opinion[] => {
  const seen = votes.filter((v) => v !== null);
  const same = seen.length > 0 && seen.length < fewForEqual && seen[0] !== 0 && seen.every((v) => v === seen[0]);
  if (!same) return votes;
  const first = votes.findIndex((v) => v !== null);
  return votes.map((v, n) => (n === first ? 0 : v));
};

const partOf = (times: number, seen: number): OpinionPart => {
  if (seen < fewForEqual) return times * 2 > seen ? 'over-half' : 'to-half';
  const quarter = Math.max(0, Math.ceil((times * 4) / seen) - 1);
  return opinionParts[Math.min(3, quarter)] ?? 'to-quarter';
};

const namedFor = (given: readonly GivenOpinions[], named: (g: GivenOpinions) => readonly Perspective[]) =>
  perspectives.filter((p) => voicesOf(given.filter((g) => named(g).includes(p))) >= threshold);

const onStatement = (given: readonly GivenOpinions[], statement: number): OpinionsOnStatement => {
  const seenBy = given.filter((g) => (g.says[statement] ?? null) !== null);
  const of = (p: Perspective) => seenBy.filter((g) => g.perspective === p);
  const heard = perspectives.filter((p) => voicesOf(of(p)) >= threshold);
  const votes = heard.map((p) => notAllTheSame(of(p).map((g) => g.says[statement] ?? null)));
  const [outcome] =
    heard.length === 0
      ? []
      : consensus({
          votes: votes.flatMap((group) => group.map((v) => [v])),
          groups: votes.flatMap((group, n) => group.map(() => n)),
          groupCount: heard.length,
        });
  return {
    label: outcome?.estimate?.label ?? 'unclear',
    shared: outcome?.estimate?.shared ?? null,
    groups: heard.map((perspective, n) => {
      const group = votes[n] ?? [];
      const times = (what: Opinion) => group.filter((v) => v === what).length;
      return {
        perspective,
        contributors: classOf(voicesOf(of(perspective))),
        agrees: partOf(times(1), group.length),
        disagrees: partOf(times(-1), group.length),
      };
    }),
    absent: perspectives.filter((p) => !heard.includes(p)),
    goodFor: namedFor(seenBy, (g) => g.goodFor[statement] ?? []),
    badFor: namedFor(seenBy, (g) => g.badFor[statement] ?? []),
  };
};

/**
 * What may be kept of a round for ever and shown to everybody. Pure; the order of the answers does not matter. Per statement:
 * what the groups share that were heard (five different people or more), which part of each says so in halves or quarters,
 * and who is absent. No number of people stands in it, so that nobody who answered can subtract.
 * @param given what everybody answered
 * @param statements how many there are
 */
export const freezeOpinions = (given: readonly GivenOpinions[], statements: number): FrozenOpinions => {
  const frozen = Array.from({ length: statements }, (_, n) => onStatement(given, n));
  return { state: frozen.some((s) => s.groups.length > 0) ? 'value' : 'too-few', statements: frozen };
};

/** What was frozen when a round closed: whatever was answered later, and whoever left, changes nothing in it. */
export const publishedOpinions = (frozen: FrozenOpinions): PublishableOpinions =>
  // The brand exists at compile time only: this is the one place that may say that opinions passed.
  frozen as PublishableOpinions;
