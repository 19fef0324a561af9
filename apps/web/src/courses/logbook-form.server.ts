import {
  addWeeks,
  daysOfWeek,
  girlsShare,
  logbookId,
  ownEntries,
  ownEntry,
  ownSheet,
  type Place,
  type Ports,
  type ScreenLanguage,
  type Staff,
} from '@straatwijs/monitor';
import { count, fill } from '#web/language/fill.ts';
import type { Draft } from '#web/taking-part/draft.ts';
import { courseTexts } from '#web/texts/courses.server.ts';
import { writeDate, writeTarget } from './write.ts';

/** The day that the form is about: one of this week or last week, else today. */
export const dayAsked = (ports: Ports, text: string | null): string => {
  const { date, week } = ports.local(ports.now());
  const open = [...daysOfWeek(addWeeks(week, -1)), ...daysOfWeek(week)].filter((d) => d <= date);
  return text !== null && open.includes(text) ? text : date;
};

/** The moment to note for a day: now, or on another day the afternoon of it, which is that day in every time zone of ours. */
export const momentOn = (ports: Ports, day: string): string => {
  const now = ports.now();
  return day === ports.local(now).date ? new Date(now).toISOString() : `${day}T14:00:00.000Z`;
};

const addressOf = (place: string, more: Readonly<Record<string, string>>): string =>
  `/meedoen/${logbookId}?${new URLSearchParams({ plek: place, ...more })}`;

/** What stands around the form: the week strip, and what to hold the girls' number beside. */
export const logbookAround = async (
  ports: Ports,
  staff: Staff,
  about: { readonly place: Place; readonly day: string; readonly correcting: string | undefined },
  language: ScreenLanguage,
) => {
  const t = courseTexts(language);
  const { place, day, correcting } = about;
  const today = ports.local(ports.now());
  const [entries, sheet] = await Promise.all([
    ownEntries(ports, staff, {}),
    ownSheet(ports, staff, { place: place.id }),
  ]);
  const noted = entries.ok ? entries.value : [];
  const last = sheet.ok ? sheet.value.before.at(-1)?.tally : undefined;
  const target = sheet.ok ? sheet.value.target : undefined;
  return {
    t,
    strip: daysOfWeek(today.week).map((date) => {
      const times = noted.filter((e) => e.date === date).length;
      const state = times > 0 ? 'noted' : date > today.date ? 'later' : 'open';
      const says = times > 0 ? count(language, t.strip.noted, times) : state === 'later' ? t.strip.later : t.strip.open;
      return {
        date,
        short: writeDate(language, date, 'short'),
        number: String(Number(date.slice(-2))),
        label: `${writeDate(language, date, 'day')}, ${says}`,
        state,
        isHere: date === day,
        ...(date > today.date ? {} : { href: addressOf(place.id, date === today.date ? {} : { dag: date }) }),
      };
    }),
    about:
      correcting !== undefined
        ? fill(t.correcting, { date: writeDate(language, day, 'day') })
        : day === today.date
          ? undefined
          : fill(t.forDay, { date: writeDate(language, day, 'day') }),
    correcting,
    beside: [
      ...(target ? [fill(t.agreed, { target: writeTarget(t, target.percent) })] : []),
      ...(last && girlsShare(last) !== undefined ? [fill(t.lastWeek, { girls: last.girls, n: last.ofChildren })] : []),
    ].join(' '),
  };
};
export type LogbookAround = Awaited<ReturnType<typeof logbookAround>>;

/** One of one's own entries as a draft to correct. */
export const entryDraft = async (
  ports: Ports,
  staff: Staff,
  id: string,
  empty: Draft,
): Promise<{ readonly draft: Draft; readonly day: string } | undefined> => {
  const found = await ownEntry(ports, staff, id);
  if (!found.ok) return undefined;
  const { observedAt, date, activity, children, girls, adults, spoken, texts } = found.value;
  const numbers = Object.entries({ children, girls, adults, spoken }).filter(([, n]) => n !== undefined);
  const answers: Draft['answers'] = { activity, ...Object.fromEntries(numbers), ...texts };
  return { draft: { ...empty, at: new Date(observedAt).toISOString(), answers }, day: date };
};
