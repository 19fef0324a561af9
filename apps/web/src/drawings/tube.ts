/** A thermometer lying down, in its own units. It holds no words, so that it may be mirrored. */
export const tubeSize = { width: 340, height: 62 } as const;
export const bulb = { x: 19, y: 38, radius: 17 } as const;
const from = 40;
const to = 326;

export interface TubeValue {
  readonly estimate: number;
  readonly interval: readonly [number, number];
}
export type TubeState = 'value' | 'nothing-seen' | 'too-few' | 'not-looked';

export interface TubeInput {
  readonly state: TubeState;
  readonly value?: TubeValue | undefined;
  /** Where the tube ends. */
  readonly most: number;
  /** How it was. */
  readonly before?: number | undefined;
  /** Where people want to go. */
  readonly target?: number | undefined;
}

export interface Tube {
  readonly state: TubeState;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Filled up to the least that it probably is, striped up to the most. */
  readonly sure?: number;
  readonly maybe?: number;
  readonly estimate?: number;
  readonly before?: number;
  readonly target?: number;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A round number that holds all of these, for the end of a scale: 1, 2 or 5 times a power of ten. */
export const roomFor = (numbers: readonly number[]): number => {
  const most = Math.max(0, ...numbers.filter(Number.isFinite));
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return (([1, 2, 5, 10] as const).find((n) => n * power >= most) ?? 10) * power;
};

/** Where everything on a thermometer stands. What lies beyond the end stands at the end. */
export const tube = ({ state, value, most, before, target }: TubeInput): Tube => {
  const at = (n: number): number => round(from + Math.min(1, Math.max(0, n / most)) * (to - from));
  return {
    state,
    from,
    to,
    ticks: [0.2, 0.4, 0.6, 0.8].map((part) => at(part * most)),
    ...(state === 'value' && value
      ? { sure: at(value.interval[0]), maybe: at(value.interval[1]), estimate: at(value.estimate) }
      : {}),
    ...(before === undefined ? {} : { before: at(before) }),
    ...(target === undefined ? {} : { target: at(target) }),
  };
};
