import { addWeeks, noteEvent, type Ports, randomUuid, saveFace, startOfWeek, weekOf } from '@straatwijs/monitor';
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
