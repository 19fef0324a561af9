import { fieldSentence, type Refusal, refusalSentence, type ScreenLanguage } from '@straatwijs/monitor';
import { refused as refusedPage, statusOf } from '#web/refusing/refused.server.ts';

/** A refusal as a form meets it: the status, the sentence, and the fields that it is about. */
export const refused = (refusal: Refusal, language: ScreenLanguage) => ({
  status: statusOf(refusal),
  sentence: refusalSentence(refusal.code, language),
  fields: Object.fromEntries((refusal.errors ?? []).map((e) => [e.path, e.code])),
  /** The same, as what is said beside each field. */
  wrong: Object.fromEntries((refusal.errors ?? []).map((e) => [e.path, fieldSentence(e.code, language)])),
});

/** A refusal of a whole page. */
export const refusePage = refusedPage;
