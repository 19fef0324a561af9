import type { MeasureReading, ThemeReading } from '@straatwijs/monitor';
import { roomFor, type Tube, type TubeInput, tube } from '#web/drawings/tube.ts';

/** Half of what is looked for goes better: neither better nor worse than it was. */
const asItWas = 0.5;

const indexInput = ({ state, estimate, interval }: ThemeReading['together']): TubeInput =>
  state === 'value' && estimate !== undefined && interval
    ? { state, value: { estimate, interval }, most: 1, before: asItWas }
    : { state: state === 'value' ? 'too-few' : state, most: 1 };

/** The tube of a theme: how much of what is looked for goes better than before. */
export const tubeOfTheme = ({ together }: Pick<ThemeReading, 'together'>): Tube => tube(indexInput(together));

/** The tube of one thing, on a scale that holds what it was and what is wanted too. */
export const tubeOfMeasure = ({ now, before, measure }: MeasureReading, target: number | undefined): Tube => {
  const { level, state } = now;
  const was = before?.level.estimate;
  const { estimate, interval } = level ?? {};
  const known = state === 'value' && estimate !== undefined && interval !== undefined;
  const most = measure.kind === 'share' ? 1 : roomFor([interval?.[1] ?? 0, was ?? 0, target ?? 0]);
  return tube({
    state: known
      ? level?.n === 0 && measure.kind === 'per-visit'
        ? 'nothing-seen'
        : 'value'
      : state === 'value'
        ? 'too-few'
        : state,
    value: known ? { estimate, interval } : undefined,
    most,
    ...(was === undefined || state === 'not-looked' ? {} : { before: was }),
    ...(target === undefined || state === 'not-looked' ? {} : { target }),
  });
};

/**
 * The one thing that a theme comes down to, where it is no more than one: then its level is shown, because a part of one thing
 * is all or nothing. Undefined: several things can be compared.
 */
export const onlyThing = <Reading extends MeasureReading>(measures: readonly Reading[]): Reading | undefined => {
  const compared = measures.filter((m) => m.comparison.state === 'value');
  const seen = measures.filter((m) => m.now.state !== 'not-looked');
  const of = compared.length > 0 ? compared : seen;
  return of.length === 1 ? of[0] : undefined;
};
