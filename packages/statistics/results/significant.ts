/** Digits that a published figure keeps: more than anything here is known to, and few enough to come out the same on every machine. */
const published = 9;

/**
 * A figure as it is written where others read it (afronden): 9 significant digits, so that the last bits of a computation
 * are no part of it. Whole numbers stay whole; what is no number stays that, for a writer to refuse.
 */
export const significant = (value: number, digits = published): number =>
  Number.isSafeInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(digits));

/**
 * A result as it is written down: every number in it to 9 significant digits; functions, and what cannot be known (NaN
 * and endless numbers become `null`), left out of the figures.
 */
export const publishedForm = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? significant(value) : null;
  if (value instanceof Float64Array) return Array.from(value, publishedForm);
  if (Array.isArray(value)) return value.map(publishedForm);
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) => {
      const written = publishedForm(own);
      return written === undefined ? [] : [[key, written]];
    }),
  );
};
