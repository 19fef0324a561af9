import {
  addWeeks,
  lastClosed,
  noteEvent,
  type Ports,
  previousPeriod,
  randomUuid,
  saveFace,
  setBaseline,
  setGoalTarget,
  startOfWeek,
  weekOf,
} from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { datesOf, exampleEvents } from './example-events.ts';
import { exampleFaces } from './example-faces.ts';
import { sound } from './sound.ts';

/** Notes what happened, and shows whom one can turn to. */
export const noteAndShow = async (ports: Ports): Promise<void> => {
  const today = ports.local(ports.now()).date;
  for (const event of exampleEvents) {
    const { kind, title } = event;
    const id = randomUuid(ports.randomBytes(16));
    sound(
      await noteEvent(ports, noor, {
        ...{ id, kind, title, placeId: `straat:0518:${event.place}`, source: 'voorbeeld', open: true },
        ...datesOf(event, today),
      }),
    );
  }
  for (const { place, weeksAgo, ...face } of exampleFaces) {
    const since = startOfWeek(addWeeks(weekOf(today), -weeksAgo));
    const id = randomUuid(ports.randomBytes(16));
    sound(
      await saveFace(ports, noor, {
        ...face,
        id,
        placeId: place,
        since,
        phone: '',
        mail: '',
        agreed: true,
      }),
    );
  }
};

/** Fixes how it was in one street, and says where people want to go there; after everything was counted. */
export const setGoals = async (ports: Ports): Promise<void> => {
  const placeId = 'straat:0518:jan-luykenlaan';
  const today = ports.local(ports.now()).date;
  const id = () => randomUuid(ports.randomBytes(16));
  const period = previousPeriod(lastClosed('quarter', today)).key;
  const by = startOfWeek(addWeeks(weekOf(today), 52));
  // On a day early in the year nobody looked two quarters ago: then the example does without.
  await setBaseline(ports, noor, { id: id(), placeId, measure: 'looked:early-warning:tiles-loose', period });
  sound(
    await setGoalTarget(ports, noor, {
      ...{ id: id(), placeId, measure: 'looked:early-warning:tiles-loose', value: '0,4', by },
      reason: 'Zo spraken we het af op het buurtoverleg: half zo vaak losse tegels.',
    }),
  );
};
