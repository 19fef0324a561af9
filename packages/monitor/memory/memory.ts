import { standardSentence } from '../feedback/standard-sentence.ts';
import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { LocalDate } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { tellsOf } from './find.ts';

/** What a place remembers, by where it comes from. */
export const memoryKinds = ['event', 'answer', 'tap-answer', 'programme', 'position', 'action'] as const;
export type MemoryKind = (typeof memoryKinds)[number];
export const isMemoryKind = (v: unknown): v is MemoryKind => (memoryKinds as readonly unknown[]).includes(v);

/** One thing on the time line of an area. Never a message as it was told, and never who told it. */
export interface MemoryLine {
  readonly kind: MemoryKind;
  readonly id: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly words: string;
  readonly language: string;
  readonly placeName: string;
  /** Who says so, or whose it is. */
  readonly by: string;
}

/** Where lines come from: a new kind of thing joins the memory by one line below. */
type Source = (ports: Ports, place: Place) => Promise<readonly MemoryLine[]>;

const most = 500;

const sources: Readonly<Record<MemoryKind, Source>> = {
  event: async (ports, { edition, id: around }) =>
    (await ports.events.events({ edition, around, limit: most })).map((e) => ({
      kind: 'event',
      ...{ id: e.id, on: e.from, title: e.title, words: '', language: e.language },
      ...{ placeName: e.placeName, by: e.source },
    })),
  answer: async (ports, place) =>
    (await ports.feedback.answersIn({ edition: place.edition, within: place.id, limit: most })).map((a) => ({
      kind: 'answer',
      ...{ id: a.id, on: ports.local(a.at).date, by: a.by, language: a.language, placeName: place.name },
      title: a.standard ? standardSentence(a.standard, 'nl') : '',
      words: a.words,
    })),
  'tap-answer': async (ports, { edition, id: placeId }) =>
    (await ports.taps.answersFor({ edition, placeId, limit: most })).map((a) => ({
      kind: 'tap-answer',
      ...{ id: a.id, on: ports.local(a.at).date, by: a.by, language: a.language, placeName: a.placeName },
      ...{ title: a.words, words: a.deeds },
    })),
  programme: async (ports, { edition, id: around }) =>
    (await ports.programmes.programmes({ edition, around, limit: most })).map((p) => ({
      kind: 'programme',
      ...{ id: p.id, on: p.since, title: p.title, words: p.words, language: p.language },
      ...{ placeName: p.placeName, by: p.organisation },
    })),
  action: async (ports, { edition, id: around }) =>
    (await ports.actions.list({ edition, around, limit: most })).map((a) => ({
      kind: 'action',
      ...{ id: a.id, on: ports.local(a.startedAt).date, title: a.title, words: a.words, language: a.language },
      ...{ placeName: a.placeName, by: a.writtenBy },
    })),
  position: async (ports, { edition, id: around }) =>
    (await ports.programmes.positions({ edition, around, limit: most })).map((p) => ({
      kind: 'position',
      ...{
        id: p.id,
        on: ports.local(p.notedAt).date,
        title: p.words,
        words: p.next?.words ?? '',
        language: p.language,
      },
      ...{ placeName: p.placeName, by: p.organisation },
    })),
};

export interface Memory {
  readonly place: Place;
  /** The latest first. */
  readonly lines: readonly MemoryLine[];
}

const latestFirst = (a: MemoryLine, b: MemoryLine): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1;

/**
 * The collective memory of an area as one time line that anyone at the desk there can search: what happened, what was answered,
 * what ran, who stood for what. It outlives whoever leaves.
 */
export const memoryOf = async (
  ports: Ports,
  staff: Staff,
  {
    placeId,
    question = '',
    kind,
  }: { readonly placeId: string; readonly question?: string; readonly kind?: MemoryKind },
): Promise<Result<Memory>> => {
  const place = await ports.places.place(placeId);
  if (!place) return refuse('place-unknown');
  const permitted = permit(staff, 'see-memory', place);
  if (!permitted.ok) return permitted;
  const wanted = memoryKinds.filter((k) => kind === undefined || k === kind);
  const found = (await Promise.all(wanted.map((k) => sources[k](ports, place)))).flat();
  const lines = found.filter((l) => tellsOf([l.title, l.words, l.placeName, l.by].join(' '), question));
  return done({ place, lines: lines.sort(latestFirst).slice(0, most) });
};
