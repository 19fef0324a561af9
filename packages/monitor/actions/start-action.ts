import { randomUuid } from '../desk/public-id.ts';
import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import { may, permit, reachOf } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type ActionSource, isActionKind, isActionSourceKind } from './action.ts';
import { actionMove, isActionState } from './action-moves.ts';
import type { NewMove, StartOutcome } from './actions-store.ts';
import { type ActionForm, checkAction, checkSteps, idWrong, type StepForm } from './check-action.ts';
import { areaOf, limitOf } from './limit.ts';
import { isOwnerHere } from './owners.ts';

export interface StartActionCommand extends ActionForm {
  /** Made by the form: sending twice begins one. */
  readonly id: string;
  readonly kind: string;
  readonly placeId: string;
  readonly startedBy: readonly ActionSource[];
  readonly steps: readonly StepForm[];
  /** Not decided yet: it does not count for the limit, and only the desk reads it. */
  readonly proposed?: boolean;
  /** What stops or waits instead, and why, where the area is full. */
  readonly room?: { readonly id: string; readonly to: string; readonly reason: string };
}

/** Whether somebody may begin actions at all; to move one's own is less. */
export const mayStartActions = (staff: Staff): boolean =>
  reachOf(staff, 'manage-actions').some((extent) => extent.owner === undefined);

/** What a store says of a beginning or a move, as a result. */
export const startOutcome = (outcome: StartOutcome, id: string): Result<{ readonly id: string }> => {
  if (outcome === 'done' || outcome === 'already') return done({ id });
  if (outcome === 'not-possible') return refuse('step-not-possible');
  return refuse('too-many-actions', { inTheWay: outcome.map(({ id: of, title }) => ({ id: of, name: title })) });
};

/** The move that makes room; undefined where nothing has to give way. */
const roomFor = async (
  ports: Ports,
  staff: Staff,
  { room, language }: StartActionCommand,
): Promise<Result<NewMove | undefined>> => {
  if (!room) return done(undefined);
  const { id, to } = room;
  const reason = room.reason.trim();
  if (!isActionState(to) || (to !== 'stopped' && to !== 'waiting') || !actionMove('running', to, 'staff'))
    return invalid([{ path: 'room', code: 'not-an-option' }]);
  const other = idWrong('room', id).length === 0 ? await ports.actions.action(id) : undefined;
  if (!other || !may(staff, 'manage-actions', { within: other.within })) return refuse('page-unknown');
  if (reason === '') return refuse('reason-needed', { errors: [{ path: 'roomReason', code: 'missing' }] });
  const of = { reason, language: language === 'en' ? 'en' : 'nl', staffId: staff.id, at: ports.now() } as const;
  return done({ id, from: ['running'], to, by: 'staff', ...of });
};

/**
 * Begins an action, or proposes one. In an area where as much runs as may run at once it begins only when something else
 * stops or waits in the same deed: nothing is promised that nobody has hands for.
 * @returns its id; refused with `too-many-actions` it names what runs
 */
export const startAction = async (
  ports: Ports,
  staff: Staff,
  command: StartActionCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-actions');
  if (!permitted.ok) return permitted;
  const at = ports.now();
  const { date } = ports.local(at);
  const { kind, startedBy } = command;
  const place = command.placeId === '' ? undefined : await ports.places.place(command.placeId);
  const checked = checkAction(command, date);
  const steps = checkSteps(command.steps, date);
  const errors = [
    ...idWrong('id', command.id),
    ...(isActionKind(kind) ? [] : [{ path: 'kind', code: kind === '' ? 'missing' : 'not-an-option' } as const]),
    ...(place ? [] : [{ path: 'place', code: 'unknown-place' } as const]),
    ...(startedBy.every((s) => isActionSourceKind(s.kind))
      ? []
      : [{ path: 'startedBy', code: 'not-an-option' } as const]),
    ...(checked.ok ? [] : (checked.refusal.errors ?? [])),
    ...(steps.ok ? [] : (steps.refusal.errors ?? [])),
  ];
  if (errors.length > 0 || !checked.ok || !steps.ok || !place || !isActionKind(kind)) return invalid(errors);
  // Somebody's own action is theirs to move, and no right to begin another.
  const here = permit(staff, 'manage-actions', { within: place.within });
  if (!here.ok) return here;
  const { owner } = checked.value;
  if (owner.staffId !== undefined && !(await isOwnerHere(ports, owner.staffId, place.within)))
    return invalid([{ path: 'person', code: 'not-an-option' }]);
  // Whoever links what somebody told, may read it.
  for (const { kind: of, id } of startedBy) {
    const read = of === 'message' ? await messageFor(ports, staff, 'read-messages', id) : undefined;
    if (read && !read.ok) return read;
  }
  const room = await roomFor(ports, staff, command);
  if (!room.ok) return room;
  const { language } = checked.value;
  const action = {
    ...checked.value,
    id: command.id.toLowerCase(),
    kind,
    edition: place.edition,
    placeId: place.id,
    areaId: areaOf(place),
    state: command.proposed === true ? ('proposed' as const) : ('running' as const),
    startedBy,
    steps: steps.value.map(({ title, due }) => ({ id: randomUuid(ports.randomBytes(16)), title, language, due })),
    staffId: staff.id,
    at,
  };
  return startOutcome(await ports.actions.start(action, limitOf(ports.municipality), room.value), action.id);
};
