/** What came of putting our figures beside known ones. */
export interface Compared {
  readonly checks: number;
  readonly misses: readonly string[];
  /** The largest distance of a figure from a known one. */
  readonly largestDeviation: number;
}

export interface Comparisons {
  /** Two figures that may differ by `tolerance`; `null` on both sides is equal too. */
  near(what: string, mine: number | null | undefined, known: number | null, tolerance: number): void;
  /** The same for every figure of two lists. */
  nearAll(
    what: string,
    mine: ArrayLike<number | null | undefined> | undefined,
    known: readonly (number | null)[],
    tolerance: number,
  ): void;
  /** Two values that are written the same. */
  same(what: string, mine: unknown, known: unknown): void;
  done(): Compared;
}

/** Counts comparisons and remembers what was not equal. */
export const openComparisons = (): Comparisons => {
  let checks = 0;
  let largestDeviation = 0;
  const misses: string[] = [];
  const near: Comparisons['near'] = (what, mine, known, tolerance) => {
    checks++;
    if (mine === null || mine === undefined || known === null) {
      if ((mine ?? null) !== known) misses.push(`${what}: ${mine}, not ${known}`);
      return;
    }
    const deviation = Math.abs(mine - known);
    if (deviation > largestDeviation) largestDeviation = deviation;
    if (!(deviation <= tolerance)) misses.push(`${what}: ${mine}, not ${known}`);
  };
  return {
    near,
    nearAll: (what, mine, known, tolerance) => {
      known.forEach((value, k) => {
        near(`${what} ${k}`, mine?.[k], value, tolerance);
      });
    },
    same(what, mine, known) {
      checks++;
      const [one, other] = [JSON.stringify(mine), JSON.stringify(known)];
      if (one !== other) misses.push(`${what}: ${one}, not ${other}`);
    },
    done: () => ({ checks, misses, largestDeviation }),
  };
};

/** A kind of file with known figures, by the word that it calls itself. */
export interface Family {
  readonly kind: string;
  /** @throws ZodError when the file is not of this format */
  compare(json: unknown): Compared;
}
