/** What cannot be calculated with: a mistake of the caller, said in one sentence. */
export class StatisticsError extends RangeError {
  override readonly name = 'StatisticsError';
}

export const refuse = (sentence: string): never => {
  throw new StatisticsError(sentence);
};

const listed = (what: string, values: ArrayLike<number>, holds: (value: number) => boolean, rule: string): void => {
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (!holds(value)) refuse(`${what}[${k}] is ${value}: ${rule}`);
  }
};

/** Every value is a number, not NaN and not infinite. */
export const needFinite = (what: string, values: ArrayLike<number>): void =>
  listed(what, values, Number.isFinite, 'a finite number is needed');

/** Every value is a whole number from 0 on. */
export const needCounts = (what: string, values: ArrayLike<number>): void =>
  listed(what, values, (v) => Number.isSafeInteger(v) && v >= 0, 'a whole number from 0 on is needed');

/** Every value is finite and at least 0. */
export const needNotNegative = (what: string, values: ArrayLike<number>): void =>
  listed(what, values, (v) => Number.isFinite(v) && v >= 0, 'a finite number from 0 on is needed');

/** Both lists are equally long. */
export const needEqualLength = (
  what: string,
  one: ArrayLike<unknown>,
  other: string,
  another: ArrayLike<unknown>,
): void => {
  if (one.length !== another.length) refuse(`${what} has ${one.length} values and ${other} has ${another.length}`);
};
