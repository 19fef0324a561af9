import { deskLanguageOf, type InstrumentSet, may, type ScreenLanguage, type Staff } from '@straatwijs/monitor';
import { count } from '#web/language/fill.ts';
import { fieldTexts } from '#web/texts/field.server.ts';
import { watchId } from './address.ts';
import type { SignedIn } from './owner.ts';
import { workView } from './work-view.server.ts';

/** Who is signed in, as a phone keeps it: a form that would be refused is not offered, without a network either. */
export const signedInHere = (instruments: InstrumentSet, staff: Staff): SignedIn => ({
  id: staff.id,
  name: staff.name,
  forms: may(staff, 'write-logbook')
    ? instruments.filter((i) => i.definition.for === 'staff').map((i) => i.definition.id)
    : [],
});

/** The worker's field, the same for everybody: which forms there are, for staff and for who looks, and the words around them. */
export const fieldView = (instruments: InstrumentSet, language: ScreenLanguage) => {
  const f = fieldTexts(deskLanguageOf(language));
  const work = workView(instruments, language);
  const line = ({ definition, texts }: (typeof work.forms)[number]) => ({
    id: definition.id,
    name: texts.name,
    time: count(language, f.seconds, Math.max(1, Math.round(definition.promisedSeconds / 60))),
  });
  return {
    ...work,
    f,
    fill: work.forms.filter(({ definition }) => definition.for === 'staff').map(line),
    watch: work.forms.filter(({ definition }) => definition.id === watchId).map(line),
  };
};
export type FieldView = ReturnType<typeof fieldView>;
