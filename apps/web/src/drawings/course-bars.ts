import type { Tally } from '@straatwijs/monitor';

/** Size of a drawing in its own units; text in it is 16 at 340 wide. */
export const courseSize = { width: 340, height: 176, top: 26, bottom: 134 } as const;
const room = courseSize.bottom - courseSize.top;

export interface CourseBar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Top of the girls' part; the same as the foot when there is none. */
  readonly girlsY: number;
  /** Where the girls would reach what was agreed; absent without an agreement or without children. */
  readonly targetY?: number;
  /** Nobody was out: a dotted foot, no bar. */
  readonly none: boolean;
  /** Somebody was out and counted nobody's children: no bar, which is not a bar of nothing. */
  readonly uncounted: boolean;
}

const slots = (n: number, share: number) => {
  const step = courseSize.width / n;
  const width = Math.round(step * share);
  return { width, at: (i: number) => Math.round(i * step + (step - width) / 2) };
};
const yOf = (share: number): number => Math.round((courseSize.bottom - share * room) * 10) / 10;

/** A bar per day, as high as there were children; its foot are the girls. All on one scale. */
export const dayBars = (days: readonly Tally[], percent: number | undefined): readonly CourseBar[] => {
  const most = Math.max(5, ...days.map((d) => d.children));
  const { width, at } = slots(days.length, 0.62);
  return days.map((d, i) => ({
    x: at(i),
    width,
    y: yOf(d.children / most),
    girlsY: yOf(d.girls / most),
    none: d.visits === 0,
    uncounted: d.visits > 0 && d.counted === 0,
    ...(percent === undefined || d.ofChildren === 0 ? {} : { targetY: yOf((d.ofChildren * percent) / 100 / most) }),
  }));
};

export interface ShareBar {
  readonly x: number;
  readonly width: number;
  /** Top of the bar; absent where there is nothing to take a share of. */
  readonly y?: number;
  readonly targetY?: number;
}

/** A bar per week, as high as the girls' share: the full height is all of them. */
export const shareBars = (
  weeks: readonly Pick<Tally, 'girls' | 'ofChildren'>[],
  percents: readonly (number | undefined)[],
): readonly ShareBar[] => {
  const { width, at } = slots(weeks.length, 0.62);
  return weeks.map(({ girls, ofChildren }, i) => {
    const percent = percents[i];
    return {
      x: at(i),
      width,
      ...(ofChildren === 0 ? {} : { y: yOf(girls / ofChildren) }),
      ...(percent === undefined ? {} : { targetY: yOf(percent / 100) }),
    };
  });
};
