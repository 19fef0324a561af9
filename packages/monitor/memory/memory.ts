import { standardSentence } from '../feedback/standard-sentence.ts';
import type { Staff } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import { type LocalDate, startOfWeek } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { Signal } from '../signals/signal.ts';
import { minutesOf } from '../talks/minutes.ts';
import type { Talk } from '../talks/talk.ts';
import { tellsOf } from './find.ts';

/** What a place remembers, by where it comes from. */
export const memoryKinds = [
  'event',
  'answer',
  'tap-answer',
  'programme',
  'position',
  'action',
  'talk',
  'signal',
  'measure',
] as const;
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

/** How things are called that have no words of their own, in the language of who searches: they are found by it too. */
export interface MemorySay {
  readonly signal: (signal: Signal) => string;
  readonly talk: (talk: Talk) => string;
}

/** Where lines come from: a new kind of thing joins the memory by one line below. */
type Source = (ports: Ports, place: Place, staff: Staff, say: MemorySay) => Promise<readonly MemoryLine[]>;

const most = 500;
/** Of these the words that people wrote are read one by one. */
const mostSignals = 200;
const mostTalks = 100;
const isAhead = ({ state }: Talk): boolean => state === 'planned' || state === 'prepared' || state === 'cancelled';

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
  talk: async (ports, { id, within }, staff, say) => {
    const found = await ports.talks.list({ areas: [id], limit: mostTalks });
    // What was said about all that lies around is of here too.
    const around = await ports.talks.list({ placeIds: within.filter((w) => w !== id), limit: mostTalks });
    const talks = [...found, ...around].filter((t) => !isAhead(t) && may(staff, 'join-talks', t));
    const lines = await ports.minutes.lines(talks.map((t) => t.id));
    return talks.map((t) => ({
      kind: 'talk',
      ...{ id: t.id, on: t.date, title: say.talk(t), language: t.language, placeName: t.placeName, by: t.venue },
      words: minutesOf(lines.filter((l) => l.talkId === t.id))
        .lines.map((l) => l.words)
        .join(' – '),
    }));
  },
  signal: async (ports, place, staff, say) => {
    if (!may(staff, 'see-figures', place)) return [];
    const found = await ports.signals.signals({ edition: place.edition, within: place.id, limit: mostSignals });
    return Promise.all(
      found.map(async (s) => {
        const judged = s.state !== 'open' || s.byHand;
        const said = judged ? (await ports.signals.steps(s.id)).filter((step) => step.words !== undefined) : [];
        return {
          kind: 'signal' as const,
          ...{ id: s.id, on: startOfWeek(s.week), title: say.signal(s), language: 'nl', placeName: s.placeName },
          ...{ words: said.map((step) => step.words).join(' – '), by: said.at(-1)?.by ?? '' },
        };
      }),
    );
  },
  measure: async (ports, place, staff) => {
    const openOnly = !may(staff, 'manage-measures', place);
    const { edition, id: around } = place;
    return (await ports.measures.measures({ edition, around, openOnly, limit: most })).map((m) => ({
      kind: 'measure',
      ...{ id: m.id, on: m.from, title: m.title, language: m.language, by: m.runBy },
      words: [m.about, ...m.steps.map((step) => step.why)].filter(Boolean).join(' – '),
      placeName: m.places.map((p) => p.name).join(', '),
    }));
  },
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
 * what ran, who stood for what, what was said at talks, what changed and what was done about it. It outlives whoever leaves.
 */
export const memoryOf = async (
  ports: Ports,
  staff: Staff,
  {
    placeId,
    question = '',
    kind,
    say,
  }: {
    readonly placeId: string;
    readonly question?: string;
    readonly kind?: MemoryKind;
    readonly say: MemorySay;
  },
): Promise<Result<Memory>> => {
  const place = await ports.places.place(placeId);
  if (!place) return refuse('place-unknown');
  const permitted = permit(staff, 'see-memory', place);
  if (!permitted.ok) return permitted;
  const wanted = memoryKinds.filter((k) => kind === undefined || k === kind);
  const found = (await Promise.all(wanted.map((k) => sources[k](ports, place, staff, say)))).flat();
  const lines = found.filter((l) => tellsOf([l.title, l.words, l.placeName, l.by].join(' '), question));
  return done({ place, lines: lines.sort(latestFirst).slice(0, most) });
};
