import { offerKinds } from '@straatwijs/monitor';
import { offerTexts } from '#web/texts/offers.server.ts';
import type { AboutPlace } from './about-place.server.ts';

/** How to help, as choices that open the form with that choice made; nothing of it asks for a name. */
export const helpOutSection = ({ place, language }: AboutPlace) => {
  const t = offerTexts(language);
  const path = `/meehelpen?plek=${encodeURIComponent(place.id)}`;
  return {
    helpOut: {
      title: t.onPage,
      text: t.onPageText,
      kinds: offerKinds.map((kind) => ({ kind, name: t.kinds[kind], path: `${path}&wat=${kind}` })),
      askMe: { title: t.askMe, text: t.askMeText, path: `${path}&wat=vraag` },
    },
  };
};
