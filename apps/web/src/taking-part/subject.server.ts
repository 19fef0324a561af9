import { findInstrument, isSwitchedOn, type Place, type Ports, type ScreenLanguage } from '@straatwijs/monitor';
import { refused } from '#web/refusing/refused.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import { inLanguage } from './questionnaire.ts';
import type { Telling } from './screen-view.ts';

export interface Subject {
  readonly telling: Telling;
  readonly place: Place | undefined;
}

/** With which instrument and about which place, by the address: the lightest instrument unless one is named. */
export const subjectOf = async (
  ports: Ports,
  named: string | undefined,
  url: URL,
  language: ScreenLanguage,
): Promise<Subject> => {
  const id = named ?? ports.instruments[0]?.definition.id ?? '';
  const instrument = findInstrument(ports.instruments, id);
  if (!instrument) return refused({ code: 'instrument-unknown' }, language);
  // What was told before can always be made right, also when nothing new is asked.
  const corrects = url.searchParams.has('verbeter') || url.searchParams.has('stuk');
  if (!corrects && !isSwitchedOn(ports.municipality, id)) return refused({ code: 'instrument-off' }, language);
  const asked = url.searchParams.get('plek');
  const place = asked ? await ports.places.place(asked) : undefined;
  if (asked && !place) return refused({ code: 'place-unknown' }, language);
  const telling: Telling = {
    instrument: inLanguage(instrument, language),
    language,
    timeZone: ports.municipality.timeZone,
    whoIsKnown: false,
    t: takingPartTexts(language),
  };
  return { telling, place };
};
