/** Why a row is not a report that can be counted; the sentence stands beside the row in the file of rejected rows. */
export const rejections = {
  columns: 'the row cannot be read: another number of columns than the heading, or a quote that is not closed',
  'no-time': 'no time',
  'not-a-time': 'the time is not in the format of the map',
  'no-such-time': 'this time does not exist: the clock skipped it',
  'in-the-future': 'the time lies more than a day in the future',
  'before-2000': 'the time lies before 2000',
  'no-place': 'no place',
  'unknown-place': 'no place of this code or name is known',
  'ambiguous-place': 'several places have this name',
  'coordinates-not-believed': 'the coordinates are too coarse to be believed, and no known name is given',
  'outside-areas': 'the coordinates lie in none of the areas, and no known name is given',
  'no-category': 'no category',
  'category-not-mapped': 'the map does not know this category',
  'category-left-out': 'the map leaves this category out',
} as const;

export type Rejection = keyof typeof rejections;
