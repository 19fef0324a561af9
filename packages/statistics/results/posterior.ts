/**
 * What is believed of a level after looking (a-posterioriverdeling): not one number, but how likely each number is.
 */
export interface Posterior {
  readonly mean: number;
  /** The value with a part p of belief below it. */
  quantile(p: number): number;
  /** How likely the level is higher than x. */
  above(x: number): number;
  /** One possible level, by a generator of numbers between 0 and 1. */
  draw(random: () => number): number;
}

export type Interval = readonly [lower: number, upper: number];

/** The interval that is shown everywhere: it holds the level with a probability of 90 %. */
export const shownInterval = ({ quantile }: Posterior): Interval => [quantile(0.05), quantile(0.95)];

/** A level with the interval that is shown, found when it is first asked for: it is most of the work of a level. */
export const withInterval = <Level extends object>(
  level: Level,
  posterior: Posterior,
): Level & { readonly interval: Interval } => {
  let found: Interval | undefined;
  const get = (): Interval => {
    found ??= shownInterval(posterior);
    return found;
  };
  // The property that is defined here is the one that the type names.
  return Object.defineProperty(level, 'interval', { enumerable: true, get }) as Level & { readonly interval: Interval };
};
