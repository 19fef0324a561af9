/** The drawing of what chance does, in its own units. */
export const placeboSize = { width: 300, height: 110 } as const;
const [ground, top, side] = [78, 8, 10];

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly assignments: number;
}
export interface PlaceboBars {
  readonly ground: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** Where the real effect lies, and where no difference. */
  readonly real: number;
  readonly none: number;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** All effects that another choice of as many places would have given, as bars, the real one among them; less is left. */
export const placeboBars = (bars: readonly Bar[], real: number): PlaceboBars => {
  const edges = [...bars.flatMap(({ from, to }) => [from, to]), real, 0];
  const [least, most] = [Math.min(...edges), Math.max(...edges)];
  const x = (log: number) => round(side + ((log - least) / (most - least || 1)) * (placeboSize.width - 2 * side));
  const highest = Math.max(1, ...bars.map((b) => b.assignments));
  return {
    ground,
    bars: bars
      .filter((b) => b.assignments > 0)
      .map(({ from, to, assignments }) => {
        const height = round((assignments / highest) * (ground - top));
        return { x: x(from), y: round(ground - height), width: round(Math.max(2, x(to) - x(from) - 1)), height };
      }),
    real: x(real),
    none: x(0),
  };
};
