import {
  describePeriod,
  type FairArea,
  type FairnessAtDesk,
  type FairQuestion,
  fairQuestions,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { count, fill, writeNumber } from '#web/language/fill.ts';
import type { DeskFairnessTexts } from '#web/texts/desk-fairness.nl.ts';
import { deskFairnessTexts } from '#web/texts/desk-fairness.server.ts';

/** One area and question: three figures, two where the middle was too small to stand alone, or one sentence. */
const rowOf = ({ placeId, placeName, scale, fairness }: FairArea, question: FairQuestion, language: ScreenLanguage) => {
  const t = deskFairnessTexts(language);
  const { state, joined, rows } = fairness[question];
  const area = { placeId, name: placeName, scale };
  const [whole] = rows;
  if (state !== 'value' || !whole) return { ...area, sentence: state === 'not-looked' ? t.none : t.few };
  const { positive, mixed, negative } = whole.columns;
  if (positive.value === null || negative.value === null)
    return { ...area, sentence: count(language, t.all, whole.all.value ?? 0) };
  const write = (n: number | null) => writeNumber(language, n ?? 0);
  return {
    ...area,
    yes: write(positive.value),
    between: joined ? undefined : write(mixed.value),
    no: write(negative.value),
  };
};

const headsOf = (question: FairQuestion, t: DeskFairnessTexts) =>
  question === 'fair'
    ? { ask: t.fair, between: t.fairBetween, joined: t.fairJoined }
    : { ask: t.again, between: t.againBetween, joined: t.againJoined };

/** How answers were received, a table for each question and a row for each area. */
export const fairnessPage = ({ quarter, quarters, areas }: FairnessAtDesk, language: ScreenLanguage) => {
  const t = deskFairnessTexts(language);
  const nameOf = (p: typeof quarter) => ({ key: p.key, name: describePeriod(p, language) });
  return {
    t,
    quarter: nameOf(quarter),
    quarters: quarters.map(nameOf),
    tables: fairQuestions.map((question) => {
      const heads = headsOf(question, t);
      const caption = fill(t.caption, { question: heads.ask, quarter: describePeriod(quarter, language) });
      return { question, ...heads, caption, rows: areas.map((area) => rowOf(area, question, language)) };
    }),
  };
};
