/** A wheel with a slice per theme, in its own units; text in it is 17. */
export const wheelSize = { width: 640, height: 500 } as const;
const centre = { x: 320, y: 250 } as const;
const inner = 34;
const outer = 190;
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
  readonly name: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

const round = (n: number): number => Math.round(n * 10) / 10;
const at = (angle: number, radius: number): string =>
  `${round(centre.x + radius * Math.sin(angle))} ${round(centre.y - radius * Math.cos(angle))}`;
const radiusOf = (value: number): number => inner + Math.min(1, Math.max(0, value)) * (outer - inner);

const ring = (from: number, to: number, near: number, far: number): string =>
  `M${at(from, near)}L${at(from, far)}A${far} ${far} 0 0 1 ${at(to, far)}L${at(to, near)}A${near} ${near} 0 0 0 ${at(from, near)}Z`;

/** Where the circle "as it was" lies: halfway. */
export const wheelCircle = { ...centre, radius: radiusOf(0.5), inner, outer } as const;

/** Slices all alike in width, the first at the top, clockwise in the order given. Pure. */
export const wheel = (themes: readonly WheelTheme[]): readonly Slice[] =>
  themes.map(({ state, estimate, interval }, n): Slice => {
    const step = (2 * Math.PI) / themes.length;
    const middle = n * step;
    const [from, to] = [middle - (step * part) / 2, middle + (step * part) / 2];
    const sideways = Math.sin(middle);
    const known = state === 'value' && estimate !== undefined && interval !== undefined;
    const [low, high] = (interval ?? [0, 0]).map((v) => round(radiusOf(v)));
    const on = round(radiusOf(estimate ?? 0));
    return {
      state: known ? 'value' : state === 'value' ? 'too-few' : state,
      whole: ring(from, to, inner, outer),
      spoke: { x: round(centre.x + outer * sideways), y: round(centre.y - outer * Math.cos(middle)) },
      name: {
        x: round(centre.x + (outer + 14) * sideways),
        y: round(centre.y - (outer + 22) * Math.cos(middle) + 6),
        anchor: Math.abs(sideways) < 0.1 ? 'middle' : sideways > 0 ? 'start' : 'end',
      },
      ...(known
        ? {
            sure: ring(from, to, inner, low ?? inner),
            maybe: ring(from, to, low ?? inner, high ?? inner),
            estimate: `M${at(from, on)}A${on} ${on} 0 0 1 ${at(to, on)}`,
          }
        : {}),
    };
  });
