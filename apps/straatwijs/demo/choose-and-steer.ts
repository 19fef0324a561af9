import {
  addWeeks,
  changeCourse,
  chooseToWatch,
  type Ports,
  randomUuid,
  setTarget,
  startOfWeek,
  weekOf,
} from '@straatwijs/monitor';
import { exampleVolunteers, lookWeeks } from './example-looking.ts';
import { courseChange, exampleTeams, workWeeks } from './example-work.ts';
import { sound } from './sound.ts';

/** What comes before the figures: what volunteers chose to look at, where teams want to go, and what they changed. */
export const chooseAndSteer = async (ports: Ports): Promise<void> => {
  const week = weekOf(ports.local(ports.now()).date);
  const monday = (weeksAgo: number) => startOfWeek(addWeeks(week, -weeksAgo));
  const on = (weeksAgo: number): Ports => ({ ...ports, now: () => Date.parse(`${monday(weeksAgo)}T10:00:00Z`) });
  const newId = () => randomUuid(ports.randomBytes(16));
  for (const { mark, chosen } of exampleVolunteers)
    sound(await chooseToWatch(on(lookWeeks), mark, 'early-warning', chosen));
  for (const { lead, target } of exampleTeams)
    sound(await setTarget(on(workWeeks), lead, { id: newId(), percent: target, since: monday(workWeeks) }));
  const { by, weeksAgo, place, words } = courseChange;
  sound(await changeCourse(on(weeksAgo), by, { id: newId(), place, words }));
};
