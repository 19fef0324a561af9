import { randomUuid } from '../desk/public-id.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { isActionId, isDecided } from './action.ts';
import { checkSteps } from './check-action.ts';
import { isOfferUse } from './tellers-store.ts';
import { actionToTend } from './tend-actions.ts';

/**
 * Takes up somebody's offer in an action, to help or to own it, and plans at once what they get in return: thanks that are
 * not planned are forgotten.
 */
export const takeUpOffer = async (
  ports: Ports,
  staff: Staff,
  command: {
    readonly id: string;
    readonly offerId: string;
    readonly use: string;
    /** What they get in return, and by when. */
    readonly thanks: string;
    readonly due: string;
  },
): Promise<Result<{ readonly id: string }>> => {
  const found = await actionToTend(ports, staff, command.id);
  if (!found.ok) return found;
  const { id: actionId, language } = found.value;
  const { use } = command;
  const offer = await ports.offers.offer(command.offerId);
  if (!offer || offer.state === 'withdrawn' || !may(staff, 'manage-offers', offer)) return refuse('page-unknown');
  if (!isOfferUse(use) || use === 'asked')
    return refuse('invalid', { errors: [{ path: 'use', code: 'not-an-option' }] });
  const at = ports.now();
  const checked = checkSteps([{ title: command.thanks, due: command.due }], ports.local(at).date);
  if (!checked.ok) return checked;
  const [thanks] = checked.value;
  if (!thanks) return refuse('invalid', { errors: [{ path: 'thanks', code: 'missing' }] });
  if (!(await ports.actionTellers.takeUp({ actionId, offerId: offer.id, use, staffId: staff.id, at })))
    return refuse('step-not-possible');
  const line = { actionId, stepId: randomUuid(ports.randomBytes(16)), due: thanks.due, staffId: staff.id, at };
  await ports.actions.plan(line, { title: thanks.title, language, thanksFor: offer.id });
  return done({ id: actionId });
};

/** Somebody offers help from the page of an action: it is found there until it is taken up. Nothing happens when there is none. */
export const offeredFor = async (
  ports: Ports,
  command: { readonly id: string; readonly offerId: string },
): Promise<void> => {
  const action = isActionId(command.id) ? await ports.actions.action(command.id) : undefined;
  if (!action || !isDecided(action)) return;
  const { offerId } = command;
  if ((await ports.actionTellers.takenUp(action.id)).some((t) => t.offerId === offerId)) return;
  await ports.actionTellers.takeUp({ actionId: action.id, offerId, use: 'asked', staffId: 'giver', at: ports.now() });
};
