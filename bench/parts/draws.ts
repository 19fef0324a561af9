/** Numbers from 0 to 1. */
export type Random = () => number;

/** Knuth's products, in steps where the mean is large. */
export const drawPoisson = (random: Random, mean: number): number => {
  if (mean > 500) return drawPoisson(random, mean / 2) + drawPoisson(random, mean / 2);
  const end = Math.exp(-mean);
  let product = random();
  let n = 0;
  for (; product > end; n++) product *= random();
  return n;
};
export const drawNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** Marsaglia & Tsang, below shape 1 with their boost. */
export const drawGamma = (random: Random, shape: number): number => {
  if (shape < 1) return drawGamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
};
