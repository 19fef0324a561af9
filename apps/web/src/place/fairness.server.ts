import {
  describePeriod,
  type FairQuestion,
  lastClosed,
  lastFairness,
  type PublishableTable,
} from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { fairnessTexts } from '#web/texts/fairness.server.ts';
import type { AboutPlace } from './about-place.server.ts';

/** Undefined where how it was split is too little to show. */
const sentenceOf = (
  table: PublishableTable,
  whole: string,
  joined: string,
  values: Record<string, string>,
  language: string,
) => {
  const columns = table.rows[0]?.columns;
  if (columns === undefined || columns.positive.value === null || columns.negative.value === null) return undefined;
  const write = (n: number | null) => (n ?? 0).toLocaleString(language);
  return fill(table.joined ? joined : whole, {
    ...values,
    yes: write(columns.positive.value),
    between: write(columns.mixed.value),
    no: write(columns.negative.value),
  });
};

/** What those who had an answer said of how it went: of the last quarter in which enough was said, or nothing at all. */
export const fairnessView = async ({
  ports,
  place,
  storyPlaces,
  t: pageTexts,
  language,
}: AboutPlace): Promise<readonly string[]> => {
  const t = fairnessTexts(language);
  const today = ports.local(ports.now()).date;
  const [only] = storyPlaces;
  const of = { edition: place.edition, id: storyPlaces.length === 1 && only ? only.id : place.id };
  const found = await lastFairness(ports, of, lastClosed('quarter', today), 4);
  if (!found) return [];
  const { period, fairness } = found;
  const values = { when: fill(pageTexts.when[period.kind], { period: describePeriod(period, language) }) };
  const asked = [
    ['fair', t.public, t.publicJoined],
    ['again', t.publicAgain, t.publicAgainJoined],
  ] as const satisfies readonly (readonly [FairQuestion, string, string])[];
  return asked.flatMap(
    ([question, whole, joined]) => sentenceOf(fairness[question], whole, joined, values, language) ?? [],
  );
};
