import { logBetaTerm } from './log-gamma.ts';

const tiny = 1e-300;

/** Lentz's continued fraction, quick for x < (a + 1) / (a + b + 2). */
const fraction = (a: number, b: number, x: number): number => {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let h = d;
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return h;
};

/**
 * Regularised incomplete beta (onvolledige betafunctie): I_x(a, b), the part of Beta(a, b) below x, and the part above,
 * each without subtracting from 1 where it is small. `a`, `b` > 0; `rest` = 1 - x, handed in by whoever knows it more
 * exactly than by subtracting. Absolute error below 1e-12 for a and b up to 1e8. Source: Numerical Recipes, 6.4.
 */
export const incompleteBeta = (
  a: number,
  b: number,
  x: number,
  rest = 1 - x,
): { readonly lower: number; readonly upper: number } => {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (rest <= 0) return { lower: 1, upper: 0 };
  const front = Math.exp(logBetaTerm(a, b, x, rest));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (front * fraction(a, b, x)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (front * fraction(b, a, rest)) / b);
  return { lower: 1 - upper, upper };
};
