import { type Choice, choosable, type WatchedQuestion, watchedOf } from '@straatwijs/monitor';
import { writeDay } from '#web/language/dates.ts';
import { fill, writeNumber } from '#web/language/fill.ts';
import type { Questionnaire } from '#web/taking-part/screen-view.ts';
import type { WatchingTexts } from '#web/texts/watching.nl.ts';

/** One thing that is or may be watched, in words of one language. */
export interface WatchItem {
  readonly key: string;
  readonly pictogram: string;
  readonly isGood: boolean;
  readonly ask: string;
  readonly help: string;
  readonly why: string;
  readonly yourself: string;
  readonly whom: string;
}

export const itemOf = ({ texts }: Questionnaire, q: WatchedQuestion): WatchItem => {
  const t = texts.questions[q.key];
  return {
    key: q.key,
    pictogram: q.pictogram ?? 'dots',
    isGood: q.watched.valence === 'positive',
    ask: t?.ask ?? q.key,
    help: t?.help ?? '',
    why: t?.why ?? '',
    yourself: t?.yourself ?? '',
    whom: t?.whom ?? '',
  };
};

/** Choosing: what goes well first, and nothing that the municipality did not switch on. */
export const choosingView = (asked: Questionnaire, homesToo: boolean, t: WatchingTexts) => {
  const open = choosable(asked.definition, homesToo);
  const group = (key: WatchedQuestion['watched']['group'], title: string) => ({
    key,
    title,
    items: open.filter((q) => q.watched.group === key).map((q) => itemOf(asked, q)),
  });
  return {
    most: asked.definition.choosing?.most ?? open.length,
    groups: [group('good', t.goodGroup), group('physical', t.physicalGroup), group('social', t.socialGroup)],
  };
};
export type ChoosingView = ReturnType<typeof choosingView>;

/** What somebody chose, good things first as they were chosen from. */
export const chosenItems = (asked: Questionnaire, choice: Pick<Choice, 'indicators'>): readonly WatchItem[] =>
  watchedOf(asked.definition)
    .filter((q) => choice.indicators.includes(q.key))
    .map((q) => itemOf(asked, q));

/** A local date as people say it. */
export const dayOf = (language: string, date: string): string =>
  writeDay(language, 'UTC', Date.parse(`${date}T12:00:00Z`));

export interface SeenLine {
  readonly key: string;
  readonly pictogram: string;
  readonly ask: string;
  readonly line: string;
}
/** "Seen so often, looked so often", per thing. */
export const seenLine = (item: WatchItem, seen: number, visits: number, line: string, language: string): SeenLine => ({
  key: item.key,
  pictogram: item.pictogram,
  ask: item.ask,
  line: fill(line, { seen: writeNumber(language, seen), visits: writeNumber(language, visits) }),
});
