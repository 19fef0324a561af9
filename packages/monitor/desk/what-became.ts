import type { Followed } from '../contributions/contributions-store.ts';
import { follow } from '../contributions/take-part.ts';
import type { Answer } from '../feedback/feedback.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import type { TapAnswer } from '../taps/tap-answer.ts';
import { tapInstrument } from '../taps/taps.ts';
import { type Message, type MessageState, messageStates, type StoryState } from './desk.ts';

/** A step on the way, reached or not; the moment is given where it is known. */
export interface Step {
  readonly state: MessageState;
  readonly reached: boolean;
  readonly at?: number;
}

/** What a teller meets behind the follow code: never an id of somebody else's contribution, nor of an answer to many. */
export interface WhatBecame {
  readonly told: Omit<Followed, 'rootId' | 'currentId'>;
  readonly place: { readonly id: string; readonly name: string };
  readonly state: MessageState;
  readonly steps: readonly Step[];
  readonly answers: readonly Omit<Answer, 'id'>[];
  /** The answer to everybody who tapped without words there in that quarter. */
  readonly tapAnswer?: Omit<TapAnswer, 'id'>;
  /** The text is there when the teller may read it: proposed, or published. */
  readonly story?: { readonly state: StoryState; readonly text?: string };
}

// A bare tap is no message at the desk: it is received, and decided once it was answered together with others. Whoever
// decided about a story has read it.
const stateOf = (followed: Followed, message: Message | undefined, answers: readonly Answer[]): MessageState => {
  if (followed.withdrawnAt !== undefined) return 'withdrawn';
  if (!message) return answers.length > 0 ? 'decided' : 'received';
  const judged = message.story !== undefined && message.story.state !== 'new';
  return message.state === 'received' && judged ? 'read' : message.state;
};

const momentOf = (state: MessageState, followed: Followed, answers: readonly Answer[]): number | undefined =>
  ({
    received: followed.receivedAt,
    decided: answers[0]?.at,
    withdrawn: followed.withdrawnAt,
    read: undefined,
    discussed: undefined,
  })[state];

/** The honest states in order. What was decided without being discussed in between is not said to have been discussed. */
export const stepsOf = (state: MessageState, followed: Followed, answers: readonly Answer[]): readonly Step[] => {
  const step = (s: MessageState, reached: boolean): Step => {
    const at = reached ? momentOf(s, followed, answers) : undefined;
    return { state: s, reached, ...(at === undefined ? {} : { at }) };
  };
  if (state === 'withdrawn') return [step('received', true), step('withdrawn', true)];
  const reached = messageStates.indexOf(state);
  return messageStates
    .filter((s) => s !== 'withdrawn')
    .map((s, i) => step(s, state === 'decided' ? s !== 'discussed' : i <= reached));
};

const withoutId = ({ id: _, ...answer }: TapAnswer): Omit<TapAnswer, 'id'> => answer;

const storyOf = (message: Message | undefined): WhatBecame['story'] =>
  message?.story && {
    state: message.story.state,
    ...(message.story.state === 'shown-to-teller' || message.story.state === 'published'
      ? { text: message.story.text }
      : {}),
  };

// Nobody reads a tap one by one, so it is not said to have been read: received, and decided together with the others.
const tapSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter((s) => s.state === 'received' || s.state === 'decided');

/** The answer of the quarter, for what was told without words: found by place and week, so that no tap needs a row. */
const tapAnswerTo = async (ports: Ports, followed: Followed): Promise<TapAnswer | undefined> =>
  ports.taps.answerTo({
    edition: followed.edition,
    placeId: followed.placeId,
    week: ports.local(followed.observedAt).week,
    receivedAt: followed.receivedAt,
  });

/** What became of what somebody told. Unknown and malformed codes get the same refusal. */
export const whatBecame = async (ports: Ports, code: string): Promise<Result<WhatBecame>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const { rootId, currentId: _, ...told } = found.value;
  const [place, message, answers] = await Promise.all([
    ports.places.place(`${told.placeId}@${told.edition}`),
    ports.desk.message(rootId),
    ports.feedback.answersTo(rootId),
  ]);
  const isTap = !message && told.withdrawnAt === undefined && told.instrument === tapInstrument;
  const forAll = isTap ? await tapAnswerTo(ports, found.value) : undefined;
  const given = forAll ? [...answers, forAll] : answers;
  const state = stateOf(found.value, message, given);
  const steps = stepsOf(state, found.value, given);
  const story = told.withdrawnAt === undefined ? storyOf(message) : undefined;
  return done({
    told,
    place: { id: told.placeId, name: place?.name ?? told.placeId },
    state,
    steps: isTap && forAll ? tapSteps(steps) : steps,
    answers: answers.map(({ id: _id, ...answer }) => answer),
    ...(forAll ? { tapAnswer: withoutId(forAll) } : {}),
    ...(story ? { story } : {}),
  });
};
