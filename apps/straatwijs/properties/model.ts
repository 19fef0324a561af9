import type { ContributionBody, Ports } from '@straatwijs/monitor';
import { everyPlace, inside, moments } from './small-town.ts';

/** Figures of the whole town as plain text lines: two towns are equal when their lines are. */
export type Figures = readonly string[];

const themeOf = (body: ContributionBody): string =>
  typeof body.answers.theme === 'string' ? body.answers.theme : 'unsaid';

const splits: readonly (readonly ('theme' | 'valence' | 'perspective')[])[] = [
  [],
  ['theme'],
  ['theme', 'valence'],
  ['perspective', 'valence'],
];

/** What the monitor should say, counted from what is told now by nothing but loops and sets. */
export const figuresByHand = (told: readonly ContributionBody[]): Figures => {
  const counts = new Map<string, number>();
  const people = new Map<string, Set<string>>();
  for (const body of told) {
    const dimensions = { theme: themeOf(body), valence: String(body.answers.valence), perspective: body.perspective };
    for (const place of inside[body.place] ?? []) {
      const cell = `${place} ${moments[body.observedAt]} ${dimensions.theme} ${dimensions.valence} ${dimensions.perspective}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
      for (const split of splits) {
        const key = `${place} people ${split.map((d) => dimensions[d]).join(' ')}`;
        const marks = people.get(key) ?? new Set();
        people.set(key, marks.add(body.contributor ?? 'without a mark'));
      }
    }
  }
  return [
    ...[...counts].map(([cell, n]) => `${cell}: ${n}`),
    ...[...people].map(([key, marks]) => `${key}: ${marks.size}`),
  ].sort();
};

/** What the monitor says. */
export const figuresOf = async (ports: Ports): Promise<Figures> => {
  const lines: string[] = [];
  for (const placeId of everyPlace) {
    const span = { edition: 2026, placeId, firstWeek: 200001, lastWeek: 210053 };
    for (const c of await ports.counts.counts(span))
      lines.push(`${placeId} ${c.week} ${c.theme} ${c.valence} ${c.perspective}: ${c.value}`);
    const asked = await Promise.all(splits.map((split) => ports.counts.contributors(span, split)));
    asked.forEach((rows, i) => {
      for (const r of rows)
        lines.push(`${placeId} people ${(splits[i] ?? []).map((d) => r[d]).join(' ')}: ${r.contributors}`);
    });
  }
  return lines.sort();
};
