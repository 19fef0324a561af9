import { directionOf, type Ports, type PosterEntry, type ScreenLanguage, screenLanguages } from '@straatwijs/monitor';
import { drawQr } from '#web/drawings/qr.ts';
import { count, fill } from '#web/language/fill.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import { posterTexts } from '#web/texts/posters.server.ts';
import type { PosterWish } from './posters.ts';

const nameIn = (language: ScreenLanguage): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** One language on a sheet. */
const blockOf = (ports: Ports, { place, instrument }: PosterEntry, language: ScreenLanguage) => {
  const { definition, texts } = instrument;
  const t = posterTexts(language);
  const frame = frameTexts(language);
  const seconds = definition.promisedSeconds;
  const promise =
    seconds < 90 ? fill(t.promiseSeconds, { n: seconds }) : fill(t.promiseMinutes, { n: Math.round(seconds / 60) });
  const [first] = definition.questions;
  const question = (texts[language] ?? texts.en).questions[first?.key ?? '']?.ask ?? '';
  return {
    language,
    direction: directionOf(language),
    question,
    promise,
    scan: t.scan,
    type: t.type,
    code: t.code,
    notReadAtOnce: count(language, frame.notReadAtOnce, ports.municipality.readWithinDays),
    danger: frame.danger,
    example: frame.example,
    inPerson: t.inPerson,
    letter: {
      greeting: fill(t.letter.greeting, { place: place.name }),
      paragraphs: [t.letter.why, fill(t.letter.how, { n: seconds }), t.letter.answer],
      closing: t.letter.closing,
    },
    also: t.also,
    from: fill(t.from, { municipality: ports.municipality.name }),
  };
};

/** Everything that stands on a sheet. @param origin where phones find this installation */
export const posterView = (ports: Ports, entry: PosterEntry, wish: PosterWish, origin: string) => {
  const address = `${origin}/q/${entry.code}`;
  return {
    place: entry.place.name,
    address,
    written: address.replace(/^https?:\/\//, ''),
    qr: drawQr(address),
    blocks: wish.languages.map((l) => blockOf(ports, entry, l)),
    others: screenLanguages.filter((l) => !wish.languages.includes(l)).map((l) => ({ code: l, name: nameIn(l) })),
    where: wish.where,
    sender: wish.sender,
  };
};
export type PosterView = ReturnType<typeof posterView>;
