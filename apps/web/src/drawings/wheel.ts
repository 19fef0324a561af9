/** A wheel as it is drawn, in its own units: where its middle lies, and how far slices reach. */
interface WheelSize {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
  /** Between slices and their names. */
  readonly room: number;
  /** Size of the names, and how many letters of one fit on a line. */
  readonly text: number;
  readonly letters: number;
}
/** Both drawings of a wheel; the narrow one is for a phone. */
export const wheelSizes = {
  narrow: { width: 350, height: 268, x: 175, y: 134, inner: 16, outer: 92, room: 7, text: 14, letters: 11 },
  wide: { width: 640, height: 500, x: 320, y: 250, inner: 34, outer: 190, room: 14, text: 17, letters: 18 },
} as const satisfies Record<string, WheelSize>;
/** Slices leave a little room between each other. */
const part = 0.92;

export interface WheelTheme {
  readonly state: 'value' | 'too-few' | 'not-looked';
  /** Parts of what is looked for that go better than before. */
  readonly estimate?: number | undefined;
  readonly interval?: readonly [number, number] | undefined;
}
export interface Slice {
  readonly state: WheelTheme['state'];
  /** The whole slice, empty. */
  readonly whole: string;
  readonly sure?: string;
  readonly maybe?: string;
  readonly estimate?: string;
  /** From the middle outwards, where nobody looked. */
  readonly spoke: { readonly x: number; readonly y: number };
  readonly name: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    /** Which part of a second line stands above it, so that the name stays clear of its slice. */
    readonly above: number;
  };
}

const round = (n: number): number => Math.round(n * 10) / 10;
const at = ({ x, y }: WheelSize, angle: number, radius: number): string =>
  `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
const radiusOf = ({ inner, outer }: WheelSize, value: number): number =>
  inner + Math.min(1, Math.max(0, value)) * (outer - inner);

const ring = (of: WheelSize, from: number, to: number, near: number, far: number): string =>
  `M${at(of, from, near)}L${at(of, from, far)}A${far} ${far} 0 0 1 ${at(of, to, far)}L${at(of, to, near)}A${near} ${near} 0 0 0 ${at(of, from, near)}Z`;

/** Where the circle "as it was" lies: halfway. */
export const asItWas = (of: WheelSize): number => radiusOf(of, 0.5);

/** Slices all alike in width, the first at the top, clockwise in the order given. Pure. */
export const wheel = (themes: readonly WheelTheme[], of: WheelSize): readonly Slice[] =>
  themes.map(({ state, estimate, interval }, n): Slice => {
    const { x, y, inner, outer, room } = of;
    const step = (2 * Math.PI) / themes.length;
    const middle = n * step;
    const [from, to] = [middle - (step * part) / 2, middle + (step * part) / 2];
    const sideways = Math.sin(middle);
    const known = state === 'value' && estimate !== undefined && interval !== undefined;
    const [low = inner, high = inner] = (interval ?? []).map((v) => round(radiusOf(of, v)));
    const on = round(radiusOf(of, estimate ?? 0));
    return {
      state: known ? 'value' : state === 'value' ? 'too-few' : state,
      whole: ring(of, from, to, inner, outer),
      spoke: { x: round(x + outer * sideways), y: round(y - outer * Math.cos(middle)) },
      name: {
        x: round(x + (outer + room) * sideways),
        y: round(y - (outer + room + 8) * Math.cos(middle) + 6),
        above: Math.abs(sideways) < 0.1 ? (Math.cos(middle) > 0 ? 1 : 0) : 0.5,
        anchor: Math.abs(sideways) < 0.1 ? 'middle' : sideways > 0 ? 'start' : 'end',
      },
      ...(known
        ? {
            sure: ring(of, from, to, inner, low),
            maybe: ring(of, from, to, low, high),
            estimate: `M${at(of, from, on)}A${on} ${on} 0 0 1 ${at(of, to, on)}`,
          }
        : {}),
    };
  });

/** A name on one line or, where it does not fit, on two, as equal as its words allow. */
export const nameLines = (name: string, { letters }: WheelSize): readonly string[] => {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const uneven = (at: number): number => Math.abs(name.length - 1 - 2 * at);
  const [at] = spaces.sort((a, b) => uneven(a) - uneven(b));
  return name.length <= letters || at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
};
