import { openActionStates } from '../actions/action-moves.ts';
import { standardSentence } from '../feedback/standard-sentence.ts';
import type { MemorySay } from '../memory/memory.ts';
import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import { type LocalDate, startOfWeek } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { promisedIn } from '../talks/prepare-talk.ts';
import type { TalkState } from '../talks/talk.ts';
import { type BundleLine, type HandoverStep, handoverSteps } from './handover.ts';

const most = 100;
/** What was promised, found out or put on an agenda: an answer that is not yet the end of it. */
const promising = new Set(['we-do', 'we-find-out', 'we-discuss']);

type Line = Omit<BundleLine, 'step'>;
/** What a step is made of: another source joins by one line. */
type Source = (ports: Ports, place: Place, today: LocalDate, say: MemorySay) => Promise<readonly Line[]>;

const programmes = async (ports: Ports, { edition, id }: Place) =>
  ports.programmes.programmes({ edition, around: id, limit: most });
const positions = async (ports: Ports, { edition, id }: Place) =>
  ports.programmes.positions({ edition, around: id, limit: most });
const answers = async (ports: Ports, { edition, id: within }: Place) =>
  ports.feedback.answersIn({ edition, within, limit: most });
const events = async (ports: Ports, { edition, id: around }: Place) =>
  ports.events.events({ edition, around, limit: most });

const programmeLine = (p: Awaited<ReturnType<typeof programmes>>[number]): Line => ({
  ...{
    id: p.id,
    on: p.since,
    title: p.title,
    words: [p.words, p.walkIn].filter(Boolean).join(' '),
    language: p.language,
  },
  ...{ by: p.organisation, ...(p.until === undefined ? {} : { until: p.until }) },
});
const answerLine =
  (ports: Ports) =>
  (a: Awaited<ReturnType<typeof answers>>[number]): Line => ({
    ...{ id: a.id, on: ports.local(a.at).date, words: a.words, language: a.language, by: a.by },
    title: a.standard ? standardSentence(a.standard, 'nl') : '',
  });
const eventLine = (e: Awaited<ReturnType<typeof events>>[number]): Line => ({
  ...{ id: e.id, on: e.from, title: e.title, words: '', language: e.language, by: e.source },
  ...(e.to === undefined ? {} : { until: e.to }),
});

const actions = async (ports: Ports, { edition, id: around }: Place) =>
  ports.actions.list({ edition, around, limit: most });
type ActionFound = Awaited<ReturnType<typeof actions>>[number];
const actionLine =
  (ports: Ports) =>
  (a: ActionFound): Line => ({
    ...{ id: a.id, on: ports.local(a.startedAt).date, title: a.title, words: a.words, language: a.language },
    by: a.writtenBy,
  });
/** Over, whatever came of it; anything else still asks something of whoever comes next. */
const isOver = ({ state }: ActionFound): boolean => !openActionStates.includes(state);

/** Talks about this place or one in it. */
const talks = (ports: Ports, { id }: Place, states: readonly TalkState[], from?: LocalDate) =>
  ports.talks.list({ areas: [id], states, limit: most, ...(from === undefined ? {} : { from }) });
const heldTalks = ['held', 'amending', 'fixed', 'public'] as const;

/** What was promised at talks and is not known to be kept. */
const promisedAtTalks: Source = async (ports, place) => {
  const held = await talks(ports, place, heldTalks);
  const lines = await ports.minutes.lines(held.map((t) => t.id));
  return held.flatMap((talk) =>
    promisedIn(lines.filter((l) => l.talkId === talk.id))
      .filter(({ kept }) => kept?.says !== 'kept')
      .map(({ line }) => ({
        ...{ id: line.id, on: talk.date, title: line.words, words: '', language: line.language },
        ...{ by: line.owner ?? talk.venue, ...(line.due === undefined ? {} : { until: line.due }) },
      })),
  );
};

/** What changes now: open, or confirmed and not gone. */
const openSignals: Source = async (ports, { edition, id: within }, _, say) =>
  (await ports.signals.signals({ edition, within, limit: most }))
    .filter((s) => s.state === 'open' || (s.state === 'confirmed' && !s.faded))
    .map((s) => ({
      ...{ id: s.id, on: startOfWeek(s.week), title: say.signal(s), words: '', language: 'nl', by: s.placeName },
    }));

