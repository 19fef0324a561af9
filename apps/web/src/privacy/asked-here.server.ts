import { controllerOf, type Ports, retentionOf, type ScreenLanguage, timeOf } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { privacyTexts } from '#web/texts/privacy.server.ts';

/** Below the first question, in one line: who asks, why, and how long words are kept. */
export const askedHere = ({ municipality }: Ports, language: ScreenLanguage): string | undefined => {
  const { keep } = retentionOf('words', municipality.retention);
  const { name } = controllerOf(municipality);
  return typeof keep === 'string'
    ? undefined
    : fill(privacyTexts(language).form.line, { name, time: timeOf(keep, language) });
};
