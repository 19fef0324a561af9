/** What was seen in an area, and how often somebody looked, before and after; windows equal in season and length. */
export interface BeforeAndAfter {
  readonly before: { readonly count: number; readonly effort: number };
  readonly after: { readonly count: number; readonly effort: number };
}

/**
 * Log rate change (verandering van hoe vaak per keer kijken): log of the rate after minus that before, with a half added
 * to both counts so that nothing seen is no infinite change. Undefined where nobody looked before or after: that is
 * missing, never zero.
 */
export const logRateChange = ({ before, after }: BeforeAndAfter): number | undefined =>
  before.effort > 0 && after.effort > 0
    ? Math.log((after.count + 0.5) / after.effort) - Math.log((before.count + 0.5) / before.effort)
    : undefined;
