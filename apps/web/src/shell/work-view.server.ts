import type { InstrumentSet, ScreenLanguage } from '@straatwijs/monitor';
import { inLanguage } from '#web/taking-part/questionnaire.ts';
import { offlineTexts } from '#web/texts/offline.server.ts';
import { photoTexts } from '#web/texts/photos.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';

/** What "where is my work" needs to show any message in words: the newest version of each form. */
export const workView = (instruments: InstrumentSet, language: ScreenLanguage) => {
  const { yes, no } = takingPartTexts(language);
  return {
    o: offlineTexts(language),
    photosWait: photoTexts(language).waits,
    yes,
    no,
    /** Looked, and it was not there. */
    nothing: watchingTexts(language).nothing,
    forms: instruments
      .filter((i) => i === instruments.findLast((j) => j.definition.id === i.definition.id))
      .map((i) => inLanguage(i, language)),
  };
};
export type WorkView = ReturnType<typeof workView>;
