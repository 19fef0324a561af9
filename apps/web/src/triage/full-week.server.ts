import { type DeskWeek, deskWeek, type Ports, type Result, type ScreenLanguage, type Staff } from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { fill } from '#web/language/fill.ts';
import { deskTriageTexts } from '#web/texts/desk-triage.server.ts';

/** That the week of the desk is full somewhere, and what then; undefined where there is time left, or nobody said how long it took. */
export const fullWeekOf = async (ports: Ports, week: Result<DeskWeek>, language: ScreenLanguage) => {
  if (!week.ok || week.value.full.length === 0) return undefined;
  const { full: t } = deskTriageTexts(language);
  const lines = await Promise.all(
    week.value.full.map(async ({ placeId, minutes, ceiling }) => {
      const place = placeId === undefined ? undefined : await ports.places.place(placeId);
      const values = { minutes: String(minutes), ceiling: String(ceiling), place: place?.name ?? '' };
      return fill(place ? t.here : t.everywhere, values);
    }),
  );
  return { t, lines, instead: fill(t.instead, { day: dateInWords(week.value.next, language) }) };
};
export type FullWeek = NonNullable<Awaited<ReturnType<typeof fullWeekOf>>>;

/** The same, for a page on which work is planned or handed out. */
export const fullWeek = async (ports: Ports, staff: Staff, language: ScreenLanguage) =>
  fullWeekOf(ports, await deskWeek(ports, staff), language);
