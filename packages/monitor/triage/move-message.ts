import type { Message } from '../desk/desk.ts';
import { messageFor } from '../desk/today.ts';
import { type TriageMove, triageMoveOf } from '../desk/triage-moves.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { checkMove, type MoveForm } from './check-move.ts';
import type { NewHandOn } from './hand-ons-store.ts';

/** Moves that a form at the desk makes by themselves; the others hang on something more. */
export const plainMoves = ['split', 'nobodys', 'higher', 'settle', 'back'] as const satisfies readonly TriageMove[];
export type PlainMove = (typeof plainMoves)[number];
export const isPlainMove = (text: string): text is PlainMove => (plainMoves as readonly string[]).includes(text);

const mostAtOnce = 50;

/** One move of one message, checked by the table and carried out. */
export const carryOut = async (
  ports: Ports,
  staff: Staff,
  message: Message,
  move: TriageMove,
  form: MoveForm,
  more: { readonly follows?: string; readonly desk?: string; readonly handOn?: NewHandOn } = {},
): Promise<Result<{ readonly id: string }>> => {
  const at = ports.now();
  const checked = checkMove(message, move, form, ports.local(at).date);
  if (!checked.ok) return checked;
  const { from, to } = triageMoveOf(move);
  const { id: rootId, currentId } = message;
  const moved = await ports.triage.move({
    ...{ rootId, currentId, move, from, to, staffId: staff.id, at },
    ...checked.value,
    ...more,
  });
  return moved ? done({ id: rootId }) : refuse('step-not-possible');
};

/**
 * Says of one or more messages where they belong, each with the same reason: nobody's, higher, back to the inbox. Stops at the first
 * that is refused; those before it have moved.
 * @returns the ids that moved
 */
export const moveMessages = async (
  ports: Ports,
  staff: Staff,
  command: MoveForm & { readonly ids: readonly string[]; readonly move: PlainMove },
): Promise<Result<readonly string[]>> => {
  const moved: string[] = [];
  for (const id of [...new Set(command.ids)].slice(0, mostAtOnce)) {
    const found = await messageFor(ports, staff, 'answer', id);
    if (!found.ok) return found;
    const one = await carryOut(ports, staff, found.value, command.move, command);
    if (!one.ok) return one;
    moved.push(id);
  }
  return moved.length > 0 ? done(moved) : refuse('step-not-possible');
};

/**
 * Lets messages follow another that is about the same: from now on their tellers get the same answers, and at once those that were
 * given already. `split` undoes it; what was answered stays.
 * @returns the ids that follow
 */
export const mergeMessages = async (
  ports: Ports,
  staff: Staff,
  command: { readonly ids: readonly string[]; readonly into: string; readonly reason: string },
): Promise<Result<readonly string[]>> => {
  const into = await messageFor(ports, staff, 'answer', command.into);
  if (!into.ok) return into;
  const merged: string[] = [];
  for (const id of [...new Set(command.ids)].filter((i) => i !== into.value.id).slice(0, mostAtOnce)) {
    const found = await messageFor(ports, staff, 'answer', id);
    if (!found.ok) return found;
    const one = await carryOut(ports, staff, found.value, 'merge', command, { follows: into.value.id });
    if (!one.ok) return one;
    merged.push(id);
  }
  return merged.length > 0 ? done(merged) : refuse('step-not-possible');
};
