import { demand } from '../numerics/demand.ts';

/** Periods from the first up to, not including, the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Windows to compare (vergelijkbare perioden): the same weeks of an earlier year, so that summer is put beside summer.
 * `leftOut` periods before the start are never part of the earlier window: an area that was chosen because it peaked
 * would come down by itself (regression to the mean), so then leave out the 8 weeks before the decision.
 * @param start first period of the new situation; `length` periods after it are compared
 * @param periodsPerYear 52, 12 or 4
 * @throws RangeError when so early a window is not in the series (periods are counted from 0)
 */
export const comparableWindows = (
  start: number,
  length: number,
  periodsPerYear: number,
  leftOut = 0,
): { readonly before: Window; readonly after: Window } => {
  demand('the length of a window', length, { least: 1, whole: true });
  demand('periods in a year', periodsPerYear, { least: 1, whole: true });
  demand('periods left out', leftOut, { least: 0, whole: true });
  const back = periodsPerYear * Math.ceil((length + leftOut) / periodsPerYear);
  const from = demand('the first period before', start - back, { least: 0, whole: true });
  return { before: { from, to: from + length }, after: { from: start, to: start + length } };
};
