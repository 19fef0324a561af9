import {
  type CourseSheet,
  describePeriod,
  isWeek,
  nextWeek,
  ownSheet,
  type Ports,
  parsePeriod,
  previousWeek,
  type ScreenLanguage,
  type Staff,
  teamSheet,
  type Week,
  weekLabel,
} from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { dayBars, shareBars } from '#web/drawings/course-bars.ts';
import { capital, fill } from '#web/language/fill.ts';
import { courseTexts } from '#web/texts/courses.server.ts';
import { comparisonView } from './comparison-view.ts';
import { girlsSentences } from './girls.ts';
import { girlsOf, summaryOf, writeDate, writeTarget } from './write.ts';

export type Whose = 'own' | 'team';
const paths: Readonly<Record<Whose, string>> = { own: '/werk/week', team: '/werk/team' };

/** `2026-W47` in the address; anything else is this week. */
const weekIn = (text: string | null): Week | undefined => {
  const week = Number(
    /^(\d{4})-W(\d{2})$/
      .exec(text ?? '')
      ?.slice(1)
      .join('') ?? Number.NaN,
  );
  return isWeek(week) ? week : undefined;
};

export const askedIn = (query: URLSearchParams) => {
  const week = weekIn(query.get('week'));
  const place = query.get('plek') ?? undefined;
  return { ...(week === undefined ? {} : { week }), ...(place ? { place } : {}) };
};

const addressOf = (whose: Whose, week: Week | undefined, place: string | undefined): string => {
  const query = new URLSearchParams({
    ...(week === undefined ? {} : { week: weekLabel(week) }),
    ...(place === undefined ? {} : { plek: place }),
  });
  return query.size === 0 ? paths[whose] : `${paths[whose]}?${query}`;
};

/** Names of those who set a target or noted something, and of the places: asked once each. */
const namesOf = async (ports: Ports, sheet: CourseSheet) => {
  const staff = new Set([...sheet.notes.map((n) => n.staffId), ...(sheet.target ? [sheet.target.setBy] : [])]);
  const placeIds = new Set([...sheet.places.map((p) => p.placeId), ...sheet.notes.map((n) => n.placeId)]);
  if (sheet.place !== undefined) placeIds.add(sheet.place);
  const people = await Promise.all(
    [...staff].map(async (id) => [id, (await ports.people.staff({ id }))?.name] as const),
  );
  const places = await Promise.all(
    [...placeIds].map(async (id) => [id, (await ports.places.place(id))?.name] as const),
  );
  const [person, place] = [new Map(people), new Map(places)];
  return {
    person: (id: string) => person.get(id) ?? id,
    place: (id: string) => place.get(id) ?? id,
  };
};

/** A weekly sheet as the page shows and prints it: sentences, two drawings, tables. */
export const sheetPage = async (
  ports: Ports,
  staff: Staff,
  whose: Whose,
  query: URLSearchParams,
  language: ScreenLanguage,
) => {
  const t = courseTexts(language);
  const found = await (whose === 'own' ? ownSheet : teamSheet)(ports, staff, askedIn(query));
  if (!found.ok) return refusePage(found.refusal, language);
  const sheet = found.value;
  const { week, total, days, before, target, notes } = sheet;
  const names = await namesOf(ports, sheet);
  const period = parsePeriod(weekLabel(week));
  const weeks = [...before, { week, tally: total }];
  const now = ports.local(ports.now()).week;
  const marks = notes.map((note, n) => ({
    n: n + 1,
    at: weeks.findIndex((w) => w.week === note.week),
    words: note.words,
    by: fill(t.noteBy, {
      date: writeDate(language, note.date),
      place: names.place(note.placeId),
      name: names.person(note.staffId),
    }),
  }));
  return {
    t,
    whose,
    week,
    title: whose === 'own' ? t.ownTitle : t.teamTitle,
    period: period ? capital(describePeriod(period, language === 'nl' ? 'nl' : 'en')) : weekLabel(week),
    earlier: addressOf(whose, previousWeek(week), sheet.place),
    later: week < now ? addressOf(whose, nextWeek(week) === now ? undefined : nextWeek(week), sheet.place) : undefined,
    place: sheet.place === undefined ? undefined : { id: sheet.place, name: names.place(sheet.place) },
    places: sheet.places
      .map(({ placeId, tally }) => ({
        id: placeId,
        name: names.place(placeId),
        href: addressOf(whose, week === now ? undefined : week, placeId),
        visits: tally.visits,
        children: tally.children,
        counted: tally.counted,
        girls: girlsOf(t, tally),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    everywhere: addressOf(whose, week === now ? undefined : week, undefined),
    sentences: total.visits === 0 ? [t.nothing] : [summaryOf(t, language, total)],
    girls: girlsSentences(t, language, sheet, names.person),
    days: days.map(({ date, tally }) => ({
      date,
      short: writeDate(language, date, 'short'),
      long: capital(writeDate(language, date, 'day')),
      ...tally,
      girlsOf: girlsOf(t, tally),
    })),
    dayBars: dayBars(
      days.map((d) => d.tally),
      target?.percent,
    ),
    weeks: weeks.map(({ week: of, tally }, n) => {
      const percent = n < before.length ? sheet.targetsBefore[n]?.percent : target?.percent;
      return {
        number: of % 100,
        ...tally,
        girlsOf: girlsOf(t, tally),
        target: percent === undefined ? '–' : writeTarget(t, percent),
      };
    }),
    weekBars: shareBars(
      weeks.map((w) => w.tally),
      [...sheet.targetsBefore, target].map((of) => of?.percent),
    ),
    marks,
    comparison: comparisonView(t, language, sheet.comparison),
    total: { ...total, girlsOf: girlsOf(t, total) },
  };
};
export type SheetPage = Awaited<ReturnType<typeof sheetPage>>;
