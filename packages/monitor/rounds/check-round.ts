import { isUuid } from '../contributions/prepare.ts';
import { type VoteRule, voteRules } from '../disclosure/index.ts';
import { screenLanguages } from '../languages/languages.ts';
import { findPersonalData, type KnownStreets } from '../personal-data/index.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { themes } from '../themes/themes.ts';
import {
  fewestStatements,
  isShortId,
  longestJoins,
  longestStatement,
  mostStatements,
  type Round,
  type Statement,
  type WordsIn,
} from './round.ts';

export interface RoundCommand {
  /** Made by the form: sending twice makes one. */
  readonly id: string;
  readonly placeId: string;
  readonly joins: string;
  /** Those without any words are left out. */
  readonly statements: readonly Statement[];
  /** How many themes may be chosen; 0 where nothing is voted on. */
  readonly places: number;
  readonly rule: string;
  /** Somebody looked at what still tells of a person, and it may stay. */
  readonly sure?: boolean;
}
export type CheckedRound = Pick<Round, 'id' | 'placeId' | 'joins' | 'statements' | 'places' | 'rule'>;

const isRule = (v: string): v is VoteRule => (voteRules as readonly string[]).includes(v);

/** The words in each language, without empty ones. */
export const trimmedWords = (words: WordsIn): WordsIn =>
  Object.fromEntries(
    screenLanguages.flatMap((l) => {
      const text = words[l]?.trim() ?? '';
      return text === '' ? [] : [[l, text]];
    }),
  );

/** What still tells of somebody in one of these texts: names too, because what a municipality asks about is no person. */
export const tellsOfSomebody = (texts: readonly WordsIn[], streets: KnownStreets): boolean =>
  texts.some((words) => Object.values(words).some((text) => findPersonalData(text, streets).length > 0));

/** What is wrong with a text in some languages. Dutch has to be there. */
export const wordsErrors = (path: string, words: WordsIn, longest: number): FieldError[] => [
  ...(words.nl === undefined ? [{ path, code: 'missing' } as const] : []),
  ...Object.values(words).flatMap((text) => (text.length > longest ? [{ path, code: 'too-long' } as const] : [])),
];

/** Whether a round is complete enough to be kept as a draft, and nothing in it points at a person. Pure. */
export const checkRound = (command: RoundCommand, streets: KnownStreets): Result<CheckedRound> => {
  const joins = command.joins.trim();
  const statements = command.statements
    .map(({ words, story }) => ({ words: trimmedWords(words), ...(story && isUuid(story) ? { story } : {}) }))
    .filter(({ words }) => Object.keys(words).length > 0);
  const { places, rule } = command;
  const errors: FieldError[] = [
    ...(isShortId(command.id) ? [] : [{ path: 'id', code: 'not-an-option' } as const]),
    ...(joins === '' ? [{ path: 'joins', code: 'missing' } as const] : []),
    ...(joins.length > longestJoins ? [{ path: 'joins', code: 'too-long' } as const] : []),
    ...(statements.length < fewestStatements ? [{ path: 'statements', code: 'missing' } as const] : []),
    ...(statements.length > mostStatements ? [{ path: 'statements', code: 'out-of-range' } as const] : []),
    ...statements.flatMap(({ words }, n) => wordsErrors(`statement-${n}`, words, longestStatement)),
    ...(Number.isInteger(places) && places >= 0 && places <= themes.length
      ? []
      : [{ path: 'places', code: 'out-of-range' } as const]),
  ];
  if (!isRule(rule)) return invalid([...errors, { path: 'rule', code: 'not-an-option' }]);
  if (errors.length > 0) return invalid(errors);
  const texts = statements.map(({ words }) => words);
  if (command.sure !== true && tellsOfSomebody(texts, streets))
    return refuse('still-recognisable', { errors: [{ path: 'sure', code: 'missing' }] });
  return done({
    id: command.id,
    placeId: command.placeId.trim(),
    joins,
    statements,
    rule,
    ...(places > 0 ? { places } : {}),
  });
};
