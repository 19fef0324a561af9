import {
  addWeeks,
  notePosition,
  noteProgramme,
  type Ports,
  randomUuid,
  startOfWeek,
  weekOf,
} from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { examplePositions, exampleProgrammes } from './example-programmes.ts';
import { sound } from './sound.ts';

/** Notes what runs in the example, and who stands for what. */
export const noteWhatRuns = async (ports: Ports): Promise<void> => {
  const today = ports.local(ports.now()).date;
  const week = (n: number) => startOfWeek(addWeeks(weekOf(today), n));
  const fresh = () => ({ id: randomUuid(ports.randomBytes(16)), language: 'nl' });
  for (const { place, weeksAgo, weeks, ...programme } of exampleProgrammes)
    sound(
      await noteProgramme(ports, noor, {
        ...fresh(),
        ...programme,
        placeId: place,
        since: week(-weeksAgo),
        until: weeks === undefined ? '' : week(weeks - weeksAgo),
        open: true,
      }),
    );
  for (const { place, weeksAhead, ...position } of examplePositions)
    sound(await notePosition(ports, noor, { ...fresh(), ...position, placeId: place, nextOn: week(weeksAhead) }));
};
