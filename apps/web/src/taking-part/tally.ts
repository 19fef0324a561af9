import type { Answers, InstrumentTexts, Question } from '@straatwijs/monitor';
import type { Draft } from './draft.ts';
import type { Option } from './screen-view.ts';

interface Part {
  readonly key: string;
  readonly ask: string;
  readonly help: string | undefined;
}
export interface Counter extends Part {
  readonly min: number;
  readonly max: number;
  /** As it stands in the field; empty is not counted, which is not zero. */
  readonly value: string;
  /** Key of the counter that this one is a part of. */
  readonly within: string | undefined;
}
/** Choices, counters and sentences on one screen, in the order in which they are asked. */
export interface TallyAsking {
  readonly kind: 'tally';
  readonly choices: readonly (Part & { readonly required: boolean; readonly options: readonly Option[] })[];
  readonly counters: readonly Counter[];
  readonly sentences: readonly (Part & { readonly maxLength: number; readonly value: string })[];
}

const written = (answers: Answers, key: string): string => {
  const given = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return given === undefined ? '' : String(given);
};

export const tallyAsking = (questions: readonly Question[], draft: Draft, texts: InstrumentTexts): TallyAsking => {
  const part = ({ key }: Question): Part => ({
    key,
    ask: texts.questions[key]?.ask ?? key,
    help: texts.questions[key]?.help,
  });
  return {
    kind: 'tally',
    choices: questions.flatMap((q) =>
      q.kind !== 'choice'
        ? []
        : {
            ...part(q),
            required: q.required === true,
            options: q.options.map(({ value, pictogram }) => ({
              value,
              pictogram,
              label: texts.options[`${q.key}.${value}`] ?? value,
              chosen: draft.answers[q.key] === value,
            })),
          },
    ),
    counters: questions.flatMap((q) =>
      q.kind !== 'count'
        ? []
        : { ...part(q), min: q.min, max: q.max, value: written(draft.answers, q.key), within: q.within },
    ),
    sentences: questions.flatMap((q) =>
      q.kind !== 'text' ? [] : { ...part(q), maxLength: q.maxLength, value: written(draft.answers, q.key) },
    ),
  };
};

/** What stands in the counters, by key: digits, or nothing. */
export type Counts = Readonly<Record<string, string>>;

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;

const bounded = (n: number, { min, max }: Counter): number => Math.min(max, Math.max(min, n));

/**
 * One more or one less. Nothing and one less is zero: one looked, and nobody was there. A part never grows beyond its
 * whole: one girl more than there are children is one child more as well, and one child less than there are girls one girl less.
 */
export const stepped = (counters: readonly Counter[], counts: Counts, key: string, by: 1 | -1): Counts => {
  const counter = counters.find((c) => c.key === key);
  if (!counter) return counts;
  const value = bounded((numberOf(counts[key]) ?? 0) + by, counter);
  const next: Record<string, string> = { ...counts, [key]: String(value) };
  const whole = counters.find((c) => c.key === counter.within);
  if (whole && value > (numberOf(counts[whole.key]) ?? -1)) next[whole.key] = String(bounded(value, whole));
  for (const part of counters)
    if (part.within === key && (numberOf(counts[part.key]) ?? 0) > value) next[part.key] = String(value);
  return next;
};
