import type { Interval } from '../results/posterior.ts';
import { type ExplainedIn, fill, type ResultState, writeApart, writeNumber, writePercent } from '../results/result.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { texts as nl, type ThermometerTexts } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

const inLanguage: Readonly<Record<ExplainedIn, ThermometerTexts>> = { nl, en, tr, ar, pl, bg };

interface Said {
  readonly state: ResultState;
  readonly estimate?: number;
  readonly interval?: Interval;
  readonly n: number;
  readonly effort: number;
}

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');

/** The sentence with the estimate and the one with the interval; what is said instead where there is no value. */
const said = (
  level: Said,
  language: ExplainedIn,
  sentence: (t: ThermometerTexts) => string,
  write: (value: number, language: ExplainedIn, more?: number) => string,
): string => {
  const t = inLanguage[language];
  if (level.state === 'not-looked') return t.notLooked;
  if (level.state === 'too-few' || level.estimate === undefined || !level.interval) return t.tooFew;
  const [low, high] = writeApart(level.interval, (value, more) => write(value, language, more));
  return sentences(fill(sentence(t), { estimate: write(level.estimate, language) }), fill(t.between, { low, high }));
};

export const explainCounts = (
  level: Said & { readonly ownWeight: number; readonly observers?: number },
  language: ExplainedIn,
): string => {
  const t = inLanguage[language];
  const looked = level.state !== 'not-looked';
  const places = { n: writeNumber(level.n, language), effort: writeNumber(level.effort, language) };
  return sentences(
    level.state === 'value' && level.n === 0 ? t.nothingSeen : undefined,
    said(level, language, ({ perVisit }) => perVisit, writeNumber),
    looked ? fill(t.effort, places) : undefined,
    looked && level.observers !== undefined
      ? fill(t.observers, { n: writeNumber(level.observers, language) })
      : undefined,
    level.state === 'value' ? fill(t.lean, { own: writePercent(level.ownWeight, language) }) : undefined,
  );
};

export const explainShares = (level: Said, language: ExplainedIn): string =>
  sentences(
    said(level, language, ({ share }) => share, writePercent),
    level.state === 'not-looked'
      ? undefined
      : fill(inLanguage[language].answers, { n: writeNumber(level.effort, language) }),
  );

export const explainScores = (level: Said & { readonly shares: readonly number[] }, language: ExplainedIn): string => {
  const t = inLanguage[language];
  const list = level.shares.map((times, k) => `${k + 1}: ${writeNumber(times, language)}`).join(', ');
  return sentences(
    said(level, language, ({ score }) => score, writeNumber),
    level.state === 'value' ? t.strictness : undefined,
    level.state === 'not-looked' ? undefined : fill(t.scores, { list }),
  );
};

export const explainIndex = (
  index: Said & { readonly used: number; readonly leftOut: number },
  language: ExplainedIn,
): string => {
  const t = inLanguage[language];
  return sentences(
    said(index, language, (x) => x.index, writePercent),
    index.leftOut > 0 && index.used > 0 ? fill(t.leftOut, { n: writeNumber(index.leftOut, language) }) : undefined,
  );
};

export const explainTogether = (together: Said & { readonly alone: boolean }, language: ExplainedIn): string =>
  sentences(
    said(together, language, (x) => x.index, writePercent),
    together.state === 'value' ? inLanguage[language][together.alone ? 'alone' : 'together'] : undefined,
  );

export const explainComparison = (
  found: {
    readonly state: 'value' | 'nothing-to-compare' | 'other-series';
    readonly against: 'baseline' | 'target';
    readonly direction?: 'better' | 'worse' | 'same';
    readonly certainty?: 'likely' | 'possible' | 'unclear';
  },
  language: ExplainedIn,
): string => {
  const t = inLanguage[language];
  if (found.state === 'other-series') return t.otherSeries;
  if (found.state === 'nothing-to-compare' || !found.direction || !found.certainty) return t.nothingToCompare;
  const words = t[found.against];
  return found.certainty === 'unclear' || found.direction === 'same'
    ? words.unclear
    : words[found.direction][found.certainty];
};
