import {
  deskLanguageOf,
  fieldErrorCodes,
  fieldSentence,
  findInstrument,
  type InstrumentSet,
  mayHavePhotos,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { inLanguage } from '#web/taking-part/questionnaire.ts';
import { courseTexts } from '#web/texts/courses.server.ts';
import { offlineTexts } from '#web/texts/offline.server.ts';
import { photoTexts } from '#web/texts/photos.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import { beginMark } from './begin.ts';

/** The last screen of who works here, in the languages of the desk. */
const workersEnd = (language: ScreenLanguage) => {
  const { keptLead, keptHere, toWeek, another } = courseTexts(deskLanguageOf(language));
  return { keptLead, keptHere, toWeek, another };
};

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
    photo: mayHavePhotos(instrument.definition) ? photoTexts(language) : undefined,
    work: instrument.definition.for === 'staff' ? workersEnd(language) : undefined,
  };
};
export type ShellView = NonNullable<ReturnType<typeof shellView>>;
