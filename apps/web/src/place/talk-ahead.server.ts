import { type Place, type Ports, type ScreenLanguage, stateNow } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { talkHead } from '#web/talks/talk-head.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';

/** The talk that comes and the last one that can be read, about this place or the smallest one around it that has any. */
export const talkSection = async (ports: Ports, place: Place, language: ScreenLanguage) => {
  const t = talkTexts(language);
  const now = ports.now();
  const today = ports.local(now).date;
  for (const placeId of place.within) {
    const talks = await ports.talks.list({ placeId, states: ['planned', 'prepared', 'public'], limit: 8 });
    const next = talks.findLast((talk) => stateNow(talk, now) !== 'public' && talk.date >= today);
    const last = talks.find((talk) => talk.state === 'public');
    const head = (talk: (typeof talks)[number]) => talkHead(talk, language, ports.municipality.timeZone, now);
    if (next || last)
      return {
        title: t.joinIn,
        next: next && { id: next.id, text: fill(t.coming, { when: head(next).when }) },
        last: last && { id: last.id, text: fill(t.lastTime, { day: head(last).day }) },
      };
  }
  return undefined;
};
export type TalkSection = NonNullable<Awaited<ReturnType<typeof talkSection>>>;
