/** Both drawings of a seismograph, in their own units; text in them is 16. */
export const seismographWidths = { narrow: 320, wide: 720 } as const;

/** One period as it is drawn; effort 0 is a period in which nobody looked, and nothing of it is drawn as a value. */
export interface DrawnPeriod {
  readonly count: number;
  readonly effort: number;
  readonly low?: number;
  readonly high?: number;
  readonly evidence?: number;
}
export interface DrawnEvent {
  readonly number: number;
  /** Index of the period in which it began. */
  readonly at: number;
}
interface Dot {
  readonly x: number;
  readonly y: number;
}
export interface SeismographDrawing {
  readonly width: number;
  readonly height: number;
  /** The paper on which the pen writes, its band of what was expected, and the line of nothing seen. */
  readonly paper: { readonly top: number; readonly height: number; readonly zero: number };
  /** The most that fits on the paper: without it nobody knows whether a peak is three or three hundred. */
  readonly most: { readonly count: number; readonly y: number };
  readonly band: readonly string[];
  readonly trace: readonly string[];
  /** What fell outside the band. */
  readonly outside: readonly (Dot & { readonly above: boolean })[];
  readonly effort: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Where nobody looked: a dot on the line of effort. */
  readonly missing: readonly Dot[];
  readonly effortLine: number;
  readonly evidence: readonly string[];
  readonly reached: readonly Dot[];
  readonly limit: number;
  /** Where the words at the line stand: where the evidence stays lowest under them. */
  readonly limitAt: { readonly x: number; readonly anchor: 'start' | 'middle' | 'end' };
  readonly ground: number;
  readonly events: readonly { readonly number: number; readonly x: number }[];
  readonly ticks: readonly { readonly x: number; readonly n: number }[];
}

const marks = 26;
const paperHeight = 150;
const effortHeight = 40;
const evidenceHeight = 84;
const gap = 12;
const labels = 26;
const side = 8;
/** Room for the words at the line of a signal. */
const wordsAtLimit = 150;
const round = (n: number): number => Math.round(n * 10) / 10;

/** Stretches of neighbouring periods of which something is known. */
const stretches = <T>(list: readonly (T | undefined)[]): { readonly at: number; readonly of: T }[][] => {
  const found: { at: number; of: T }[][] = [];
  let open: { at: number; of: T }[] | undefined;
  for (const [at, of] of list.entries()) {
    if (of === undefined) open = undefined;
    else if (open) open.push({ at, of });
    else {
      open = [{ at, of }];
      found.push(open);
    }
  }
  return found;
};

const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/**
 * A series as a seismograph writes it: on paper what was to be expected as a band and what was seen as the line of a pen, below
 * it how often somebody looked, and below that the evidence that rises, drawn by its logarithm, towards the line of a signal.
 */
export const seismograph = (
  periods: readonly DrawnPeriod[],
  {
    threshold,
    events = [],
    ticks = [],
  }: {
    readonly threshold: number;
    readonly events?: readonly DrawnEvent[];
    /** Periods that get a label. */
    readonly ticks?: readonly number[];
  },
  width: number,
): SeismographDrawing => {
  const top = events.length > 0 ? marks : 4;
  const zero = top + paperHeight - 14;
  const step = (width - 2 * side) / Math.max(1, periods.length);
  const left = (at: number): number => side + at * step;
  const middle = (at: number): number => left(at) + step / 2;
  const most = Math.max(4, ...periods.map((p) => Math.max(p.effort > 0 ? p.count : 0, p.high ?? 0)));
  const high = (n: number): number => zero - (n / most) * (paperHeight - 28);
  const known = periods.map((p) => (p.low === undefined || p.high === undefined ? undefined : p));
  const band = stretches(known).map((stretch) => {
    const edge = (of: 'low' | 'high') =>
      stretch.flatMap(({ at, of: p }): [number, number][] => [
        [left(at), high(p[of] ?? 0)],
        [left(at + 1), high(p[of] ?? 0)],
      ]);
    return `${path([...edge('high'), ...edge('low').reverse()])}Z`;
  });
  const looked = periods.map((p) => (p.effort > 0 ? p : undefined));
  const trace = stretches(looked).map((stretch) =>
    path(
      stretch.length === 1
        ? stretch.flatMap(({ at, of }): [number, number][] => [
            [left(at), high(of.count)],
            [left(at + 1), high(of.count)],
          ])
        : stretch.map(({ at, of }): [number, number] => [middle(at), high(of.count)]),
    ),
  );
  const outside = periods.flatMap((p, at) =>
    p.effort > 0 && p.low !== undefined && p.high !== undefined && (p.count > p.high || p.count < p.low)
      ? [{ x: round(middle(at)), y: round(high(p.count)), above: p.count > p.high }]
      : [],
  );
  const effortLine = top + paperHeight + gap + effortHeight;
  const mostEffort = Math.max(1, ...periods.map((p) => p.effort));
  const ground = effortLine + gap + evidenceHeight;
  // The line of a signal stands at three quarters, so that what rose above it is still on the paper.
  const scale = Math.log1p(threshold) / (evidenceHeight * 0.75);
  const risen = (evidence: number): number =>
    Math.max(ground - evidenceHeight, ground - Math.log1p(Math.max(0, evidence)) / scale);
  const evidence = stretches(periods.map((p) => p.evidence)).map((stretch) =>
    path(
      stretch.flatMap(({ at, of }): [number, number][] => [
        [left(at), risen(of)],
        [left(at + 1), risen(of)],
      ]),
    ),
  );
  const words = [
    { x: side, anchor: 'start', from: 0 },
    { x: width / 2, anchor: 'middle', from: (width - wordsAtLimit) / 2 },
    { x: width - side, anchor: 'end', from: width - wordsAtLimit },
  ] as const;
  const under = ({ from }: (typeof words)[number]): number =>
    Math.max(
      0,
      ...periods.map((p, at) => (left(at + 1) > from && left(at) < from + wordsAtLimit ? (p.evidence ?? 0) : 0)),
    );
  const { x, anchor } = words.reduce((best, one) => (under(one) < under(best) ? one : best));
  return {
    width,
    height: ground + labels,
    paper: { top, height: paperHeight, zero },
    most: { count: Math.floor(most), y: round(high(Math.floor(most))) },
    band,
    trace,
    outside,
    effort: periods.flatMap((p, at) => {
      const height = round((p.effort / mostEffort) * effortHeight);
      return p.effort > 0
        ? [{ x: round(left(at) + step * 0.2), y: round(effortLine - height), width: round(step * 0.6), height }]
        : [];
    }),
    missing: periods.flatMap((p, at) => (p.effort > 0 ? [] : [{ x: round(middle(at)), y: effortLine }])),
    effortLine,
    evidence,
    reached: periods.flatMap((p, at) =>
      (p.evidence ?? 0) >= threshold ? [{ x: round(middle(at)), y: round(risen(p.evidence ?? 0)) }] : [],
    ),
    limitAt: { x, anchor },
    limit: round(ground - evidenceHeight * 0.75),
    ground,
    events: events.map(({ number, at }) => ({ number, x: round(left(at)) })),
    ticks: ticks.map((n) => ({ x: round(left(n)), n })),
  };
};
