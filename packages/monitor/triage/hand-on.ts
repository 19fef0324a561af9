import { isUuid } from '../contributions/prepare.ts';
import type { Message } from '../desk/desk.ts';
import { openlyPersonal, streetsHere } from '../desk/personal-data-here.ts';
import { messageFor } from '../desk/today.ts';
import { isLanguage } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import { lastDayOfTerm } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { desksFor } from '../routing/routing.ts';
import type { ServiceDesk } from '../routing/service-desk.ts';
import { carryOut } from './move-message.ts';
import { mayGoAlong, wordsAlong } from './words-along.ts';

export interface HandOnCommand {
  /** Made by the form, so that sending twice hands on once. */
  readonly id: string;
  readonly messageId: string;
  readonly deskId: string;
  readonly asked: string;
  /** What was told, as it goes along; empty for nothing of it. */
  readonly words: string;
  readonly due: string;
  readonly reason: string;
  /** Somebody looked at what still tells of a person, and the desk needs it. */
  readonly sure?: boolean;
}

const longestAsked = 500;
const longestWords = 2000;

/** A message to hand on: who could deal with it, who is proposed and until when, and what of the words may go along. */
export interface HandOnProposal {
  readonly desks: readonly (ServiceDesk & { readonly due: string; readonly words: boolean })[];
  readonly proposed?: string;
  readonly words: string;
}

/** What the form of handing on begins with. Nothing goes anywhere by it. */
export const proposeHandOn = async (ports: Ports, staff: Staff, message: Message): Promise<Result<HandOnProposal>> => {
  const found = await messageFor(ports, staff, 'answer', message.id);
  if (!found.ok) return found;
  const { date } = ports.local(ports.now());
  const [{ desks, proposed }, streets] = await Promise.all([desksFor(ports, found.value), streetsHere(ports)]);
  return done({
    desks: desks.map((d) => ({ ...d, due: lastDayOfTerm(date, d.withinDays), words: mayGoAlong(found.value, d) })),
    ...(proposed ? { proposed: proposed.id } : {}),
    words: wordsAlong(found.value, streets),
  });
};

const fieldErrors = ({ id, asked, words }: Pick<HandOnCommand, 'id' | 'asked' | 'words'>): FieldError[] => [
  ...(isUuid(id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
  ...(asked === '' ? [{ path: 'asked', code: 'missing' } as const] : []),
  ...(asked.length > longestAsked ? [{ path: 'asked', code: 'too-long' } as const] : []),
  ...(words.length > longestWords ? [{ path: 'words', code: 'too-long' } as const] : []),
];

/**
 * Hands a message on to a desk, with what is asked and by when. Words of its teller go along only where they may, and nothing by
 * which somebody may be recognised unasked.
 */
export const handOn = async (
  ports: Ports,
  staff: Staff,
  command: HandOnCommand,
): Promise<Result<{ readonly id: string }>> => {
  const found = await messageFor(ports, staff, 'answer', command.messageId);
  if (!found.ok) return found;
  const message = found.value;
  const id = command.id.toLowerCase();
  // Sent twice: it is there already.
  if (isUuid(id) && (await ports.handOns.of(message.id)).some((h) => h.id === id)) return done({ id });
  const desk = (await ports.routing.desks()).find((d) => d.id === command.deskId && d.active);
  if (!desk) return invalid([{ path: 'deskId', code: command.deskId === '' ? 'missing' : 'not-an-option' }]);
  const asked = command.asked.trim();
  const words = mayGoAlong(message, desk) ? command.words.trim() : '';
  const errors = fieldErrors({ id, asked, words });
  if (errors.length > 0) return invalid(errors);
  if (!command.sure && openlyPersonal(`${asked}\n${words}`).length > 0)
    return refuse('still-recognisable', { errors: [{ path: 'sure', code: 'missing' }] });
  const language = isLanguage(message.language) ? message.language : 'nl';
  const byMail = desk.way === 'mail' && ports.mailer !== undefined;
  const { due } = command;
  return carryOut(ports, staff, message, 'hand-on', command, {
    desk: desk.name,
    handOn: { id, deskId: desk.id, asked, words, language, due, byMail },
  });
};
