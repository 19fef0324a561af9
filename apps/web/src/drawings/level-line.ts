/** Levels over time in their own units: text in it is 16. Time runs to the right. */
export const levelLineWidths = { narrow: 312, wide: 680 } as const;
export const levelLineHeight = 230;
const top = 34;
const bottom = 190;

export interface LinePoint {
  /** Which period it is of. */
  readonly period: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface LevelLineInput {
  readonly periods: number;
  /** What may be joined. */
  readonly runs: readonly (readonly LinePoint[])[];
  /** Periods in which a new series begins. */
  readonly breaks: readonly number[];
  readonly most: number;
  /** What happened, by number, on a scale of periods: 2.5 is halfway the third. */
  readonly events?: readonly { readonly number: number; readonly at: number }[];
  readonly before?: number | undefined;
  readonly target?: number | undefined;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** Bands of what it probably is, lines through estimates, and where the paper is torn. Pure. */
export const levelLine = (
  { periods, runs, breaks, most, events = [], before, target }: LevelLineInput,
  width: number,
) => {
  const step = width / periods;
  const seen = new Map<number, number>();
  for (const run of runs) for (const p of run) seen.set(p.period, (seen.get(p.period) ?? 0) + 1);
  const placed = new Map<number, number>();
  const y = (n: number): number => round(bottom - Math.min(1, Math.max(0, n / most)) * (bottom - top));
  const x = (period: number): number => {
    // Two series in one period stand beside each other.
    const n = placed.get(period) ?? 0;
    placed.set(period, n + 1);
    return round((period + (n + 1) / ((seen.get(period) ?? 1) + 1)) * step);
  };
  const drawn = runs.map((run) =>
    run.map((p) => ({ ...p, x: x(p.period), y: y(p.value), lowY: y(p.low), highY: y(p.high) })),
  );
  return {
    width,
    bottom,
    runs: drawn.map((run) => ({
      points: run.map((p) => ({ x: p.x, y: p.y, low: p.lowY, high: p.highY })),
      line: run.map((p) => `${p.x},${p.y}`).join(' '),
      band: [...run.map((p) => `${p.x},${p.highY}`), ...run.toReversed().map((p) => `${p.x},${p.lowY}`)].join(' '),
    })),
    breaks: breaks.map((period) => round((seen.get(period) ?? 1) > 1 ? (period + 0.5) * step : period * step)),
    middles: Array.from({ length: periods }, (_, n) => round((n + 0.5) * step)),
    events: events.map(({ number, at }) => ({
      number,
      x: round(Math.min(width - 10, Math.max(10, at * step))),
    })),
    ...(before === undefined ? {} : { before: y(before) }),
    ...(target === undefined ? {} : { target: y(target) }),
  };
};
export type DrawnLine = ReturnType<typeof levelLine>;
