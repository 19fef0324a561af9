import { follow } from '../contributions/take-part.ts';
import { isLanguage } from '../languages/languages.ts';
import type { Offer } from '../offers/offer.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type Action, isDecided } from './action.ts';
import { actionMove, askedAfter } from './action-moves.ts';
import { isSolvedAnswer, type SaidSolved, type SolvedTally } from './tellers-store.ts';

export const longestSaid = 300;
/** So many who say that it is not solved bring it back; one who says why does too. */
export const enoughDoubt = 2;

/** Since when it counts as solved: what was said before belongs to an earlier round. Pure. */
export const solvedSince = ({ state, moves }: Pick<Action, 'state' | 'moves'>): number | undefined =>
  askedAfter.includes(state) ? moves.findLast((m) => m.to === state)?.at : undefined;

/** Whether contributors bring it back: two of them say no, or one does with words. Pure. */
export const bringsBack = ({ no }: SolvedTally, words: readonly SaidSolved[]): boolean =>
  no >= enoughDoubt || words.some((w) => w.says === 'no');

export interface Opinion {
  readonly tally: SolvedTally;
  readonly words: readonly SaidSolved[];
}

const lastCalledSolved = ({ moves }: Pick<Action, 'moves'>): number | undefined =>
  moves.findLast((m) => askedAfter.includes(m.to))?.at;

/** What those who told it say, since it was last called solved; after a return, what made it return. */
export const opinionOf = async (ports: Ports, action: Action): Promise<Opinion> => {
  const since = lastCalledSolved(action);
  return since === undefined
    ? { tally: { yes: 0, half: 0, no: 0 }, words: [] }
    : ports.actionTellers.said(action.id, since);
};

/** Whether contributors brought it back and nobody at the desk moved it since. Pure. */
export const doubted = ({ moves }: Pick<Action, 'moves'>): boolean => moves.at(-1)?.by === 'contributors';

/** An action as whoever told something finds it behind the code, with what they said of it: also where that brought it back. */
export interface ActionBehind {
  readonly action: Action;
  readonly said?: SaidSolved;
  /** Whether they are asked if it is solved: it is called so, and they may answer. */
  readonly asked: boolean;
}

const behindOf = ({ action, said }: { readonly action: Action; readonly said?: SaidSolved }): ActionBehind => {
  const asked = solvedSince(action) !== undefined;
  const since = asked || doubted(action) ? lastCalledSolved(action) : undefined;
  const current = said !== undefined && since !== undefined && said.at >= since;
  return { action, asked, ...(current ? { said } : {}) };
};

/** The actions that began with what somebody told, behind its code; none after it was withdrawn. */
export const actionsBehind = async (ports: Ports, code: string): Promise<readonly ActionBehind[]> => {
  const followed = await follow(ports, code);
  if (!followed.ok || followed.value.withdrawnAt !== undefined) return [];
  const found = await ports.actionTellers.behind({ rootId: followed.value.rootId });
  return found.filter(({ action }) => isDecided(action)).map(behindOf);
};

/** The actions that took up somebody's offer; nobody is asked anything there. */
export const actionsBehindOffer = async (ports: Ports, offer: Pick<Offer, 'id'>): Promise<readonly ActionBehind[]> => {
  const found = await ports.actionTellers.behind({ offerId: offer.id });
  return found.filter(({ action }) => isDecided(action)).map(({ action }) => ({ action, asked: false }));
};

/**
 * Says whether it is solved, once per code; saying something else later replaces it. When enough say that it is not, the
 * action runs again, whatever else runs in the area: they were told that it was solved.
 * @returns whether it runs again
 */
export const saySolved = async (
  ports: Ports,
  code: string,
  command: { readonly id: string; readonly says: string; readonly words: string; readonly language: string },
): Promise<Result<{ readonly again: boolean }>> => {
  const { says, language } = command;
  const words = command.words.trim();
  if (!isSolvedAnswer(says) || !isLanguage(language)) return refuse('invalid');
  if (words.length > longestSaid) return invalid([{ path: 'words', code: 'too-long' }]);
  const followed = await follow(ports, code);
  if (!followed.ok) return followed;
  const { rootId, withdrawnAt } = followed.value;
  const behind = withdrawnAt === undefined ? await ports.actionTellers.behind({ rootId }) : [];
  const action = behind.find((b) => b.action.id === command.id)?.action;
  const since = action && solvedSince(action);
  if (!action || since === undefined) return refuse('step-not-possible');
  const at = ports.now();
  const { week } = ports.local(at);
  const said = { actionId: action.id, rootId, says, language, week, at, ...(words && { words }) };
  if (!(await ports.actionTellers.say(said))) return refuse('step-not-possible');
  const { tally, words: all } = await ports.actionTellers.said(action.id, since);
  if (!bringsBack(tally, all)) return done({ again: false });
  const back = actionMove(action.state, 'running', 'contributors');
  if (!back) return done({ again: false });
  const moved = await ports.actions.move({ id: action.id, from: [back.from], to: back.to, by: back.by, language, at });
  return done({ again: moved === 'done' });
};
