import { type Action, isDecided } from '../actions/action.ts';
import { openActionStates } from '../actions/action-moves.ts';
import type { Message } from '../desk/desk.ts';
import type { PublishedStory } from '../desk/desk-store.ts';
import { publicPlaceOf } from '../desk/public-place.ts';
import type { PlaceEvent } from '../events/event.ts';
import { eventsAround } from '../events/events.ts';
import type { Answer } from '../feedback/feedback.ts';
import type { ChangingSeries } from '../overview/changing.ts';
import { latestReleased } from '../overview/overview.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { endOfWeek, type Period, previousPeriod, startOfWeek } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { Signal } from '../signals/signal.ts';
import type { TapAnswer } from '../taps/tap-answer.ts';
import type { Theme } from '../themes/themes.ts';
import { promisedParts } from './line.ts';
import { type LineMark, latestMark, type MinutesLine, minutesOf } from './minutes.ts';
import { toldOnTalk } from './put-on-talk.ts';
import { isTalkTheme, stateNow, type Talk, talkThemes } from './talk.ts';
import { type Change, whatChanged } from './what-changed.ts';

/** What was promised last time, and whether it was kept. */
export interface Promised {
  readonly line: MinutesLine;
  readonly kept: LineMark | undefined;
}

/** Everything that a talk about one theme begins with. */
export interface ThemeAgenda {
  readonly theme: Theme;
  /** What was told, as published, in two quarters. */
  readonly change: Change | undefined;
  /** What people see more or less often than usual, as published. */
  readonly changes: readonly ChangingSeries[];
  /** What changes now, for whoever may see figures at the desk; never on the screen in the room. */
  readonly signals: readonly Signal[];
  /** The actions that run or wait, or are proposed for who prepares. */
  readonly runs: readonly Action[];
  /** Good ones first. */
  readonly stories: readonly PublishedStory[];
  /** What was told to the team, for whoever may read that: first what was put on this talk. Never on the screen in the room. */
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
  /** What changed in all that was told together, as published. */
  readonly changes: readonly ChangingSeries[];
  /** What was put on this talk, of a theme that is none of the five. */
  readonly told: readonly Message[];
  /** Ids of what was put on this talk by somebody. */
  readonly put: readonly string[];
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
const mostActions = 50;

const goodFirst = <T extends { readonly valence: string }>(things: readonly T[]): readonly T[] => {
  const rank = (t: T): number => ['positive', 'mixed', 'neutral', 'negative'].indexOf(t.valence);
  return [...things].sort((a, b) => rank(a) - rank(b));
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
 * What a talk begins with, per theme: what changed, what was told (good first), what runs, and what was promised last time. With `staff` also what they may read; without, only what everybody may see.
 */
export const agendaOf = async (ports: Ports, talk: Talk, staff?: Staff): Promise<TalkAgenda> => {
  const place = await ports.places.place(`${talk.placeId}@${talk.edition}`);
  const { periods: released } = await ports.releases.published();
  const quarter = latestReleased('quarter', ports.local(ports.now()).date, released);
  const before = previousPeriod(quarter);
  const last = await lastTalkBefore(ports, talk);
  const promised = last ? promisedIn(await ports.minutes.lines([last.id])) : [];
  if (!place)
    return {
      ...{ talk, quarter, before, last, promised, themes: [], changes: [], told: [], put: [] },
      ...{ events: [], answers: [], tapAnswers: [] },
    };
  const { edition, id: placeId } = place;
  const [changed, running, put, events, answers, tapAnswers] = await Promise.all([
    whatChanged(ports, place, quarter, staff),
    ports.actions.list({ edition, within: placeId, states: openActionStates, limit: mostActions }),
    staff ? toldOnTalk(ports, staff, talk.id) : [],
    eventsAround(ports, place, mostEvents, startOfWeek(quarter.firstWeek)),
    ports.feedback.answersIn({ edition, within: placeId, limit: 50 }),
    ports.taps.answersFor({ edition, placeId, limit: 2 }),
  ]);
  // A proposal is nobody's to read in the room.
  const actions = running.filter((a) => staff !== undefined || isDecided(a));
  const onTalk = new Set(put.map((m) => m.id));
  const themes: ThemeAgenda[] = [];
  for (const theme of talkThemes) {
    const { change, changes, signals } = changed.of(theme);
    const stories = await storiesOf(ports, place, theme);
    const found = (await toldOf(ports, staff, place, theme)).filter((m) => !onTalk.has(m.id));
    const told = [...put.filter((m) => m.theme === theme), ...found];
    const mine = promised.filter(({ line }) => line.theme === theme);
    const runs = actions.filter((a) => a.theme === theme);
    const known = [stories, told, mine, changes, signals, runs];
    const isEmpty = known.every((list) => list.length === 0) && change?.now.positive.state !== 'value';
    themes.push({ theme, change, changes, signals, stories, told, promised: mine, runs, isEmpty });
  }
  return {
    ...{ talk, quarter, before, last, themes, events, tapAnswers },
    changes: changed.changes,
    told: put.filter((m) => !isTalkTheme(m.theme)),
    put: [...onTalk],
    answers: answers.filter(({ kind }) => kind === 'we-do').slice(0, mostAnswers),
    promised: promised.filter(({ line }) => line.theme === undefined),
  };
};

/** What everybody may know of what changed where a talk is about, with the two quarters that it compares; undefined where there is no such place any more. */
export const whatChangedFor = async (ports: Ports, { placeId, edition }: Pick<Talk, 'placeId' | 'edition'>) => {
  const place = await ports.places.place(`${placeId}@${edition}`);
  const { periods } = await ports.releases.published();
  const quarter = latestReleased('quarter', ports.local(ports.now()).date, periods);
  return place && { quarter, before: previousPeriod(quarter), changed: await whatChanged(ports, place, quarter) };
};
export type WhatChangedFor = NonNullable<Awaited<ReturnType<typeof whatChangedFor>>>;

/** The days of a quarter, as its first and last local date. Pure. */
export const daysOf = (quarter: Period) => ({ from: startOfWeek(quarter.firstWeek), to: endOfWeek(quarter.lastWeek) });
