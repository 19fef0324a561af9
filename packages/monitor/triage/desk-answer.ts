import { publicPlaceOf } from '../desk/public-place.ts';
import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import { isToken } from '../people/token.ts';
import { formatPlaceReference } from '../places/place-id.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import type { CountedTheme } from '../themes/themes.ts';
import { dueErrors } from './check-move.ts';
import { carryOut } from './move-message.ts';
import { type DeskAnswer, type HandOn, isDeskAnswer } from './triage.ts';

/** A form as it came in: shapes only. */
export type DeskAnswerForm = Readonly<Record<'kind' | 'words' | 'due' | 'desk', string>>;

const longestWords = 2000;
const longestDesk = 80;

/** Whether an answer of a desk says enough: when, with what is taken up; why not; whose it is. Pure. */
export const checkDeskAnswer = (form: DeskAnswerForm, today: string): Result<Omit<DeskAnswer, 'at' | 'judgedAt'>> => {
  const { kind } = form;
  const words = form.words.trim();
  const desk = form.desk.trim();
  const errors: FieldError[] = [
    ...(isDeskAnswer(kind) ? [] : [{ path: 'kind', code: kind === '' ? 'missing' : 'not-an-option' } as const]),
    ...(words === '' ? [{ path: 'words', code: 'missing' } as const] : []),
    ...(words.length > longestWords ? [{ path: 'words', code: 'too-long' } as const] : []),
    ...(kind === 'taken-up' ? dueErrors(form.due, today) : []),
    ...(kind === 'not-ours' && desk === '' ? [{ path: 'desk', code: 'missing' } as const] : []),
    ...(desk.length > longestDesk ? [{ path: 'desk', code: 'too-long' } as const] : []),
  ];
  if (errors.length > 0 || !isDeskAnswer(kind)) return invalid(errors);
  return done({
    kind,
    words,
    ...(kind === 'taken-up' ? { due: form.due } : {}),
    ...(kind === 'not-ours' ? { desk } : {}),
  });
};

/** What a desk meets behind its link: what it needs to act, and nothing about who told it. */
export interface BehindDeskLink {
  readonly desk: string;
  readonly asked: string;
  readonly words: string;
  readonly language: string;
  readonly due: string;
  readonly place: string;
  /** The neighbourhood, so that a street is found. */
  readonly around?: string;
  readonly theme: CountedTheme;
  readonly handedAt: number;
  readonly handedBy: string;
  readonly answer?: DeskAnswer;
}

const behind = async (ports: Ports, token: string): Promise<HandOn | undefined> =>
  isToken(token) ? ports.handOns.byLink(ports.seal('desk', token), ports.now()) : undefined;

/** What a link of a mail to a desk leads to. Old, taken back, withdrawn and never made are all the same. */
export const handOnBehind = async (ports: Ports, token: string): Promise<Result<BehindDeskLink>> => {
  const found = await behind(ports, token);
  const message = found && (await ports.desk.message(found.rootId));
  if (!found || !message) return refuse('link-used-or-old');
  const { placeId, edition, theme } = message;
  const [place, around] = await Promise.all([
    ports.places.place(formatPlaceReference({ id: placeId, edition })),
    publicPlaceOf(ports.places, message),
  ]);
  const { asked, words, language, due, handedAt, handedBy, answer } = found;
  return done({
    desk: found.deskName,
    ...{ asked, words, language, due, handedAt, handedBy, theme },
    place: place?.name ?? placeId,
    ...(around && around.id !== placeId ? { around: around.name } : {}),
    ...(answer ? { answer } : {}),
  });
};

const keep = async (ports: Ports, found: HandOn, form: DeskAnswerForm, by: string): Promise<Result<HandOn>> => {
  const at = ports.now();
  const checked = checkDeskAnswer(form, ports.local(at).date);
  if (!checked.ok) return checked;
  const answer = { ...checked.value, at };
  return (await ports.handOns.answer(found.id, answer, by)) ? done({ ...found, answer }) : refuse('step-not-possible');
};

/** A desk answers by its link, without an account. It may answer again: what it took up is done later. */
export const answerAsDesk = async (ports: Ports, token: string, form: DeskAnswerForm): Promise<Result<HandOn>> => {
  const found = await behind(ports, token);
  return found ? keep(ports, found, form, 'desk') : refuse('link-used-or-old');
};

/** The hand-on of a message that stands: the last one, unless it was taken back. */
export const standingHandOn = (all: readonly HandOn[]): HandOn | undefined => {
  const last = all.at(-1);
  return last?.ended ? undefined : last;
};

/** Writes down what a desk said by phone, or in a system of its own. */
export const noteDeskAnswer = async (
  ports: Ports,
  staff: Staff,
  command: DeskAnswerForm & { readonly messageId: string },
): Promise<Result<HandOn>> => {
  const message = await messageFor(ports, staff, 'answer', command.messageId);
  if (!message.ok) return message;
  const found = standingHandOn(await ports.handOns.of(message.value.id));
  return found ? keep(ports, found, command, staff.id) : refuse('step-not-possible');
};

/**
 * After its teller was answered with what a desk said: what was taken up lies at the desk again until the day that it named,
 * anything else is over. Messages that no desk answered are left as they are.
 */
export const concludeDeskAnswers = async (ports: Ports, staff: Staff, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    const found = await messageFor(ports, staff, 'answer', id);
    if (!found.ok || found.value.triage !== 'desk-answered') continue;
    const standing = standingHandOn(await ports.handOns.of(id));
    if (!standing?.answer) continue;
    const { kind, due = '' } = standing.answer;
    const goesOn = kind === 'taken-up' && due > ports.local(ports.now()).date;
    const moved = await carryOut(ports, staff, found.value, goesOn ? 'go-on' : 'conclude', { due });
    if (moved.ok) await ports.handOns.judged(standing.id, ports.now());
  }
};
