import {
  actionAtDesk,
  moveAction,
  noteActionEffect,
  offersAtDesk,
  type Ports,
  randomUuid,
  type Staff,
  saySolved,
  startAction,
  takeUpOffer,
  tendActionStep,
} from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { type ExampleAction, exampleActions } from './example-actions.ts';
import { sound } from './sound.ts';
import type { ToldStory } from './tell-and-answer.ts';

const dayMs = 86_400_000;

/** Clocks of the example: so many days before this morning, and the day that it then was. */
const clocksOf = (ports: Ports) => {
  const morning = Date.parse(`${ports.local(ports.now()).date}T08:00:00Z`);
  const at = (daysAgo: number): Ports => ({ ...ports, now: () => Math.min(ports.now(), morning - daysAgo * dayMs) });
  const day = (daysAgo: number): string => ports.local(morning - daysAgo * dayMs).date;
  return { at, day };
};

const doSteps = async (ports: Ports, staff: Staff, id: string, example: ExampleAction): Promise<void> => {
  const { at } = clocksOf(ports);
  const found = sound(await actionAtDesk(ports, staff, id));
  for (const [title, due, isDone] of example.steps) {
    const step = found.action.steps.find((s) => s.title === title);
    if (step && isDone) sound(await tendActionStep(at(due + 1), staff, { id, stepId: step.id, done: true }));
  }
};

/** What is done in the example, as the desk would have done it: one step late, one half solved, one that came back. */
export const beginActions = async (ports: Ports, stories: readonly ToldStory[]): Promise<void> => {
  const { at, day } = clocksOf(ports);
  const newId = () => randomUuid(ports.randomBytes(16));
  for (const example of exampleActions) {
    const { street, daysAgo, told, steps, moves = [], effects = [], doubt, ...content } = example;
    const mine = stories.filter(({ story }) => told && story.street === street && story.theme === example.theme);
    const id = newId();
    sound(
      await startAction(at(daysAgo), noor, {
        ...{ ...content, id, placeId: `straat:0518:${street}` },
        startedBy: mine.map(({ body }) => ({ kind: 'message' as const, id: body.id })),
        steps: steps.map(([title, due]) => ({ title, due: day(due) })),
      }),
    );
    await doSteps(ports, noor, id, example);
    for (const [to, ago, reason = ''] of moves) sound(await moveAction(at(ago), noor, { id, to, reason }));
    for (const [perspective, good, meant, words] of effects)
      sound(
        await noteActionEffect(ports, noor, {
          ...{ id, effectId: newId(), perspective, good, meant, words },
          ...{ source: 'Gesprek op het plein (voorbeeld)', seenOn: day(7) },
        }),
      );
    const [teller] = mine;
    if (doubt && teller)
      sound(await saySolved(at(doubt[0]), teller.body.followCode, { id, says: 'no', words: doubt[1], language: 'nl' }));
    if (street === 'weimarstraat') await takeUp(ports, id, day(-20));
  }
};

/** The cook of the Weimarstraat owns what they offered, and gets something in return. */
const takeUp = async (ports: Ports, id: string, due: string): Promise<void> => {
  const offers = sound(await offersAtDesk(ports, noor, { within: 'straat:0518:weimarstraat' }));
  const offer = offers.find((o) => o.kind === 'own-action');
  if (offer)
    sound(
      await takeUpOffer(ports, noor, {
        id,
        offerId: offer.id,
        use: 'own',
        thanks: 'Een bon voor de markt brengen',
        due,
      }),
    );
};
