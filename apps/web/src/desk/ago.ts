const minuteMs = 60_000;

/** Local calendar day as a number, so that "yesterday" means the day before and not 24 hours. */
const dayOf = (instant: number, timeZone: string): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant)) / 86_400_000;

const lasting = (n: number, unit: 'minute' | 'hour' | 'day', language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(n);

/** How long something waits, short enough for a list: "2 minuten", "3 uur", "gisteren", "5 dagen". */
export const ago = (instant: number, now: number, language: string, timeZone: string): string => {
  const days = dayOf(now, timeZone) - dayOf(instant, timeZone);
  if (days === 1) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day');
  if (days > 1) return lasting(days, 'day', language);
  const minutes = Math.max(1, Math.floor((now - instant) / minuteMs));
  return minutes < 60 ? lasting(minutes, 'minute', language) : lasting(Math.floor(minutes / 60), 'hour', language);
};

/** A day and a time for people: "maandag 23 november, 16:20". */
export const dayAndTime = (instant: number, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);

/** A local date (`2026-12-01`) for people: "1 december 2026". */
export const dateInWords = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(date),
  );

/** The month of a local date: "januari". */
export const monthOf = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.parse(date));

/** A language in the reader's own: "Turks". */
export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
