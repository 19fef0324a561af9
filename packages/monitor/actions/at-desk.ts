import type { Message } from '../desk/desk.ts';
import { messageFor } from '../desk/today.ts';
import type { Offer } from '../offers/offer.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, may, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type Action, type ActionSource, isActionId, overdueSteps } from './action.ts';
import { openActionStates } from './action-moves.ts';
import type { ActionFilter } from './actions-store.ts';
import { doubted, type Opinion, opinionOf } from './said-solved.ts';
import type { TakenUp } from './tellers-store.ts';
import { aboutAction } from './tend-actions.ts';

export const actionsShown = 200;

export interface ActionsWish extends Pick<ActionFilter, 'within' | 'theme' | 'states' | 'owner'> {
  /** Only those of which a step is late. */
  readonly overdue?: boolean;
}

/** The actions of the areas of this person: what is proposed, runs and waits unless other states are asked for. */
export const actionsAtDesk = async (
  ports: Ports,
  staff: Staff,
  { overdue, states = openActionStates, ...asked }: ActionsWish,
): Promise<Result<readonly Action[]>> => {
  const permitted = permit(staff, 'see-actions');
  if (!permitted.ok) return permitted;
  const current = await ports.places.current();
  if (!current) return done([]);
  const areas = areasOf(staff, 'see-actions');
  const { date } = ports.local(ports.now());
  const found = await ports.actions.list({
    ...asked,
    states,
    edition: current.edition,
    ...(areas ? { areas } : {}),
    limit: actionsShown,
  });
  return done(overdue ? found.filter((a) => overdueSteps(a, date).length > 0) : found);
};

export interface ActionAtDesk {
  readonly action: Action;
  /** Whether this person may move and write it. */
  readonly mayTend: boolean;
  /** What it began with; messages only for who may read them in their place. */
  readonly sources: readonly Exclude<ActionSource, { readonly kind: 'message' }>[];
  readonly messages: readonly Message[];
  /** How many messages it began with, also those that this person may not read. */
  readonly told: number;
  readonly offers: readonly { readonly offer: Offer; readonly use: TakenUp['use'] }[];
  /** What those who told it say, of this round; their words only for who may read what residents tell here. */
  readonly opinion: Opinion;
}

/** One action with everything that this person may see of it. What residents told stays with who may read that. */
export const actionAtDesk = async (ports: Ports, staff: Staff, id: string): Promise<Result<ActionAtDesk>> => {
  const permitted = permit(staff, 'see-actions');
  if (!permitted.ok) return permitted;
  const action = isActionId(id) ? await ports.actions.action(id) : undefined;
  if (!action) return refuse('page-unknown');
  const mayTend = may(staff, 'manage-actions', aboutAction(action));
  if (!mayTend && !may(staff, 'see-actions', { within: action.within })) return refuse('page-unknown');
  const [sources, taken, opinion] = await Promise.all([
    ports.actionTellers.sources([action.id]).then((all) => all.get(action.id) ?? []),
    ports.actionTellers.takenUp(action.id),
    opinionOf(ports, action),
  ]);
  const told = sources.filter((s) => s.kind === 'message');
  const read = await Promise.all(told.map((s) => messageFor(ports, staff, 'read-messages', s.id)));
  const offers = await Promise.all(
    taken.map(async ({ offerId, use }) => ({ use, offer: await ports.offers.offer(offerId) })),
  );
  return done({
    action,
    mayTend,
    sources: sources.filter((s) => s.kind !== 'message'),
    told: told.length,
    messages: read.flatMap((m) => (m.ok ? [m.value] : [])),
    offers: offers.flatMap(({ use, offer }) => (offer && may(staff, 'manage-offers', offer) ? [{ use, offer }] : [])),
    opinion: may(staff, 'read-messages', { within: action.within }) ? opinion : { ...opinion, words: [] },
  });
};

/** What asks for somebody today: late steps, and actions whose tellers say that they are not solved. */
export interface ActionsDue {
  readonly late: readonly { readonly action: Action; readonly steps: number }[];
  readonly doubted: readonly Action[];
}

/** What is due of the actions in the areas of this person; nothing for who may see none. */
export const actionsDue = async (ports: Ports, staff: Staff): Promise<ActionsDue> => {
  const found = await actionsAtDesk(ports, staff, { states: ['running'] });
  if (!found.ok) return { late: [], doubted: [] };
  const { date } = ports.local(ports.now());
  const late = found.value.flatMap((action) => {
    const steps = overdueSteps(action, date).length;
    return steps > 0 ? [{ action, steps }] : [];
  });
  return { late, doubted: found.value.filter(doubted) };
};
