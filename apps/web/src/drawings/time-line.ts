/** Both drawings of a time line, in their own units; text in them is 16. */
export const timeLineWidths = { narrow: 288, wide: 672 } as const;
export const half = 84;
const lane = 22;
const mark = 18;

export interface LinePeriod {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Known in both directions, as a whole only, too little to show, or nothing told. */
  readonly told: { readonly good: number; readonly better: number } | { readonly all: number } | 'too-few' | 'nothing';
}
export interface LineEvent {
  readonly number: number;
  readonly from: string;
  readonly to: string | undefined;
}
interface Box {
  readonly y: number;
  readonly height: number;
}
export interface LineSlot {
  readonly from: number;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  /** Heights on one scale, the same up and down. Absent where nothing may be drawn as a value. */
  readonly up?: Box;
  readonly down?: Box;
  /** Told in all, its directions withheld: an open box half above and half below the rest line. */
  readonly whole?: Box;
  readonly empty?: 'too-few' | 'nothing';
}
export interface LineMark {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Where what lasted ends. */
  readonly until?: number;
}
export interface TimeLine {
  readonly width: number;
  readonly height: number;
  readonly rest: number;
  readonly slots: readonly LineSlot[];
  readonly marks: readonly LineMark[];
}

const round = (n: number): number => Math.round(n * 10) / 10;
const day = (date: string): number => Date.parse(date) / 86_400_000;
// A few words do not make a mountain.
const least = 5;
const highest = (periods: readonly LinePeriod[]): number =>
  Math.max(
    least,
    ...periods.flatMap(({ told }) =>
      typeof told === 'string' ? [] : 'all' in told ? [told.all / 2] : [told.good, told.better],
    ),
  );

/** Where a day lies: periods are equally wide, days within them too. Undefined before the first and after the last. */
const place = (periods: readonly LinePeriod[], step: number, date: string): number | undefined => {
  const n = periods.findIndex((p) => date >= p.from && date <= p.to);
  const period = periods[n];
  return period && round((n + (day(date) - day(period.from)) / (day(period.to) - day(period.from) + 1)) * step);
};

const placed = (periods: readonly LinePeriod[], events: readonly LineEvent[], width: number) => {
  const step = width / periods.length;
  const [first, last] = [periods[0]?.from ?? '', periods.at(-1)?.to ?? ''];
  const inside = (x: number) => Math.min(width - mark / 2 - 1, Math.max(mark / 2 + 1, x));
  const free: number[] = [];
  const marks = events
    .filter((e) => e.from <= last && (e.to ?? e.from) >= first)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map((e) => {
      const x = inside(e.from < first ? 0 : (place(periods, step, e.from) ?? 0));
      const until = e.to === undefined ? undefined : e.to > last ? width : place(periods, step, e.to);
      const n = free.findIndex((end) => end <= x - mark / 2);
      const at = n < 0 ? free.length : n;
      free[at] = Math.max(x + mark / 2, until ?? 0) + 3;
      return {
        number: e.number,
        x,
        y: at * lane + mark / 2 + 1,
        ...(until !== undefined && until > x ? { until } : {}),
      };
    });
  return { marks, lanes: free.length };
};

/** What was told per period, up and down from one line on one scale, and what happened as numbers above it. Time runs to the right. */
export const timeLine = (periods: readonly LinePeriod[], events: readonly LineEvent[], width: number): TimeLine => {
  const { marks, lanes } = placed(periods, events, width);
  const top = lanes * lane + (lanes > 0 ? 6 : 2);
  const rest = top + half;
  const most = highest(periods);
  const high = (n: number) => round((n / most) * half);
  const step = width / periods.length;
  const slots = periods.map(({ told }, n): LineSlot => {
    const at = {
      from: round(n * step),
      x: round(n * step + step * 0.19),
      width: round(step * 0.62),
      middle: round((n + 0.5) * step),
    };
    if (typeof told === 'string') return { ...at, empty: told };
    if ('all' in told) return { ...at, whole: { y: rest - high(told.all / 2), height: high(told.all) } };
    return {
      ...at,
      up: { y: round(rest - high(told.good)), height: high(told.good) },
      down: { y: rest, height: high(told.better) },
    };
  });
  return { width, height: rest + half + 44, rest, slots, marks };
};
