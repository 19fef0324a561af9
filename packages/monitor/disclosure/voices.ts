/** How many different people are behind some answers, as thresholds count them: all of one connection on one day are one. */
export const voicesOf = (given: readonly { readonly line?: string }[]): number =>
  given.filter((g) => g.line === undefined).length + new Set(given.flatMap((g) => g.line ?? [])).size;
