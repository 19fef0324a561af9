import type { LocalDate, Week } from '../periods/index.ts';

/** A change of course, in a sentence: what is done differently here from now on. A mark on this sheet and later ones. */
export interface CourseNote {
  readonly id: string;
  readonly placeId: string;
  readonly week: Week;
  readonly date: LocalDate;
  readonly words: string;
  readonly staffId: string;
  readonly notedAt: number;
}
export const longestCourseNote = 300;
