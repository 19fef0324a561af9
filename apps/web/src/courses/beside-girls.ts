import { fill } from '#web/language/fill.ts';
import type { Counts } from '#web/taking-part/tally.ts';
import type { CourseTexts } from '#web/texts/courses.nl.ts';

/** The sentence under the counters: the girls of now, then what was agreed and how it was last week. */
export const besideGirls =
  (t: Pick<CourseTexts, 'girls'>, beside: string) =>
  ({ girls = '', children = '' }: Counts): string =>
    [girls !== '' && children !== '' ? fill(t.girls, { girls, n: children }) : '', beside]
      .filter((s) => s !== '')
      .join(' ');
