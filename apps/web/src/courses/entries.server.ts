import {
  findInstrument,
  type LogEntry,
  logbookId,
  ownEntries,
  type Ports,
  type ScreenLanguage,
  type Staff,
  teamEntries,
  type Week,
} from '@straatwijs/monitor';
import { capital } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { inLanguage } from '#web/taking-part/questionnaire.ts';
import { courseTexts } from '#web/texts/courses.server.ts';
import { writeDate } from './write.ts';

const activities = (ports: Ports, language: ScreenLanguage): Readonly<Record<string, string>> => {
  const instrument = findInstrument(ports.instruments, logbookId);
  return instrument ? inLanguage(instrument, language).texts.options : {};
};

/** Where one's own work is: received, or read by somebody of the team, with the way to correct it. */
export const workView = async (ports: Ports, staff: Staff, week: Week | undefined, language: ScreenLanguage) => {
  const t = courseTexts(language);
  const names = activities(ports, language);
  const found = await ownEntries(ports, staff, week === undefined ? {} : { week });
  return (found.ok ? found.value : []).map((entry) => ({
    id: entry.id,
    day: capital(writeDate(language, entry.date, 'day')),
    what: names[`activity.${entry.activity}`] ?? entry.activity,
    state: entry.readAt === undefined ? t.states.received : t.states.read,
    isRead: entry.readAt !== undefined,
    href: `/meedoen/${logbookId}?${new URLSearchParams({ plek: entry.placeId, stuk: entry.id })}`,
  }));
};

const sentencesOf = (entry: LogEntry, t: ReturnType<typeof courseTexts>) =>
  (
    [
      ['well', t.well],
      ['notable', t.notable],
    ] as const
  ).flatMap(([key, label]) => {
    const text = entry.texts[key];
    return text ? [{ label, text }] : [];
  });

/** What the team wrote in a week, what went well first, with the day and who wrote it. */
export const writtenView = async (ports: Ports, staff: Staff, week: Week, language: ScreenLanguage) => {
  const t = courseTexts(language);
  const found = await teamEntries(ports, staff, { week });
  if (!found.ok) return [];
  const ids = [...new Set(found.value.map((e) => e.staffId))];
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, (await ports.people.staff({ id }))?.name] as const)),
  );
  return found.value.map((entry) => ({
    id: entry.id,
    day: capital(writeDate(language, entry.date, 'day')),
    by: names.get(entry.staffId) ?? '',
    language: entry.language,
    direction: directionOfText(entry.language),
    sentences: sentencesOf(entry, t),
  }));
};
