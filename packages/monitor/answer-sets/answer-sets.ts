import { type AnswerCommand, checkAnswer, isAnswerId } from '../feedback/answer.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, may, permit } from '../people/rights.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { tapSeries } from '../taps/taps.ts';
import { type AnswerDraft, type AnswerSet, checkSet, type SetCommand, type SetReach } from './answer-set.ts';
import type { SetAsked } from './answer-sets-store.ts';

const mostShown = 50;
/** An answer goes to at most so many at once. */
export const mostInSet = 5000;

const asked = (ports: Ports, set: AnswerSet, place: Place): SetAsked => ({
  set: { ...set, placeId: place.id },
  edition: place.edition,
  timeZone: ports.municipality.timeZone,
  tapSeries: tapSeries(ports.instruments),
});

const setFor = async (
  ports: Ports,
  staff: Staff,
  command: SetCommand,
): Promise<Result<{ readonly set: AnswerSet; readonly place: Place }>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const set = checkSet(command);
  if (!set.ok) return set;
  const place = await ports.places.place(set.value.placeId);
  if (!place) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'answer', place);
  return here.ok ? done({ set: set.value, place }) : here;
};

/** How many an answer to this set would reach now, in the areas of this person. */
export const reachOfSet = async (
  ports: Ports,
  staff: Staff,
  command: SetCommand,
): Promise<Result<{ readonly set: AnswerSet; readonly place: Place; readonly reach: SetReach }>> => {
  const found = await setFor(ports, staff, command);
  if (!found.ok) return found;
  const { set, place } = found.value;
  return done({ set, place, reach: await ports.answerSets.reach(asked(ports, set, place)) });
};

export type SetAnswerCommand = Omit<AnswerCommand, 'to'>;

// It goes to a set, so its own id takes the place of those it goes to.
const checkText = (command: SetAnswerCommand) => checkAnswer({ ...command, to: [command.id] });

/**
 * Writes an answer to a set and fixes who is in it: whoever tells something later is not. Nobody sees it before it is
 * approved. @returns how many are in it
 */
export const writeToSet = async (
  ports: Ports,
  staff: Staff,
  command: SetAnswerCommand & { readonly set: SetCommand },
): Promise<Result<{ readonly members: number }>> => {
  const found = await setFor(ports, staff, command.set);
  if (!found.ok) return found;
  const checked = checkText(command);
  if (!checked.ok) return checked;
  const { set, place } = found.value;
  const to = asked(ports, set, place);
  const { words, taps } = await ports.answerSets.reach(to);
  if (words + taps === 0) return invalid([{ path: 'to', code: 'missing' }]);
  if (words + taps > mostInSet) return invalid([{ path: 'to', code: 'too-long' }]);
  const { to: _, ...answer } = checked.value;
  const { id: placeId, edition } = place;
  const members = await ports.answerSets.write({ ...answer, placeId, edition, to, staffId: staff.id, at: ports.now() });
  return done({ members });
};

/** Writes a correction of an answer that was given; it goes to all who got that one, and both stay to be read. */
export const writeCorrection = async (
  ports: Ports,
  staff: Staff,
  command: SetAnswerCommand & { readonly corrects: string },
): Promise<Result<{ readonly members: number }>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const earlier = isAnswerId(command.corrects) ? await ports.answerSets.given(command.corrects) : undefined;
  // Of an answer that also went elsewhere nothing is said to who may not answer there.
  if (!earlier?.within.every((within) => may(staff, 'answer', { within }))) return refuse('page-unknown');
  const checked = checkText(command);
  if (!checked.ok) return checked;
  const { to: _, ...answer } = checked.value;
  const members = await ports.answerSets.write({
    ...answer,
    placeId: areasOf(staff, 'answer')?.[0] ?? ports.municipality.code,
    edition: earlier.edition,
    to: { corrects: command.corrects },
    staffId: staff.id,
    at: ports.now(),
  });
  return done({ members });
};

/** What waits to be approved, and what was given, in the areas of this person. */
export const answersToSets = async (ports: Ports, staff: Staff): Promise<Result<readonly AnswerDraft[]>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const areas = areasOf(staff, 'answer');
  return done(await ports.answerSets.list({ ...(areas ? { areas } : {}), limit: mostShown }));
};

/**
 * Approves an answer to a set, so that it is given, or drops it. Where the municipality asks for four eyes, who wrote it
 * cannot approve it; dropping one's own is always possible. Twice is harmless.
 */
export const judgeDraft = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly to: 'approved' | 'dropped' },
): Promise<Result<{ readonly placeId: string }>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const draft = isAnswerId(command.id) ? await ports.answerSets.draft(command.id) : undefined;
  // One of another area is as unknown as one that does not exist.
  if (!draft || !may(staff, 'answer', draft)) return refuse('step-not-possible');
  const fourEyes = ports.municipality.fourEyes === true && command.to === 'approved';
  const judged = await ports.answerSets.judge({
    ...command,
    staffId: staff.id,
    at: ports.now(),
    otherThan: fourEyes ? 'writer' : 'anybody',
  });
  if (judged === 'same-person') return refuse('needs-other-eyes');
  return judged === 'not-possible' ? refuse('step-not-possible') : done({ placeId: draft.placeId });
};

/** An answer to a set that was given, to bring to people in other forms. Another is as unknown as one that does not exist. */
export const givenAnswer = async (ports: Ports, staff: Staff, id: string): Promise<Result<AnswerDraft>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const draft = isAnswerId(id) ? await ports.answerSets.draft(id) : undefined;
  return draft?.state === 'approved' && may(staff, 'answer', draft) ? done(draft) : refuse('page-unknown');
};
