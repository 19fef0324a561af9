import { capital, count, fill, writeNumber } from '#web/language/fill.ts';
import type { AboutPlace } from './about-place.server.ts';
import { reportsView } from './reports.ts';

/** The sentence that is enough by itself. Both tables count the same: the split is known as soon as one of them has it. */
const sentencesOf = ({ byTheme, byPerspective, figuresOf, t, language, when }: AboutPlace): readonly string[] => {
  if (byTheme.state !== 'value') return [];
  const write = (n: number) => writeNumber(language, n);
  const values = { When: capital(when, language), place: figuresOf?.name ?? '' };
  const total = count(language, figuresOf ? t.totalIn : t.total, byTheme.total, values);
  const split = byTheme.split ?? byPerspective.split;
  if (!split) return [total];
  const { positive, negative, mixed } = split;
  return [
    total,
    fill(byTheme.joined ? t.splitJoined : t.split, {
      good: write(positive),
      better: write(negative),
      both: write(mixed),
    }),
  ];
};

/** What was told, counted; what was reported elsewhere stays apart. */
export const countsSection = (about: AboutPlace) => ({
  figuresOf: about.figuresOf?.why,
  isReleased: about.overview.isReleased,
  byTheme: about.byTheme,
  isByTheme: about.isByTheme,
  byPerspective: about.byPerspective,
  sentences: sentencesOf(about),
  reports: about.overview.reports.map((r) =>
    reportsView(r, about.t, about.nameOf(about.names.themes), about.language, about.when),
  ),
});
