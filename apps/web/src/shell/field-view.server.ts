import { deskLanguageOf, type InstrumentSet, type ScreenLanguage } from '@straatwijs/monitor';
import { count } from '#web/language/fill.ts';
import { fieldTexts } from '#web/texts/field.server.ts';
import { workView } from './work-view.server.ts';

/** The worker's field, the same for everybody: which forms there are for staff, and the words around them. */
export const fieldView = (instruments: InstrumentSet, language: ScreenLanguage) => {
  const f = fieldTexts(deskLanguageOf(language));
  const work = workView(instruments, language);
  return {
    ...work,
    f,
    fill: work.forms
      .filter(({ definition }) => definition.for === 'staff')
      .map(({ definition, texts }) => ({
        id: definition.id,
        name: texts.name,
        time: count(language, f.seconds, Math.max(1, Math.round(definition.promisedSeconds / 60))),
      })),
  };
};
export type FieldView = ReturnType<typeof fieldView>;
