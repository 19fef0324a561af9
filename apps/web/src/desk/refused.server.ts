import { type Refusal, refusalSentence, type ScreenLanguage } from '@straatwijs/monitor';
import { refused as refusedPage, statusOf } from '#web/refusing/refused.server.ts';

/** A refusal as a form meets it: the status, the sentence, and the fields that it is about. */
export const refused = (refusal: Refusal, language: ScreenLanguage) => ({
  status: statusOf(refusal),
  sentence: refusalSentence(refusal.code, language),
  fields: Object.fromEntries((refusal.errors ?? []).map((e) => [e.path, e.code])),
});

/** A refusal of a whole page. */
export const refusePage = refusedPage;
