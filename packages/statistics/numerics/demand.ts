/** What a number has to be, beside a number at all. Bounds are inclusive. */
export interface Demand {
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** Refuse the least value itself. */
  readonly above?: boolean;
}

const fits = (value: number, { least, most, whole = false, above = false }: Demand): boolean =>
  Number.isFinite(value) &&
  (!whole || Number.isInteger(value)) &&
  (least === undefined || (above ? value > least : value >= least)) &&
  (most === undefined || value <= most);

/**
 * Demand (eis aan een getal). A figure from NaN or a negative count looks like a figure; so nothing is computed from it.
 * @throws RangeError that names what it was and what it has to be
 */
export const demand = (what: string, value: number, wanted: Demand = {}) => {
  if (fits(value, wanted)) return value;
  const { least, most, whole = false, above = false } = wanted;
  const bounds = [
    ...(least === undefined ? [] : [above ? `more than ${least}` : `at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
  ];
  const kind = whole ? 'a whole number' : 'a finite number';
  throw new RangeError(`${what} has to be ${[kind, ...bounds].join(', ')}, not ${value}`);
};

/** The same for every number of a list; the sentence, made only when it is said, tells which one it was. */
export const demandAll = (what: string, values: readonly number[], wanted: Demand = {}): void => {
  for (let n = 0; n < values.length; n++) {
    const value = values[n] ?? Number.NaN;
    if (!fits(value, wanted)) demand(`${what} ${n + 1}`, value, wanted);
  }
};
