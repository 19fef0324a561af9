import { logPoissonTerm } from './log-gamma.ts';

const precision = 1e-16;
const tiny = 1e-300;

/** Sum of x^n / ((a+1) … (a+n)): quick left of the middle. */
const series = (a: number, x: number): number => {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 1e6; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * precision) break;
  }
  return sum;
};

/** Lentz's continued fraction for Q(a, x) right of the middle. */
const fraction = (a: number, x: number): number => {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (b || tiny);
  let h = d;
  for (let i = 1; i < 1e6; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return h;
};

/**
 * Regularised incomplete gamma (onvolledige gammafunctie): P(a, x), the part of Gamma(a, 1) below x, and Q = 1 - P, each
 * without subtracting from 1 where it is small. `a` > 0, `x` >= 0. Absolute error below 1e-13 for a up to 1e8; it takes
 * some times sqrt(a) steps, so do not ask for a = 1e12. Source: Press et al., Numerical Recipes, 6.2.
 */
export const incompleteGamma = (a: number, x: number): { readonly lower: number; readonly upper: number } => {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, Math.exp(logPoissonTerm(a, x)) * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, Math.exp(logPoissonTerm(a, x)) * a * fraction(a, x));
  return { lower: 1 - upper, upper };
};
