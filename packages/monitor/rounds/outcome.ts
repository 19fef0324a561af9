import type { Opinion } from '@straatwijs/statistics';
import { freezeOpinions, freezeVote, type GivenOpinions } from '../disclosure/index.ts';
import type { OpinionAsked, Round, RoundAnswer, RoundOutcome } from './round.ts';

const votes = { agree: 1, disagree: -1, pass: 0 } as const satisfies Record<OpinionAsked, Opinion>;

/** The answers of one person as the statistics know them. */
export const givenOpinions = (answer: RoundAnswer, statements: number): GivenOpinions => {
  const each = Array.from({ length: statements }, (_, n) => answer.says[n]);
  return {
    perspective: answer.perspective,
    ...(answer.line === undefined ? {} : { line: answer.line }),
    says: each.map((said) => (said ? votes[said.says] : null)),
    goodFor: each.map((said) => said?.goodFor ?? []),
    badFor: each.map((said) => said?.badFor ?? []),
  };
};

/** What a round says when it closes: frozen then, from what everybody answered, and shown for ever after. Pure. */
export const outcomeOf = (round: Round, answers: readonly RoundAnswer[]): RoundOutcome => {
  const { statements, places, rule, seed } = round;
  const opinions = freezeOpinions(
    answers.map((a) => givenOpinions(a, statements.length)),
    statements.length,
  );
  if (places === undefined) return { opinions };
  const given = answers.flatMap(({ themes, line }) =>
    themes === undefined ? [] : [{ themes, ...(line === undefined ? {} : { line }) }],
  );
  return { opinions, vote: freezeVote(given, { places, rule, seed }) };
};
