import type { Valence } from '../instruments/instrument.ts';
import type { CountedTheme } from '../themes/themes.ts';
import type { Perspective, Prepared } from './contribution.ts';

/** The smallest thing that is counted: one leaf place, one ISO week, every dimension that a page can split by. */
export interface Cell {
  readonly edition: number;
  readonly placeId: string;
  readonly week: number;
  readonly series: string;
  readonly indicator: string;
  readonly theme: CountedTheme;
  readonly valence: Valence;
  readonly perspective: Perspective;
}
export interface CellDelta extends Cell {
  readonly value: number;
}

/** What a contribution adds to the counts, one row per cell; correcting and withdrawing append the negative. */
export const deltasOf = (p: Prepared): readonly CellDelta[] => {
  const sums = new Map<string, CellDelta>();
  for (const o of p.observations) {
    const key = `${o.indicator} ${o.theme} ${o.valence}`;
    const value = (sums.get(key)?.value ?? 0) + o.value;
    sums.set(key, {
      edition: p.edition,
      placeId: p.placeId,
      week: p.week,
      series: p.series,
      indicator: o.indicator,
      theme: o.theme,
      valence: o.valence,
      perspective: p.perspective,
      value,
    });
  }
  return [...sums.values()].filter((d) => d.value !== 0);
};
