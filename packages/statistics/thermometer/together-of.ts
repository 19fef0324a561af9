import type { Explained } from '../results/result.ts';
import { explainTogether } from './explain.ts';
import type { ThemeIndex } from './index-of-theme.ts';
import { partInterval } from './part-interval.ts';

export interface Together extends Explained {
  /** The perspectives that have a value, in the order given. One alone is that perspective, never "together". */
  readonly perspectives: readonly string[];
  readonly alone: boolean;
  /** Perspectives from which there is no value: named, never filled in. */
  readonly absent: readonly string[];
}

/**
 * Together (samen). Question: how does a theme go when residents, young people and professionals count equally? The
 * unweighted mean of the perspectives that have a value, whatever the number of people behind each, so that a group of
 * few is not drowned by a group of many. Its interval comes from the draws of each.
 * Not as a replacement: show every perspective beside it.
 */
export const togetherOf = (perspectives: Readonly<Record<string, ThemeIndex>>): Together => {
  const known = Object.entries(perspectives).filter(([, index]) => index.state === 'value');
  const draws = Float64Array.from({ length: known[0]?.[1].draws.length ?? 0 }, (_, n) =>
    known.reduce((sum, [, index]) => sum + (index.draws[n] ?? 0) / known.length, 0),
  );
  const step = known.reduce((least, [, index]) => Math.min(least, index.step / known.length), 1);
  const tried = Object.values(perspectives).some(({ state }) => state !== 'not-looked');
  const sum = (of: (index: ThemeIndex) => number) => known.reduce((total, [, index]) => total + of(index), 0);
  const together = {
    state: known.length > 0 ? ('value' as const) : tried ? ('too-few' as const) : ('not-looked' as const),
    ...(known.length > 0
      ? { estimate: sum(({ estimate = 0 }) => estimate) / known.length, interval: partInterval(draws, step) }
      : {}),
    perspectives: known.map(([name]) => name),
    absent: Object.keys(perspectives).filter((name) => !known.some(([other]) => other === name)),
    alone: known.length === 1,
    ...{ n: sum(({ n }) => n), effort: sum(({ effort }) => effort), method: 'mean-of-perspectives', version: 2 },
  };
  return { ...together, explain: (language) => explainTogether(together, language) };
};
