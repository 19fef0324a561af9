import { type Perspective, perspectives } from '../contributions/contribution.ts';
import type { ContributorRow } from '../counts/counts-store.ts';
import { type InstrumentSet, seriesOf } from '../instruments/instrument.ts';
import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { themes } from '../themes/themes.ts';
import { type AttentionTogether, attentionTogether, type ToldBy } from './attention.ts';

/** What people tell when they wish to. Visits have a level of their own; files of others say nothing of good or better. */
const toldSeries = (instruments: InstrumentSet): ReadonlySet<string> =>
  new Set(instruments.filter((i) => i.definition.effort === 'none').map((i) => seriesOf(i.definition)));

const people = (rows: readonly ContributorRow[]): number => rows.reduce((n, r) => n + r.contributors, 0);

const toldBy = (perspective: Perspective, all: readonly ContributorRow[], split: readonly ContributorRow[]): ToldBy => {
  const mine = split.filter((r) => r.perspective === perspective);
  return {
    perspective,
    people: people(all.filter((r) => r.perspective === perspective)),
    themes: themes.map((theme) => {
      const of = mine.filter((r) => r.theme === theme);
      return {
        theme,
        asks: people(of.filter((r) => r.valence === 'negative' || r.valence === 'mixed')),
        well: people(of.filter((r) => r.valence === 'positive')),
      };
    }),
  };
};

/** How much attention is asked for each theme in a place over a period, from live figures: for the desk alone. */
export const attentionAtDesk = async (
  ports: Ports,
  staff: Staff,
  place: Pick<Place, 'edition' | 'id' | 'within'>,
  { firstWeek, lastWeek }: Pick<Period, 'firstWeek' | 'lastWeek'>,
): Promise<Result<AttentionTogether>> => {
  const permitted = permit(staff, 'manage-agenda', place);
  if (!permitted.ok) return permitted;
  const span = { edition: place.edition, placeId: place.id, firstWeek, lastWeek };
  const told = toldSeries(ports.instruments);
  const [all, split] = await Promise.all([
    ports.counts.contributors(span, ['perspective']),
    ports.counts.contributors(span, ['theme', 'valence', 'perspective']),
  ]);
  const [everybody, parts] = [all, split].map((rows) => rows.filter((r) => told.has(r.series)));
  return done(attentionTogether(perspectives.map((p) => toldBy(p, everybody ?? [], parts ?? []))));
};
