import { isLanguage } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, may, permit } from '../people/rights.ts';
import { isLocalDate } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { amendUntil } from './amend-week.ts';
import { latestMark, minutesOf } from './minutes.ts';
import {
  isTalkId,
  isTalkKind,
  isTalkStep,
  mayTalkStep,
  stateNow,
  type Talk,
  type TalkStep,
  talkSteps,
  theClock,
} from './talk.ts';

export const longestVenue = 160;
export const longestTalkReason = 500;
export const talksPerPage = 100;

export interface PlanCommand {
  /** Made by the form: sending twice plans once, and the same id again changes it. */
  readonly id: string;
  readonly kind: string;
  readonly placeId: string;
  readonly date: string;
  readonly starts: string;
  readonly venue: string;
  readonly joins: string;
  readonly whyNone: string;
  readonly language?: string;
}

const textError = (path: string, text: string, longest = longestVenue): FieldError[] =>
  text === '' ? [{ path, code: 'missing' }] : text.length > longest ? [{ path, code: 'too-long' }] : [];

/** What is wrong with a plan: every talk says which meeting it joins, or why none. Pure. */
export const planErrors = (command: PlanCommand): readonly FieldError[] => {
  const { language = 'nl' } = command;
  const joined = command.joins.trim() || command.whyNone.trim();
  return [
    ...(isTalkId(command.id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
    ...(isTalkKind(command.kind) ? [] : [{ path: 'kind', code: 'not-an-option' } as const]),
    ...(command.placeId.trim() === '' ? [{ path: 'place', code: 'missing' } as const] : []),
    ...(command.date === ''
      ? [{ path: 'date', code: 'missing' } as const]
      : isLocalDate(command.date)
        ? []
        : [{ path: 'date', code: 'not-a-time' } as const]),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(command.starts)
      ? []
      : [{ path: 'starts', code: command.starts === '' ? 'missing' : 'not-a-time' } as const]),
    ...textError('venue', command.venue.trim()),
    ...textError('joins', joined),
    ...(isLanguage(language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
  ];
};

/** Plans a talk, or changes one that was not held yet. */
export const planTalk = async (
  ports: Ports,
  staff: Staff,
  command: PlanCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'hold-talks');
  if (!permitted.ok) return permitted;
  const errors = planErrors(command);
  const { kind, language = 'nl' } = command;
  if (errors.length > 0 || !isTalkKind(kind) || !isLanguage(language)) return invalid(errors);
  const place = await ports.places.place(command.placeId.trim());
  if (!place) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'hold-talks', place);
  if (!here.ok) return here;
  const before = await ports.talks.talk(command.id);
  if (before && !may(staff, 'hold-talks', before)) return refuse('page-unknown');
  const [joins, whyNone] = [command.joins.trim(), command.whyNone.trim()];
  const saved = await ports.talks.save({
    ...{ id: command.id.toLowerCase(), kind, language, edition: place.edition, placeId: place.id },
    ...{ date: command.date, starts: command.starts, venue: command.venue.trim() },
    ...(joins === '' ? { whyNone } : { joins }),
    ...{ staffId: staff.id, at: ports.now() },
  });
  return saved ? done({ id: command.id.toLowerCase() }) : refuse('step-not-possible');
};

/** A talk as it is now. When its week of amending is over, that is written down first, by the clock and at that moment. */
export const talkNow = async (ports: Ports, id: string): Promise<Talk | undefined> => {
  const talk = isTalkId(id) ? await ports.talks.talk(id) : undefined;
  if (!talk || stateNow(talk, ports.now()) === talk.state || talk.amendUntil === undefined) return talk;
  const { from, to } = talkSteps.fix;
  await ports.talks.step({ id: talk.id, step: 'fix', from, to, actor: theClock, at: talk.amendUntil });
  return ports.talks.talk(id);
};

/** A talk in an area of this person's, as it is now. Whoever may hold talks there, or sits at the table. */
export const talkAtDesk = async (
  ports: Ports,
  staff: Staff,
  id: string,
  purpose: 'hold-talks' | 'join-talks' = 'join-talks',
): Promise<Result<Talk>> => {
  const talk = await talkNow(ports, id);
  return talk && may(staff, purpose, talk) ? done(talk) : refuse('page-unknown');
};

/** The talks of the areas of this person, the newest day first. */
export const talksAtDesk = async (ports: Ports, staff: Staff): Promise<Result<readonly Talk[]>> => {
  const permitted = permit(staff, 'join-talks');
  if (!permitted.ok) return permitted;
  const areas = areasOf(staff, 'join-talks');
  const found = await ports.talks.list({ ...(areas ? { areas } : {}), limit: talksPerPage });
  const now = ports.now();
  return done(found.map((talk) => ({ ...talk, state: stateNow(talk, now) })));
};

const everyLineDecided = async (ports: Ports, talkId: string): Promise<boolean> =>
  minutesOf(await ports.minutes.lines([talkId])).lines.every((line) => latestMark(line, 'show') !== undefined);

/**
 * Takes a step of the table. Minutes go public only when a person decided about every line; cancelling needs a reason.
 * @returns the talk after the step
 */
export const stepTalk = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly step: string; readonly reason?: string },
): Promise<Result<Talk>> => {
  const { step } = command;
  const found = await talkAtDesk(ports, staff, command.id, 'hold-talks');
  if (!found.ok) return found;
  if (!isTalkStep(step) || talkSteps[step].by !== 'staff' || !mayTalkStep(found.value.state, step))
    return refuse('step-not-possible');
  return takeStep(ports, staff, found.value, step, command.reason?.trim() ?? '');
};

const takeStep = async (
  ports: Ports,
  staff: Staff,
  talk: Talk,
  step: TalkStep,
  reason: string,
): Promise<Result<Talk>> => {
  const { from, to, reason: needsReason } = talkSteps[step];
  if (needsReason && reason === '') return refuse('reason-needed', { errors: [{ path: 'reason', code: 'missing' }] });
  if (reason.length > longestTalkReason) return invalid([{ path: 'reason', code: 'too-long' }]);
  if (step === 'publish' && !(await everyLineDecided(ports, talk.id))) return refuse('lines-undecided');
  const at = ports.now();
  const moved = await ports.talks.step({
    ...{ id: talk.id, step, from, to, actor: staff.id, at },
    ...(reason === '' ? {} : { reason }),
    ...(step === 'send-round' ? { amendUntil: amendUntil(at, ports.municipality.timeZone) } : {}),
  });
  const after = moved ? await ports.talks.talk(talk.id) : undefined;
  return after ? done(after) : refuse('step-not-possible');
};
