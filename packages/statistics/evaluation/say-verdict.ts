import type { Interval } from '../results/posterior.ts';
import { type ExplainedIn, writeNumber, writePercent } from '../results/result.ts';
import type { EvaluationTexts } from './texts.nl.ts';
import type { Judgement } from './verdict.ts';

/** The figures that go into the sentences; each only where it is known. */
export interface Details {
  /** 0.6 is 40 % less. */
  readonly ratio?: number | undefined;
  readonly interval?: Interval | undefined;
  readonly smallestP?: number | undefined;
  /** Number of areas in the comparison. */
  readonly areas?: number | undefined;
  readonly placebo?: { readonly asLarge: number; readonly moments: number } | null | undefined;
}

type Amount = (about: string, low: string, high: string) => string;

/** "About 40 % less (15-60 %)": less or more, never both. */
const amount = (
  { ratio, interval }: Details,
  language: ExplainedIn,
  words: { readonly less: Amount; readonly more: Amount },
): string => {
  if (ratio === undefined || !interval) return '';
  const write = (part: number) => writePercent(part, language);
  const [lower, upper] = interval;
  return ratio < 1
    ? words.less(write(1 - ratio), write(1 - upper), write(1 - lower))
    : words.more(write(ratio - 1), write(lower - 1), write(upper - 1));
};

/**
 * The sentences of a verdict, and why no more is said. The words are those of the table of the method; none says that
 * something is proven, or that one thing made another happen.
 */
export const sayVerdict = (
  texts: EvaluationTexts,
  language: ExplainedIn,
  { verdict, reasons }: Judgement,
  details: Details,
): string => {
  const number = (value: number) => writeNumber(value, language);
  const chance =
    details.smallestP !== undefined && details.areas !== undefined
      ? texts.tooFewAreas(number(details.areas), number(Math.round(1 / details.smallestP)))
      : texts.cannotSay;
  const first = {
    difference: () => amount(details, language, texts.difference),
    coincides: () => `${texts.coincides} ${amount(details, language, texts.changed)}`,
    'none-shown': () => texts.noneShown,
    'cannot-say': () => (reasons.includes('too-few-areas') ? chance : texts.cannotSay),
  }[verdict]();
  const { placebo } = details;
  return [
    first,
    ...reasons.flatMap((reason) => texts.reasons[reason] || []),
    ...(placebo ? [texts.placebo(number(placebo.asLarge), number(placebo.moments))] : []),
  ].join(' ');
};
