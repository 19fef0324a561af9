import { type Ports, type ScreenLanguage, talksBehind } from '@straatwijs/monitor';
import { talkHead } from '#web/talks/talk-head.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';

/** The talks near what somebody told: what was said, or to hear of it once that can be read; undefined where there are none. */
export const talksBehindView = async (ports: Ports, code: string, language: ScreenLanguage) => {
  const found = await talksBehind(ports, code);
  if (found.length === 0) return undefined;
  return {
    t: talkTexts(language).behind,
    talks: found.map(({ talk, hears }) => {
      const { id, when, venue, state } = talkHead(talk, language, ports.municipality.timeZone, ports.now());
      return { id, when, venue, hears, isPublic: state === 'public' };
    }),
  };
};
export type TalksBehindView = NonNullable<Awaited<ReturnType<typeof talksBehindView>>>;
