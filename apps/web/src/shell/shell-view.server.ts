import {
  fieldErrorCodes,
  fieldSentence,
  findInstrument,
  type InstrumentSet,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { inLanguage } from '#web/taking-part/questionnaire.ts';
import { offlineTexts } from '#web/texts/offline.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import { beginMark } from './begin.ts';

/** What a form needs to be shown without a network: one instrument, one language, nobody's ids. */
export const shellView = (instruments: InstrumentSet, id: string, language: ScreenLanguage) => {
  const instrument = findInstrument(instruments, id);
  if (!instrument) return undefined;
  return {
    t: takingPartTexts(language),
    o: offlineTexts(language),
    instrument: inLanguage(instrument, language),
    sentences: Object.fromEntries(fieldErrorCodes.map((code) => [code, fieldSentence(code, language)])),
    begin: beginMark,
  };
};
export type ShellView = NonNullable<ReturnType<typeof shellView>>;
