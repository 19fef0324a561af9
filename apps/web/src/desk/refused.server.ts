import { type Refusal, type RefusalKind, refusalSentence, refusals, type ScreenLanguage } from '@straatwijs/monitor';
import { error } from '@sveltejs/kit';

const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  'sign-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** A refusal as a form meets it: the status, the sentence, and the fields that it is about. */
export const refused = (refusal: Refusal, language: ScreenLanguage) => ({
  status: statuses[refusals[refusal.code]],
  sentence: refusalSentence(refusal.code, language),
  fields: Object.fromEntries((refusal.errors ?? []).map((e) => [e.path, e.code])),
});

/** A refusal of a whole page. */
export const refusePage = (refusal: Refusal, language: ScreenLanguage): never => {
  const { status, sentence } = refused(refusal, language);
  return error(status, sentence);
};
