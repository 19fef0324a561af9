import { watchedOf } from '../instruments/index.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { Ports } from '../ports.ts';
import type { KnownThing } from './check-measure.ts';

/** Whether an instrument is one of looking, by residents and volunteers: logbooks of workers enter nothing of this. */
export const isOfLooking = ({ definition: d }: Instrument): boolean => d.effort === 'visit' && d.for !== 'staff';

/** Everything that an expectation can be about: what is looked for here, but what points at a household. */
export const thingsLookedFor = ({ instruments }: Pick<Ports, 'instruments'>): readonly KnownThing[] =>
  instruments
    .filter(isOfLooking)
    .flatMap(({ definition }) => watchedOf(definition))
    .filter(({ watched }) => !watched.pointsAtHome)
    .map(({ key, watched: { theme, valence } }) => ({ key, theme, valence }));