const sources: Readonly<Record<HandoverStep, readonly Source[]>> = {
  runs: [
    async (ports, place) => (await actions(ports, place)).filter((a) => !isOver(a)).map(actionLine(ports)),
    async (ports, place, today) =>
      (await programmes(ports, place)).filter((p) => p.until === undefined || p.until >= today).map(programmeLine),
    async (ports, place) =>
      (await positions(ports, place)).map((p) => ({
        ...{ id: p.id, title: p.words, words: '', language: p.language, by: p.organisation },
      })),
  ],
  promises: [
    async (ports, place) => (await answers(ports, place)).filter((a) => promising.has(a.kind)).map(answerLine(ports)),
    promisedAtTalks,
  ],
  people: [
    async (ports, { edition, id: placeId }, today) =>
      (await ports.faces.near({ edition, placeId, today })).faces.map((f) => ({
        ...{ id: f.id, title: f.name, words: f.work, language: 'nl', by: f.placeName },
      })),
    async (ports, { edition, id: around }) =>
      (await ports.handover.keyPersons({ edition, around })).map((k) => ({
        ...{ id: k.id, on: k.agreedOn, title: k.name, language: 'nl', by: k.placeName },
        words: [k.knownFor, k.phone].filter(Boolean).join(' · '),
      })),
  ],
  tried: [
    async (ports, place) => (await actions(ports, place)).filter(isOver).map(actionLine(ports)),
    async (ports, place, today) =>
      (await programmes(ports, place)).filter((p) => p.until !== undefined && p.until < today).map(programmeLine),
    async (ports, { edition, id: placeId }) =>
      (await ports.taps.answersFor({ edition, placeId, limit: most }))
        .filter((a) => a.deeds !== '')
        .map((a) => ({
          ...{ id: a.id, on: ports.local(a.at).date, title: a.deeds, words: '', language: a.language, by: a.by },
        })),
    async (ports, place, today) =>
      (await events(ports, place)).filter((e) => e.from <= today && e.kind !== 'activity').map(eventLine),
  ],
  signals: [openSignals],
  calendar: [
    async (ports, place, today, say) =>
      (await talks(ports, place, ['planned', 'prepared'], today)).map((t) => ({
        ...{ id: t.id, on: t.date, title: say.talk(t), words: t.joins ?? t.whyNone ?? '', language: t.language },
        by: t.venue,
      })),
    async (ports, place) =>
      (await actions(ports, place)).flatMap((a) =>
        isOver(a)
          ? []
          : a.steps
              .filter((step) => step.doneOn === undefined)
              .map((step) => ({
                ...{
                  id: step.id,
                  on: step.due,
                  title: step.title,
                  words: a.title,
                  language: step.language,
                  by: a.writtenBy,
                },
              })),
      ),
    async (ports, place, today) => (await events(ports, place)).filter((e) => (e.to ?? e.from) >= today).map(eventLine),
    async (ports, place, today) =>
      (await positions(ports, place)).flatMap((p) =>
        p.next && p.next.on >= today
          ? [{ id: p.id, on: p.next.on, title: p.next.words, words: '', language: p.language, by: p.organisation }]
          : [],
      ),
    async (ports, place, today) =>
      (await programmes(ports, place))
        .filter((p) => p.until !== undefined && p.until >= today)
        .map((p) => ({ ...programmeLine(p), ...(p.until === undefined ? {} : { on: p.until }) })),
  ],
};

const byDay = (step: HandoverStep) => (a: BundleLine, b: BundleLine) => {
  const order = (a.on ?? '').localeCompare(b.on ?? '', 'en');
  // What comes reads forward; what was reads back.
  return step === 'calendar' ? order : -order;
};

export interface Bundle {
  readonly place: Place;
  readonly lines: readonly BundleLine[];
}

/** Everything that whoever comes next has to know of an area, step by step: what runs, was promised, tried, and comes. */
export const handoverBundle = async (
  ports: Ports,
  staff: Staff,
  placeId: string,
  say: MemorySay,
): Promise<Result<Bundle>> => {
  const place = await ports.places.place(placeId);
  if (!place) return refuse('place-unknown');
  const permitted = permit(staff, 'hand-over', place);
  if (!permitted.ok) return permitted;
  const today = ports.local(ports.now()).date;
  const lines = await Promise.all(
    handoverSteps.map(async (step) =>
      (await Promise.all(sources[step].map((source) => source(ports, place, today, say))))
        .flat()
        .map((line): BundleLine => ({ step, ...line }))
        .sort(byDay(step)),
    ),
  );
  return done({ place, lines: lines.flat() });
};
