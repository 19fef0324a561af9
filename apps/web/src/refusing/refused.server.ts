import { type Refusal, type RefusalKind, refusalSentence, refusals, type ScreenLanguage } from '@straatwijs/monitor';
import { error } from '@sveltejs/kit';

/** The HTTP status of each kind of refusal, for pages. */
const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  'sign-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

export const statusOf = (refusal: Refusal): number => statuses[refusals[refusal.code]];

/** Ends a load or action with the page that says a refusal in the reader's language. */
export const refused = (refusal: Refusal, language: ScreenLanguage): never =>
  error(statusOf(refusal), { message: refusalSentence(refusal.code, language) });
