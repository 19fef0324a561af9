/**
 * What the software may refuse, as values. A refusal is expected behaviour and always has a sentence for a person
 * (`texts.<language>.ts`); an exception is a bug. The kind decides the HTTP status, once, for the API and the pages.
 */
export const refusals = {
  invalid: 'invalid',
  'body-too-large': 'too-large',
  'not-json': 'invalid',
  'other-content': 'conflict',
  'follow-code-taken': 'conflict',
  'follow-code-unknown': 'not-found',
  'place-unknown': 'not-found',
  'instrument-unknown': 'not-found',
  'instrument-off': 'forbidden',
  'page-unknown': 'not-found',
  'nothing-to-freeze': 'conflict',
  'period-not-published': 'not-found',
  'release-unknown': 'not-found',
  'too-many-requests': 'too-many',
  'sign-in-needed': 'sign-in',
  'not-allowed': 'forbidden',
  'no-appointment': 'forbidden',
  'not-yourself': 'forbidden',
  'role-not-for-organisation': 'invalid',
  'reader-may-not-read': 'invalid',
  'provider-refused': 'forbidden',
  'identity-unknown': 'forbidden',
  'email-not-verified': 'forbidden',
  'clock-differs': 'forbidden',
  'link-used-or-old': 'gone',
  'passkey-refused': 'forbidden',
  'wider-than-shared': 'conflict',
  'teller-not-reachable': 'conflict',
  'still-recognisable': 'invalid',
  'step-not-possible': 'conflict',
  'reason-needed': 'invalid',
  'answer-needs-words': 'invalid',
  'answer-first': 'conflict',
  'round-closed': 'gone',
  'too-many-actions': 'conflict',
  'changed-meanwhile': 'conflict',
  'pen-elsewhere': 'conflict',
  'minutes-fixed': 'conflict',
  'lines-undecided': 'conflict',
  'needs-other-eyes': 'forbidden',
  'photo-too-large': 'too-large',
  'photo-unreadable': 'unsupported',
  'photo-too-many-pixels': 'too-large',
  'photo-too-many': 'conflict',
  'photo-not-for-young': 'forbidden',
  'photo-not-here': 'forbidden',
  'photo-of-withdrawn': 'gone',
  'photo-busy': 'too-many',
  'measure-fixed': 'conflict',
  'comparison-first': 'conflict',
  'database-away': 'unavailable',
} as const;

export type RefusalCode = keyof typeof refusals;
export type RefusalKind = (typeof refusals)[RefusalCode];

/** What is wrong with one field, in words of the wire: path as in the body, e.g. `answers.theme`. */
export interface FieldError {
  readonly path: string;
  readonly code: FieldErrorCode;
}

export const fieldErrorCodes = [
  'missing',
  'unknown-key',
  'repeated-key',
  'wrong-type',
  'not-an-option',
  'too-long',
  'out-of-range',
  'not-a-uuid',
  'not-a-follow-code',
  'not-a-contributor',
  'unknown-instrument',
  'unknown-version',
  'unknown-place',
  'unknown-language',
  'not-a-time',
  'in-the-future',
  'before-2000',
  'not-asked',
  'needs-sign-in',
  'bad-characters',
  'more-than-whole',
  'whole-missing',
  'place-too-small',
  'no-words-with-this',
  'not-chosen',
  'not-here',
  'too-many-watched',
  'too-few-good',
  'not-under-16',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly errors?: readonly FieldError[];
  /** What has to give way first, with `too-many-actions`. */
  readonly inTheWay?: readonly { readonly id: string; readonly name: string }[];
  /** Seconds to wait, with `too-many-requests`. */
  readonly retryAfter?: number;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...more },
});
export const invalid = (errors: readonly FieldError[]): { ok: false; refusal: Refusal } =>
  refuse('invalid', { errors });
