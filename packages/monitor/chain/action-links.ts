import type { Action, MadeMove } from '../actions/action.ts';
import type { ActionState } from '../actions/action-moves.ts';
import type { ScreenLanguage } from '../languages/languages.ts';
import { type ChainLink, middleOf } from './chain.ts';

const isOver: ReadonlySet<ActionState> = new Set<ActionState>(['solved', 'half-solved']);

/** When an action first stood in one of these states; undefined when it never did. Pure. */
const firstIn = ({ state, moves, startedAt }: Action, states: readonly ActionState[]): number | undefined => {
  const begun = moves[0]?.from ?? state;
  return states.includes(begun) ? startedAt : moves.find((m) => states.includes(m.to))?.at;
};

const why = (move: MadeMove | undefined): Pick<ChainLink, 'words'> =>
  move?.reason === undefined ? {} : { words: { text: move.reason, language: move.language } };

/** Links of an action with its words in the language of the reader, where a person translated them. Pure. */
export const inWordsFor = (
  links: readonly ChainLink[],
  { translations }: Pick<Action, 'translations'>,
  language: ScreenLanguage,
): readonly ChainLink[] =>
  links.map((link) => {
    const text = link.words && translations[link.words.text]?.[language];
    return text === undefined ? link : { ...link, words: { text, language } };
  });

/**
 * What an action says of the steps from the decision on: decided and begun when it first ran, done when it is called solved and
 * was not brought back, and every effect that somebody saw. That it was stopped, or is not solved, is a decision with its
 * reason. Pure.
 */
export const linksOfAction = (action: Action): readonly ChainLink[] => {
  const { id, state, title, language, moves, effects } = action;
  const about = { kind: 'action', id } as const;
  const named = { about, words: { text: title, language } };
  const decidedAt = firstIn(action, ['running', 'waiting']);
  if (decidedAt === undefined && state === 'proposed') return [];
  const ranAt = firstIn(action, ['running']);
  const last = moves.at(-1);
  return [
    ...(decidedAt === undefined ? [] : [{ step: 'decided', at: decidedAt, decision: 'we-do', ...named } as const]),
    ...(state === 'stopped' || state === 'not-solved'
      ? [
          {
            step: 'decided',
            at: last?.at ?? action.startedAt,
            decision: 'we-do-not',
            state,
            about,
            ...why(last),
          } as const,
        ]
      : []),
    ...(ranAt === undefined ? [] : [{ step: 'doing', at: ranAt, state, ...named } as const]),
    ...moves
      .filter((m) => m.to === 'running' && isOver.has(m.from))
      .map((m) => ({
        ...({ step: 'doing', at: m.at, state, ...named } as const),
        ...(m.by === 'contributors' ? { again: true as const } : {}),
      })),
    ...(isOver.has(state) && last ? [{ step: 'done', at: last.at, state, ...named } as const] : []),
    ...effects.map(
      (e) =>
        ({
          step: 'effect',
          ...{ at: middleOf(e.seenOn), about, words: { text: e.words, language: e.language } },
        }) as const,
    ),
  ];
};
