import type { Favourable } from '@straatwijs/statistics';
import { type InstrumentSet, seriesOf } from '../instruments/instrument.ts';
import { type Theme, themes } from '../themes/themes.ts';

/**
 * One thing that has a level: something that is looked for on visits (its level: how often it is seen each time that
 * somebody looks), or the part of those who spoke of a theme that said it goes well. A new version of an instrument keeps
 * the id and starts a new series.
 */
export interface Gauge {
  /** `looked:early-warning:greet`, `told:clean`. */
  readonly id: string;
  readonly kind: 'per-visit' | 'share';
  readonly theme: Theme;
  readonly favourable: Favourable;
  /** The instrument and the question that it is of; a share has none. */
  readonly instrument?: string;
  readonly indicator?: string;
  /** The series of counts that feed it, the oldest version first. */
  readonly series: readonly string[];
}

/**
 * Everything that can have a level here. What workers note for their own organisation feeds none of it, and neither does what
 * points at a household: that is looked for to help, never to be held against a street.
 */
export const measuresOf = (instruments: InstrumentSet): readonly Gauge[] => {
  const looked = new Map<string, Gauge>();
  for (const { definition: d } of instruments) {
    if (d.effort !== 'visit' || d.for === 'staff') continue;
    for (const q of d.questions) {
      if (q.kind !== 'count' || !q.watched || q.watched.pointsAtHome) continue;
      const id = `looked:${d.id}:${q.key}`;
      const { theme, valence } = q.watched;
      looked.set(id, {
        ...{ id, kind: 'per-visit', theme, favourable: valence === 'positive' ? 'more' : 'less' },
        ...{ instrument: d.id, indicator: q.key, series: [...(looked.get(id)?.series ?? []), seriesOf(d)] },
      });
    }
  }
  const spoken = instruments.filter((i) => i.definition.effort === 'none').map((i) => seriesOf(i.definition));
  const told = themes
    .filter((theme) => theme !== 'other')
    .map((theme): Gauge => ({ id: `told:${theme}`, kind: 'share', theme, favourable: 'more', series: spoken }));
  return [...looked.values(), ...(spoken.length > 0 ? told : [])];
};
