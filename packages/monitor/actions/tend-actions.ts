import type { Staff } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type Action, isActionId } from './action.ts';
import { actionMove, isActionState } from './action-moves.ts';
import { type ActionForm, checkAction, checkSteps, dayWrong, idWrong, wordsWrong } from './check-action.ts';
import { limitOf } from './limit.ts';
import { isOwnerHere } from './owners.ts';
import { startOutcome } from './start-action.ts';

export const longestWhy = 500;

/** Who an action belongs to, as far as a right may depend on it. */
export const aboutAction = ({ within, owner }: Pick<Action, 'within' | 'owner'>) => ({
  within,
  ...(owner.staffId === undefined ? {} : { owner: owner.staffId }),
});

/** An action to do something with; one of elsewhere is as unknown as one that does not exist. */
export const actionToTend = async (ports: Ports, staff: Staff, id: string): Promise<Result<Action>> => {
  const permitted = permit(staff, 'manage-actions');
  if (!permitted.ok) return permitted;
  const action = isActionId(id) ? await ports.actions.action(id) : undefined;
  return action && may(staff, 'manage-actions', aboutAction(action)) ? done(action) : refuse('page-unknown');
};

/**
 * Writes the content anew, over the version that somebody had before them. When another wrote meanwhile nothing is lost:
 * refused with `changed-meanwhile`, and the form shows both.
 */
export const rewriteAction = async (
  ports: Ports,
  staff: Staff,
  command: ActionForm & { readonly id: string; readonly version: number },
): Promise<Result<{ readonly id: string }>> => {
  const found = await actionToTend(ports, staff, command.id);
  if (!found.ok) return found;
  const at = ports.now();
  const checked = checkAction(command, ports.local(at).date);
  if (!checked.ok) return checked;
  const { id, within, owner: before } = found.value;
  const { staffId } = checked.value.owner;
  // Who owned it already stays its owner, also after leaving: that is for a hand-over to see.
  if (staffId !== undefined && staffId !== before.staffId && !(await isOwnerHere(ports, staffId, within)))
    return invalid([{ path: 'person', code: 'not-an-option' }]);
  const written = await ports.actions.write(id, command.version + 1, checked.value, staff.id, at);
  return written ? done({ id }) : refuse('changed-meanwhile');
};

/** Moves an action on, with the reason where the table asks one. What begins to run needs room in its area. */
export const moveAction = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly to: string; readonly reason: string; readonly language?: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await actionToTend(ports, staff, command.id);
  if (!found.ok) return found;
  const { id, state } = found.value;
  const { to } = command;
  const reason = command.reason.trim();
  const move = isActionState(to) ? actionMove(state, to, 'staff') : undefined;
  if (!move) return refuse('step-not-possible');
  if (reason === '' && move.needsReason)
    return refuse('reason-needed', { errors: [{ path: 'reason', code: 'missing' }] });
  if (reason.length > longestWhy) return invalid([{ path: 'reason', code: 'too-long' }]);
  const language = command.language === 'en' ? 'en' : 'nl';
  const made = {
    ...({ id, from: [state], to: move.to, by: 'staff', language } as const),
    ...{ staffId: staff.id, at: ports.now() },
    ...(reason && { reason }),
  };
  const limit = move.to === 'running' ? limitOf(ports.municipality) : undefined;
  return startOutcome(await ports.actions.move(made, limit), id);
};

/** Plans one more step. Sending twice plans one. */
export const planActionStep = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly stepId: string; readonly title: string; readonly due: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await actionToTend(ports, staff, command.id);
  if (!found.ok) return found;
  const at = ports.now();
  const checked = checkSteps([command], ports.local(at).date);
  const [step] = checked.ok ? checked.value : [];
  const errors = [
    ...idWrong('id', command.stepId),
    ...(checked.ok ? [] : (checked.refusal.errors ?? [])),
    ...(checked.ok && !step ? wordsWrong('steps', '', 1) : []),
  ];
  if (errors.length > 0 || !step) return invalid(errors);
  const { id: actionId, language } = found.value;
  const line = { actionId, stepId: command.stepId, due: step.due, staffId: staff.id, at };
  const planned = await ports.actions.plan(line, { title: step.title, language });
  return planned ? done({ id: actionId }) : refuse('step-not-possible');
};

/** Says that a step was done, today or on another day, that it was not after all, or by when it will be. */
export const tendActionStep = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly stepId: string; readonly due?: string; readonly done?: boolean },
): Promise<Result<{ readonly id: string }>> => {
  const found = await actionToTend(ports, staff, command.id);
  if (!found.ok) return found;
  const at = ports.now();
  const { date } = ports.local(at);
  const step = found.value.steps.find((s) => s.id === command.stepId);
  if (!step) return refuse('step-not-possible');
  const due = command.due ?? step.due;
  const errors = dayWrong('due', due, date);
  if (errors.length > 0) return invalid(errors);
  const { id: actionId } = found.value;
  const doneOn = command.done === true ? date : command.done === false ? undefined : step.doneOn;
  const line = { actionId, stepId: step.id, due, ...(doneOn ? { doneOn } : {}), staffId: staff.id, at };
  return (await ports.actions.plan(line)) ? done({ id: actionId }) : refuse('step-not-possible');
};
