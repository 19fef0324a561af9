import type { Valence } from '../instruments/instrument.ts';
import { done, invalid, type Result } from '../refusals/refusal.ts';
import type { Theme } from '../themes/themes.ts';
import type { Perspective, Precision, Prepared } from './contribution.ts';
import { type Door, momentOf, timeError } from './prepare.ts';

/** Series of reports from elsewhere start with this; they are shown as reports, never as visits or as told here. */
export const reportsPrefix = 'reports:';

/** One report of another system, understood. It has no teller here: no mark, no code, no words. */
export interface Report {
  /** A UUID made from the row, so that the same row is the same report. */
  readonly id: string;
  /** Whose reports these are: the name of the series. */
  readonly source: string;
  readonly place: { readonly edition: number; readonly id: string };
  readonly observedAt: number;
  readonly precision: Precision;
  /** The source's own category, as an identifier. */
  readonly kind: string;
  readonly theme: Theme;
  readonly valence: Valence;
  readonly perspective: Perspective;
}

/**
 * A report as it may be stored: one observation, under the same bounds of time as contributions, never a visit.
 * @returns what may be stored, or what is wrong with the time
 */
export const prepareReport = (report: Report, door: Pick<Door, 'now' | 'seal' | 'local'>): Result<Prepared> => {
  const late = timeError(report.observedAt, door.now);
  if (late) return invalid([{ path: 'observedAt', code: late }]);
  const { id, source, place, observedAt, precision, kind, theme, valence, perspective } = report;
  return done({
    id,
    ...momentOf(door, observedAt, precision),
    instrument: 'reports',
    version: 1,
    series: `${reportsPrefix}${source}`,
    edition: place.edition,
    placeId: place.id,
    perspective,
    channel: 'import',
    sharing: 'team',
    language: 'nl',
    facts: { kind },
    observations: [{ indicator: kind, theme, valence, value: 1 }],
    visit: false,
    digest: door.seal('body', JSON.stringify([id, source, place.id, observedAt, kind, theme, valence, perspective])),
  });
};
