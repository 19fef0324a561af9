/** Both drawings of before and after, in their own units; text in them is 16. */
export const effectWidths = { narrow: 300, wide: 672 } as const;
const [high, top, left, right, bottom] = [190, 30, 40, 8, 46];

export interface EffectInput {
  /** Rate per step of the places where it was done; `null`: nobody looked. */
  readonly line: readonly (number | null)[];
  readonly others: readonly (readonly (number | null)[])[];
  /** Steps before the start. */
  readonly stepsBefore: number;
  /** What is compared, in steps from the first. */
  readonly windows: readonly { readonly from: number; readonly to: number }[];
  readonly events: readonly { readonly number: number; readonly at: number }[];
}

/** A line in pieces: nothing is drawn where nobody looked, and a step by itself is a dot. */
export interface DrawnLine {
  readonly pieces: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}
export interface EffectLines {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly start: number;
  readonly own: DrawnLine;
  readonly others: readonly DrawnLine[];
  readonly windows: readonly {
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
  }[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly events: readonly { readonly number: number; readonly x: number; readonly y: number }[];
  /** Where each step lies, to put names under. */
  readonly middles: readonly number[];
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A round number at or above the largest rate, in halves of it. */
const roof = (most: number): number => {
  const unit = 10 ** Math.floor(Math.log10(Math.max(most, 0.01)));
  return ([1, 2, 4, 6, 8, 10].find((n) => n * unit >= most) ?? 10) * unit;
};

const drawn = (line: readonly (number | null)[], x: (n: number) => number, y: (v: number) => number): DrawnLine => {
  const pieces: string[] = [];
  const dots: { x: number; y: number }[] = [];
  let piece: string[] = [];
  const close = (at: number) => {
    if (piece.length > 1) pieces.push(piece.join(' '));
    const only = line[at - 1];
    if (piece.length === 1 && typeof only === 'number') dots.push({ x: x(at - 1), y: y(only) });
    piece = [];
  };
  line.forEach((value, n) => {
    if (value === null) close(n);
    else piece.push(`${x(n)},${y(value)}`);
  });
  close(line.length);
  return { pieces, dots };
};

/**
 * How often something was seen per time that somebody looked, before and after: the places where it was done, and one line
 * for each place it is compared with, on one scale from nothing. Time runs to the right.
 */
export const effectLines = (
  { line, others, stepsBefore, windows, events }: EffectInput,
  width: number,
): EffectLines => {
  const rates = [line, ...others].flat().filter((v) => v !== null);
  const most = roof(Math.max(...rates, 0.01));
  const step = (width - left - right) / Math.max(1, line.length);
  const base = top + high;
  const edge = (n: number) => round(left + Math.min(Math.max(n, 0), line.length) * step);
  const x = (n: number) => round(left + (n + 0.5) * step);
  const y = (value: number) => round(base - (value / most) * high);
  const taken: number[] = [];
  return {
    ...{ width, height: base + bottom, base, left, right: width - right, start: edge(stepsBefore) },
    own: drawn(line, x, y),
    others: others.map((other) => drawn(other, x, y)),
    windows: windows.map(({ from, to }) => ({
      x: edge(from),
      width: round(edge(to) - edge(from)),
      y: top,
      height: high,
    })),
    ticks: [0, most / 2, most].map((value) => ({ value, y: y(value) })),
    events: events
      .filter(({ at }) => at >= 0 && at <= line.length)
      .map(({ number, at }) => {
        const mark = Math.min(Math.max(edge(at), left + 9), width - right - 9);
        const above = taken.filter((other) => Math.abs(other - mark) < 20).length;
        taken.push(mark);
        return { number, x: mark, y: top + 10 + above * 21 };
      }),
    middles: line.map((_, n) => x(n)),
  };
};
