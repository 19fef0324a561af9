/** What somebody can be recognised by. */
export const personalKinds = [
  'name',
  'address',
  'phone',
  'mail',
  'account',
  'web',
  'plate',
  'birth-date',
  'bsn',
  'iban',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Why it was found: said to a person in words, so that they can judge it. */
export const personalReasons = [
  'first-name',
  'surname',
  'initials',
  'after-title',
  'after-relation',
  'after-called',
  'nickname',
  'signature',
  'street-and-number',
  'house-number',
  'postcode',
  'phone',
  'mail',
  'account',
  'web',
  'plate',
  'birth-date',
  'full-date',
  'bsn',
  'iban',
] as const;
export type PersonalReason = (typeof personalReasons)[number];

/** A stretch of a text, in UTF-16 units, `end` exclusive. */
export interface PersonalSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
  readonly reason: PersonalReason;
}

/** Kinds whose form gives them away: a mistake is rare, and publishing one is seldom meant. A name is a guess. */
export const isStructured = (kind: PersonalKind): boolean => kind !== 'name';
