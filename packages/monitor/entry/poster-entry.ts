import { findInstrument, type Instrument } from '../instruments/instrument.ts';
import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';

/** What a poster or letter of a place leads to. */
export interface PosterEntry {
  readonly place: Place;
  readonly instrument: Instrument;
  /** Behind `/q/`; the same place and instrument always have the same one, so that old paper stays good. */
  readonly code: string;
}

/** The short code for paper that hangs in a place or is put through its doors. */
export const posterEntry = async (
  ports: Ports,
  staff: Staff,
  command: { readonly placeId: string; readonly instrument: string },
): Promise<Result<PosterEntry>> => {
  const permitted = permit(staff, 'print-posters');
  if (!permitted.ok) return permitted;
  const place = await ports.places.place(command.placeId);
  if (!place) return refuse('place-unknown');
  const here = permit(staff, 'print-posters', place);
  if (!here.ok) return here;
  const instrument = findInstrument(ports.instruments, command.instrument);
  if (!instrument || (instrument.definition.for ?? 'anyone') === 'staff') return refuse('instrument-unknown');
  return done({ place, instrument, code: await ports.entry.codeFor(place.id, command.instrument) });
};
