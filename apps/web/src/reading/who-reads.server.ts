import { type Ports, type Readers, readersOf, type ScreenLanguage } from '@straatwijs/monitor';
import { count } from '#web/language/fill.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import { readingTexts } from '#web/texts/reading.server.ts';

/** What is said before anybody is asked to tell: within which term somebody reads, or that nobody does. */
export const saysWhoReads = (readers: Readers | undefined, language: ScreenLanguage): string =>
  readers ? count(language, frameTexts(language).notReadAtOnce, readers.withinDays) : readingTexts(language).nobody;

/** The same for a place, in the way a page hands it on. */
export const whoReads = async (
  ports: Ports,
  place: { readonly within: readonly string[] },
  language: ScreenLanguage,
): Promise<{ readonly notReadAtOnce: string }> => ({
  notReadAtOnce: saysWhoReads(await readersOf(ports, place.within), language),
});
