import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { actionToTend } from './tend-actions.ts';

/** Links a message to an action that is there already: its teller finds it behind the code. Twice is harmless. */
export const linkMessage = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly messageId: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await actionToTend(ports, staff, command.id);
  if (!found.ok) return found;
  const message = await messageFor(ports, staff, 'read-messages', command.messageId);
  if (!message.ok) return message;
  const { id } = found.value;
  await ports.actionTellers.link(id, [{ kind: 'message', id: message.value.id }], staff.id, ports.now());
  return done({ id });
};
