import type { Interval } from '../results/posterior.ts';
import { type ExplainedIn, fill, type ResultState, writeNumber, writePercent } from '../results/result.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { texts as nl, type SeismographTexts } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

const inLanguage: Readonly<Record<ExplainedIn, SeismographTexts>> = { nl, en, tr, ar, pl, bg };

interface Way {
  readonly grade?: 'attention' | 'signal' | 'strong';
  readonly smallestChange?: number;
  readonly marks: readonly (keyof SeismographTexts['marks'])[];
}

/** What the seismograph says of a series in plain sentences: what changes, how it knows, and what it cannot see. */
export const explainSeries = (
  watch: {
    readonly state: ResultState;
    readonly interval?: Interval;
    readonly n: number;
    readonly threshold: number;
    readonly unit: keyof SeismographTexts['falseSignal'];
    readonly up: Way;
    readonly down: Way;
  },
  language: ExplainedIn,
): string => {
  const t = inLanguage[language];
  const number = (value: number) => writeNumber(value, language);
  const { up, down } = watch;
  const changes = [...(up.grade ? [t.more[up.grade]] : []), ...(down.grade ? [t.less[down.grade]] : [])];
  const marks = [...new Set([...(up.grade ? up.marks : []), ...(down.grade ? down.marks : [])])];
  const [low = 0, high = 0] = watch.interval ?? [];
  return [
    ...(changes.length > 0 ? changes : [t.nothing]),
    ...marks.map((mark) => t.marks[mark]),
    watch.state === 'value'
      ? fill(t.latest, { n: number(watch.n), low: number(low), high: number(high) })
      : t.notLooked,
    t.how,
    fill(t.falseSignal[watch.unit], { n: number(Math.floor(watch.threshold)) }),
    up.smallestChange === undefined ? t.moreHidden : fill(t.moreSeen, { factor: number(up.smallestChange) }),
    down.smallestChange === undefined
      ? t.lessHidden
      : fill(t.lessSeen, { part: writePercent(1 - down.smallestChange, language) }),
  ].join(' ');
};
