import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type Action, isActionId, isDecided } from './action.ts';
import { actionStates } from './action-moves.ts';
import { solvedSince } from './said-solved.ts';
import type { SolvedTally } from './tellers-store.ts';

/** Fewer contributors than this are nowhere shown, not even as a class. */
const fewestShown = 5;

/** How many said whether it is solved, as a class, and which way most of them lean; never how many said what. */
export interface SolvedByTellers {
  readonly contributors: '5-9' | '10-19' | '20-49' | '50+';
  readonly lean: 'yes' | 'half' | 'no' | 'divided';
}

const classOf = (n: number): SolvedByTellers['contributors'] =>
  n < 10 ? '5-9' : n < 20 ? '10-19' : n < 50 ? '20-49' : '50+';

/** What everybody may know of it; undefined below five. Pure. */
export const solvedByTellers = ({ yes, half, no }: SolvedTally): SolvedByTellers | undefined => {
  const all = yes + half + no;
  if (all < fewestShown) return undefined;
  const most = (n: number): boolean => n * 2 > all;
  const lean = most(yes) ? 'yes' : most(no) ? 'no' : most(half) ? 'half' : 'divided';
  return { contributors: classOf(all), lean };
};

export interface PublicAction {
  readonly action: Action;
  /** Of weeks that are over: whoever looks every day does not see one answer come in. */
  readonly solved?: SolvedByTellers;
}

/** An action as everybody may read it: once it was decided. A proposal is as unknown as one that does not exist. */
export const publicAction = async (ports: Ports, id: string): Promise<Result<PublicAction>> => {
  const action = isActionId(id) ? await ports.actions.action(id) : undefined;
  if (!action || !isDecided(action)) return refuse('page-unknown');
  const since = solvedSince(action);
  if (since === undefined) return done({ action });
  const { tally } = await ports.actionTellers.said(action.id, since, ports.local(ports.now()).week);
  const solved = solvedByTellers(tally);
  return done({ action, ...(solved ? { solved } : {}) });
};

/** What is done in and around a place, what runs first; neither proposals nor what was never decided. */
export const actionsAround = async (ports: Ports, place: Place, limit: number): Promise<readonly Action[]> => {
  const { edition, id: around } = place;
  const states = actionStates.filter((s) => s !== 'proposed');
  return (await ports.actions.list({ edition, around, states, limit })).filter(isDecided);
};
