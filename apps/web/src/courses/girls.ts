import { type CourseSheet, girlsWanted, type ScreenLanguage, weeksBefore } from '@straatwijs/monitor';
import { count, fill } from '#web/language/fill.ts';
import type { CourseTexts } from '#web/texts/courses.nl.ts';
import { writeDate, writeTarget } from './write.ts';

/** The girls' share in sentences: this week, what was agreed and by whom, the weeks before. */
export const girlsSentences = (
  t: CourseTexts,
  language: ScreenLanguage,
  sheet: CourseSheet,
  nameOf: (staffId: string) => string,
): readonly string[] => {
  const { total, target, before } = sheet;
  const said: string[] = [];
  if (total.ofChildren > 0) said.push(fill(t.girls, { girls: total.girls, n: total.ofChildren }));
  if (target) {
    const about = { target: writeTarget(t, target.percent), name: nameOf(target.setBy) };
    said.push(fill(t.agreedBy, { ...about, date: writeDate(language, target.since) }));
    const missing = girlsWanted(target, total.ofChildren) - total.girls;
    if (total.ofChildren > 0) said.push(missing <= 0 ? t.reached : count(language, t.short, missing));
  }
  const earlier = before.reduce((sum, { tally }) => ({ girls: sum.girls + tally.girls, n: sum.n + tally.ofChildren }), {
    girls: 0,
    n: 0,
  });
  if (earlier.n > 0) said.push(fill(t.before, { weeks: weeksBefore, ...earlier }));
  const uncounted = total.children - total.ofChildren;
  if (uncounted > 0) said.push(count(language, t.uncounted, uncounted));
  return said;
};
