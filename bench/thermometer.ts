import { levelsOfCounts, marshall } from '@straatwijs/statistics';
import { type Measured, ms } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { seeded } from './parts/seeded.ts';

const areas = 60;
const times = 20;

/** Streets of a city with two hundred looks each and a level that differs by half, from a seed. */
const streets = () => {
  const random = seeded(60);
  return Array.from({ length: areas }, () => {
    const effort = 20 + Math.floor(random() * 180);
    return { effort, count: Math.round(effort * (0.5 + random())) };
  });
};

/** Processor time of one go, the middle of many: others on the machine do not count. */
const timed = (work: () => unknown): number => {
  const took = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
};

/** How long it takes to find the levels of 60 areas that lean on each other, as a page of all buurten does. */
export const thermometer = (): Measured => {
  const all = streets();
  const levels = timed(() => levelsOfCounts(all));
  const shown = timed(() => levelsOfCounts(all).map(({ interval }) => interval));
  const limit = timed(() =>
    marshall(
      all.map(({ count }) => count),
      all.map(({ effort }) => effort),
    ),
  );
  const most = 50;
  return {
    title: 'thermometer',
    how: [machine(), `${areas} areas with 20 to 200 visits each, middle of ${times} times, in time of the processor`],
    figures: [
      { what: 'limit: the moment estimator of Marshall, without a grid or an interval', measured: ms(limit) },
      {
        what: `levels of ${areas} areas`,
        measured: ms(levels),
        limit: `under ${most} ms`,
        within: levels < most,
      },
      { what: `the same with all ${areas} intervals`, measured: ms(shown) },
    ],
  };
};
