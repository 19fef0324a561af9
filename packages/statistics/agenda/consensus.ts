import { explaining } from '../results/explaining.ts';
import { type Explained, type ExplainedIn, writeNumber } from '../results/result.ts';
import { answersTo, needOpinions, type Opinions } from './opinions.ts';
import { type GroupOpinion, representativeness } from './representativeness.ts';
import { shareAbove, shareAboveOther } from './share-above.ts';
import { agendaTexts } from './texts.ts';

const fewestAnswers = 5;
const sure = 0.9;
const apart = 0.2;

export interface Consensus {
  readonly statement: number;
  /** Gedeeld, verdeeld, nog onduidelijk. */
  readonly label: 'shared' | 'divided' | 'unclear';
  /** What is shared: that they agree, or that they do not. */
  readonly shared: 'agree' | 'disagree' | null;
  readonly groups: readonly GroupOpinion[];
  /** Groups with fewer than 5 answers: named, never averaged away. */
  readonly absent: readonly number[];
  /** Product over the groups of the share that agrees: high only where every group agrees. */
  readonly groupInformedConsensus: number;
  readonly groupInformedDisagreement: number;
  readonly leastAgreement: number;
  /** Largest minus smallest share that agrees. */
  readonly spread: number;
}

/** How a group is called in a language; without it groups are called by their number, from 1. */
export type NameOfGroup = (group: number, language: ExplainedIn) => string;

const labelOf = (heard: readonly GroupOpinion[]): Pick<Consensus, 'label' | 'shared'> => {
  // One group that agrees with itself shares nothing yet with anybody.
  if (heard.length < 2) return { label: 'unclear', shared: null };
  for (const shared of ['agree', 'disagree'] as const)
    if (heard.every((g) => shareAbove({ times: g[shared], seen: g.seen }, 0.5) >= sure))
      return { label: 'shared', shared };
  const said = heard.map(({ agree, seen }) => ({ times: agree, seen }));
  const divided = said.some((one) => said.some((other) => one !== other && shareAboveOther(one, other, apart) >= sure));
  return { label: divided ? 'divided' : 'unclear', shared: null };
};

/**
 * Group-informed consensus (wat groepen delen): with which statements does every group agree, each in its own right, and
 * where do they differ? A large group cannot outvote a small one: shares are multiplied, not added up. "Shared" when in
 * every group that was heard probably more than half says the same; "divided" when two groups probably differ by more
 * than 20 of 100; otherwise nobody knows yet.
 *
 * Assumes groups that people named themselves and answers that are independent. A group with fewer than 5 answers is
 * absent, and that is said. Not a vote: nothing is decided by it. Not for one group only.
 * @throws RangeError for answers, groups or rows that cannot be
 * Source: Small et al., Polis (2021), over declared groups; labels by beta posteriors.
 */
export const consensus = (
  opinions: Opinions,
  nameOf: NameOfGroup = (group) => String(group + 1),
): Explained<Consensus>[] => {
  needOpinions(opinions);
  const statements = opinions.votes[0]?.length ?? 0;
  return Array.from({ length: statements }, (_, statement) => {
    const groups = representativeness(answersTo(opinions, statement));
    const heard = groups.filter(({ seen }) => seen >= fewestAnswers);
    const absent = groups.flatMap(({ seen, group }) => (seen < fewestAnswers ? [group] : []));
    const shares = groups.map(({ agreeShare }) => agreeShare);
    const estimate: Consensus = {
      statement,
      ...labelOf(heard),
      groups,
      absent,
      groupInformedConsensus: shares.reduce((product, p) => product * p, 1),
      groupInformedDisagreement: groups.reduce((product, { disagreeShare }) => product * disagreeShare, 1),
      leastAgreement: Math.min(...shares),
      spread: Math.max(...shares) - Math.min(...shares),
    };
    const n = groups.reduce((sum, { seen }) => sum + seen, 0);
    return {
      method: 'group-informed-consensus',
      version: 1,
      state: heard.length === 0 ? 'too-few' : 'value',
      estimate,
      n,
      effort: n,
      explain: explaining(agendaTexts, ({ consensus: say }, language) => {
        const label = estimate.shared === 'disagree' ? say.sharedNot : say[estimate.label];
        const names = absent.map((group) => nameOf(group, language)).join(', ');
        return [
          label,
          say.answers(writeNumber(n, language)),
          ...(absent.length > 0 ? [say.absent(names, writeNumber(fewestAnswers, language))] : []),
        ].join(' ');
      }),
    };
  });
};
