import {
  type Comparison,
  type Course,
  fewestChildren,
  fewestPlaces,
  fewestVisits,
  localeOf,
  type ScreenLanguage,
  weeksCompared,
} from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import type { CourseTexts } from '#web/texts/courses.nl.ts';

/** The place beside the middle one of the others, as a sentence and three rows; or why not yet. */
export const comparisonView = (t: CourseTexts, language: ScreenLanguage, comparison: Comparison | undefined) => {
  if (!comparison) return { sentence: t.compareChoose, rows: [] };
  const { kind } = comparison;
  if (kind === 'too-few-here') {
    const { visits, children } = comparison;
    const values = { visits, children, weeks: weeksCompared, fewestVisits, fewestChildren };
    return { sentence: fill(t.tooFewHere, values), rows: [] };
  }
  if (kind === 'too-few-places')
    return { sentence: fill(t.tooFewPlaces, { places: comparison.places, fewest: fewestPlaces }), rows: [] };
  const written = (value: number | undefined, digits: number) =>
    value === undefined ? '–' : value.toLocaleString(localeOf(language), { maximumFractionDigits: digits });
  const row = (name: string, of: (course: Course) => number | undefined, digits: number) => ({
    name,
    here: written(of(comparison.here), digits),
    others: written(of(comparison.others), digits),
  });
  return {
    sentence: fill(t.compared, { weeks: weeksCompared, places: comparison.places }),
    rows: [
      row(t.measures.girls, (c) => (c.girlsShare === undefined ? undefined : c.girlsShare * 100), 0),
      row(t.measures.children, (c) => c.childrenPerVisit, 1),
      row(t.measures.spoken, (c) => c.spokenPerVisit, 1),
    ],
  };
};
