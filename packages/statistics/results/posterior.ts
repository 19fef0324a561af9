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
