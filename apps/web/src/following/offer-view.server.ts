import type { Offer, Ports, ScreenLanguage } from '@straatwijs/monitor';
import { writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';

/** What became of an offer, in order, and what was offered: for whoever holds its code. */
export const offerView = (ports: Ports, offer: Offer, language: ScreenLanguage) => {
  const t = offerTexts(language);
  const { timeZone, readWithinDays } = ports.municipality;
  const day = (at: number) => writeDay(language, timeZone, at);
  const isWithdrawn = offer.state === 'withdrawn';
  const last = offer.steps.at(-1);
  const lines = [
    ...(offer.kind === undefined ? [] : [{ key: 'kind', name: t.kind, text: t.kinds[offer.kind] }]),
    ...(offer.ways.length === 0
      ? []
      : [
          {
            key: 'ways',
            name: t.ways,
            text: listed(
              language,
              offer.ways.map((w) => t.way[w]),
            ),
          },
        ]),
    ...(offer.theme === undefined
      ? []
      : [{ key: 'theme', name: t.theme, text: nameTexts(language).themes[offer.theme] }]),
    ...(offer.words === undefined ? [] : [{ key: 'words', name: t.youSaid, text: offer.words }]),
    ...(offer.phone === undefined ? [] : [{ key: 'phone', name: t.phone, text: offer.phone }]),
    ...(offer.mail === undefined ? [] : [{ key: 'mail', name: t.mail, text: offer.mail }]),
  ];
  return {
    t,
    isWithdrawn,
    canBeReached: offer.phone !== undefined || offer.mail !== undefined,
    isDeclined: last?.state === 'declined',
    place: { id: offer.placeId, name: offer.placeName },
    steps: [
      { key: 'new', text: t.steps.new, by: day(offer.receivedAt) },
      ...offer.steps.map((s, n) => ({
        key: String(n),
        text: t.steps[s.state],
        by: fill(t.by, { who: s.by, day: day(s.at) }),
        words: s.words && { text: s.words, language: s.language, direction: directionOfText(s.language) },
      })),
      ...(isWithdrawn ? [{ key: 'withdrawn', text: t.steps.withdrawn, by: '' }] : []),
    ],
    waiting: offer.state === 'new' ? fill(t.waiting, { n: readWithinDays }) : undefined,
    lines: lines.map((l) => ({
      ...l,
      ...(l.key === 'words' ? { language: offer.language, direction: directionOfText(offer.language) } : {}),
      // A number and an address read from left to right wherever they stand.
      ...(l.key === 'phone' || l.key === 'mail' ? { direction: 'ltr' as const } : {}),
    })),
  };
};
export type OfferView = ReturnType<typeof offerView>;
