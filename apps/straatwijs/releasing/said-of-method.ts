import type { Release } from '@straatwijs/monitor';

/** How a pattern was found, for an operator. */
export const saidOf: Readonly<Record<NonNullable<Release['method']>, string>> = {
  exact: 'as few withheld as is proven possible',
  mixed: 'as few withheld as is proven possible in parts, the rest by the fallback',
  greedy: 'withheld by the fallback, without a proof that fewer is impossible',
};
