import {
  type Offer,
  type Ports,
  type ScreenLanguage,
  type Talk,
  talksBehind,
  talksBehindOffer,
} from '@straatwijs/monitor';
import { talkHead } from '#web/talks/talk-head.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';

const talkLine = (ports: Ports, talk: Talk, language: ScreenLanguage) => {
  const { id, when, venue, state } = talkHead(talk, language, ports.municipality.timeZone, ports.now());
  return { id, when, venue, isPublic: state === 'public' };
};

/** The talks near what somebody told: what was said, or to hear of it once that can be read; undefined where there are none. */
export const talksBehindView = async (ports: Ports, code: string, language: ScreenLanguage) => {
  const found = await talksBehind(ports, code);
  if (found.length === 0) return undefined;
  return {
    t: talkTexts(language).behind,
    talks: found.map(({ talk, hears }) => ({ ...talkLine(ports, talk, language), hears })),
  };
};
export type TalksBehindView = NonNullable<Awaited<ReturnType<typeof talksBehindView>>>;

/** The talks since somebody asked for one: nothing to ask any more, and nothing is sent, as an offer has no mail of notices. */
export const talksBehindOfferView = async (
  ports: Ports,
  offer: Offer,
  language: ScreenLanguage,
): Promise<TalksBehindView | undefined> => {
  const found = await talksBehindOffer(ports, offer);
  if (found.length === 0) return undefined;
  const t = talkTexts(language).behind;
  const talks = found.map((talk) => ({ ...talkLine(ports, talk, language), hears: true }));
  return { t: { ...t, hears: t.here }, talks };
};
