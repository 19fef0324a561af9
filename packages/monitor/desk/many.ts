import { mostAnswered } from '../feedback/answer.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { unsaidTheme } from '../themes/themes.ts';
import type { Message } from './desk.ts';
import { messagesAsked, type TodayFilter } from './today.ts';

/**
 * Everything that a filter holds, to answer it together: as many as one answer can reach. It is not marked as read:
 * whoever answers has read the list, and the tellers see the answer.
 */
export const allMatching = async (
  ports: Ports,
  staff: Staff,
  { after: _, ...filter }: TodayFilter,
): Promise<Result<readonly Message[]>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  return done(await ports.desk.messages({ ...messagesAsked(ports, staff, filter), limit: mostAnswered }));
};

const mostSimilar = 10;

/** What others said in the same place about the same theme and still waits: often one answer is for all of them. */
export const similarTo = async (ports: Ports, staff: Staff, message: Message): Promise<Result<readonly Message[]>> => {
  const permitted = permit(staff, 'read-messages', message);
  if (!permitted.ok) return permitted;
  const { placeId: within, theme } = message;
  if (theme === unsaidTheme) return done([]);
  const areas = areasOf(staff, 'read-messages');
  const found = await ports.desk.messages({
    within,
    theme,
    open: true,
    triage: ['inbox'],
    ...(areas ? { areas } : {}),
    limit: mostSimilar + 1,
  });
  return done(found.filter((m) => m.id !== message.id).slice(0, mostSimilar));
};
