import type { Message } from '../desk/desk.ts';
import type { PublishedStory } from '../desk/desk-store.ts';
import { publicPlaceOf } from '../desk/public-place.ts';
import { type Figure, notLooked, type PublishableTable } from '../disclosure/index.ts';
import type { PlaceEvent } from '../events/event.ts';
import { eventsAround } from '../events/events.ts';
import type { Answer } from '../feedback/feedback.ts';
import { latestReleased, overviewOf } from '../overview/overview.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { endOfWeek, type Period, previousPeriod, startOfWeek } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { TapAnswer } from '../taps/tap-answer.ts';
import type { Theme } from '../themes/themes.ts';
import { promisedParts } from './line.ts';
import { type LineMark, latestMark, type MinutesLine, minutesOf } from './minutes.ts';
import { stateNow, type Talk, talkThemes } from './talk.ts';

/** What was promised last time, and whether it was kept. */
export interface Promised {
  readonly line: MinutesLine;
  readonly kept: LineMark | undefined;
}

/** What was published of a theme over two quarters: counts, or why there is none. */
export interface Change {
  readonly now: Readonly<Record<'positive' | 'negative', Figure>>;
  readonly before: Readonly<Record<'positive' | 'negative', Figure>>;
}

/** Everything that a talk about one theme begins with. */
export interface ThemeAgenda {
  readonly theme: Theme;
  /** What changed, as published; signals join here as soon as there are any. */
  readonly change: Change | undefined;
  /** Good ones first. */
  readonly stories: readonly PublishedStory[];
  /** What was told to the team, for whoever may read that; never on the screen in the room. */
  readonly told: readonly Message[];
  readonly promised: readonly Promised[];
  /** Nothing is known of it yet: then one asks. */
  readonly isEmpty: boolean;
}

export interface TalkAgenda {
  readonly talk: Talk;
  /** The newest quarter that was published, and the one before. */
  readonly quarter: Period;
  readonly before: Period;
  readonly themes: readonly ThemeAgenda[];
  readonly events: readonly PlaceEvent[];
  /** What runs: answers that say that something is done. */
  readonly answers: readonly Answer[];
  readonly tapAnswers: readonly TapAnswer[];
  /** The talk before this one here. */
  readonly last: Talk | undefined;
  /** Promised without a theme. */
  readonly promised: readonly Promised[];
}

const storiesPerTheme = 3;
const toldPerTheme = 3;
const mostEvents = 6;
const mostAnswers = 5;

const goodFirst = <T extends { readonly valence: string }>(things: readonly T[]): readonly T[] => {
  const rank = (t: T): number => ['positive', 'mixed', 'neutral', 'negative'].indexOf(t.valence);
  return [...things].sort((a, b) => rank(a) - rank(b));
};

const figuresOf = (table: PublishableTable, theme: Theme): Change['now'] | undefined => {
  const row = table.rows.find((r) => r.key === theme);
  return row && { positive: row.columns.positive, negative: row.columns.negative };
};

/** Where nothing is known of a theme there is no change. Pure. */
export const changeOf = (now: PublishableTable, before: PublishableTable, theme: Theme): Change | undefined => {
  const [a, b] = [figuresOf(now, theme), figuresOf(before, theme)];
  const empty = { positive: notLooked, negative: notLooked };
  return a || b ? { now: a ?? empty, before: b ?? empty } : undefined;
};

/** What was promised at a talk, with whether it was kept. Pure. */
export const promisedIn = (lines: readonly MinutesLine[]): readonly Promised[] =>
  minutesOf(lines)
    .lines.filter((line) => promisedParts.includes(line.part))
    .map((line) => ({ line, kept: latestMark(line, 'kept') }));

const lastTalkBefore = async (ports: Ports, talk: Talk): Promise<Talk | undefined> => {
  const states = ['amending', 'fixed', 'public'] as const;
  const [last] = await ports.talks.list({ placeId: talk.placeId, states, before: talk.date, limit: 1 });
  return last && { ...last, state: stateNow(last, ports.now()) };
};

/** Published stories of a theme, good ones first. */
const storiesOf = async (ports: Ports, place: Place, theme: Theme): Promise<readonly PublishedStory[]> => {
  const of = await publicPlaceOf(ports.places, { placeId: place.id, edition: place.edition });
  if (!of) return [];
  const found = await ports.desk.publishedStories({ edition: of.edition, within: of.id, theme, limit: 20 });
  return goodFirst(found).slice(0, storiesPerTheme);
};

/** What was told to the team of a theme: only for who may read messages here, which police and enforcement never may. */
const toldOf = async (
  ports: Ports,
  staff: Staff | undefined,
  place: Place,
  theme: Theme,
): Promise<readonly Message[]> => {
  if (!staff || !may(staff, 'read-messages', place)) return [];
  const found = await ports.desk.messages({ within: place.id, theme, limit: 20 });
  const tellable = found.filter(
    (m) => m.text !== '' && m.sharing !== 'lee' && m.story?.state !== 'lee' && m.story?.state !== 'published',
  );
  return goodFirst(tellable).slice(0, toldPerTheme);
};

/**
 * What a talk begins with, per theme: what changed in what was published, what was told (good first), what runs, and what
 * was promised last time. With `staff` also what they may read; without, only what everybody may see.
 */
export const agendaOf = async (ports: Ports, talk: Talk, staff?: Staff): Promise<TalkAgenda> => {
  const place = await ports.places.place(`${talk.placeId}@${talk.edition}`);
  const { periods: released } = await ports.releases.published();
  const quarter = latestReleased('quarter', ports.local(ports.now()).date, released);
  const before = previousPeriod(quarter);
  const last = await lastTalkBefore(ports, talk);
  const promised = last ? promisedIn(await ports.minutes.lines([last.id])) : [];
  if (!place) return { talk, quarter, before, last, promised, themes: [], events: [], answers: [], tapAnswers: [] };
  const { edition, id: placeId } = place;
  const [now, then, events, answers, tapAnswers] = await Promise.all([
    overviewOf(ports, place, quarter),
    overviewOf(ports, place, before),
    eventsAround(ports, place, mostEvents, startOfWeek(quarter.firstWeek)),
    ports.feedback.answersIn({ edition, within: placeId, limit: 50 }),
    ports.taps.answersFor({ edition, placeId, limit: 2 }),
  ]);
  const themes: ThemeAgenda[] = [];
  for (const theme of talkThemes) {
    const change = changeOf(now.told.byTheme, then.told.byTheme, theme);
    const stories = await storiesOf(ports, place, theme);
    const told = await toldOf(ports, staff, place, theme);
    const mine = promised.filter(({ line }) => line.theme === theme);
    const isEmpty = [stories, told, mine].every((list) => list.length === 0) && change?.now.positive.state !== 'value';
    themes.push({ theme, change, stories, told, promised: mine, isEmpty });
  }
  return {
    ...{ talk, quarter, before, last, themes, events, tapAnswers },
    answers: answers.filter(({ kind }) => kind === 'we-do').slice(0, mostAnswers),
    promised: promised.filter(({ line }) => line.theme === undefined),
  };
};

/** The days of a quarter, as its first and last local date. Pure. */
export const daysOf = (quarter: Period) => ({ from: startOfWeek(quarter.firstWeek), to: endOfWeek(quarter.lastWeek) });
