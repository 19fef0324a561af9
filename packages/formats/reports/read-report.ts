import { type Geography, type Report, slugOf } from '@straatwijs/monitor';
import { type Cells, cellReader } from './columns.ts';
import { meaningFinder } from './find-meaning.ts';
import { placeFinder } from './find-place.ts';
import { timeReader } from './read-time.ts';
import type { Rejection } from './rejection.ts';
import type { ReportMap } from './report-map.ts';

/** A row that was understood; `id` comes from elsewhere, see `reportId`. */
export interface ReadReport {
  readonly ok: true;
  readonly report: Omit<Report, 'id'>;
  /** The clock showed this time twice that night; the first is taken. */
  readonly twice: boolean;
}
export type ReportReader = (cells: Cells) => ReadReport | { readonly ok: false; readonly rejection: Rejection };

const rejected = (rejection: Rejection) => ({ ok: false, rejection }) as const;

/**
 * Reads the rows of a file with this heading as reports, as the map says.
 * @param geography the edition that places are looked up in
 * @param timeZone of the municipality, for times when the map names no zone
 */
export const reportReader = (
  map: ReportMap,
  heading: readonly string[],
  { geography, timeZone }: { readonly geography: Geography; readonly timeZone: string },
): ReportReader => {
  const timeCell = cellReader(heading, map.time.column);
  const readTime = timeReader(map.time.format, map.time.zone ?? timeZone);
  const findPlace = placeFinder(map.place, geography, heading);
  const category = cellReader(heading, map.category.column);
  const findMeaning = meaningFinder(map.category);
  return (cells) => {
    if (cells.length !== heading.length) return rejected('columns');
    const time = readTime(timeCell(cells));
    if (!time.ok) return time;
    const place = findPlace(cells);
    if ('rejection' in place) return rejected(place.rejection);
    const name = category(cells);
    const kind = slugOf(name);
    if (kind === '') return rejected('no-category');
    const meaning = findMeaning(name);
    if (meaning === 'left-out') return rejected('category-left-out');
    if (meaning === 'not-mapped') return rejected('category-not-mapped');
    return {
      ok: true,
      twice: time.twice,
      report: {
        source: map.source,
        place: { edition: geography.edition, id: place.id },
        observedAt: time.observedAt,
        precision: time.precision,
        kind,
        ...meaning,
        perspective: map.perspective,
      },
    };
  };
};
