import type { GivenStandard } from './standard-answers.ts';

/** Kinds of answer. Receipt, "read" and thanks are none: an answer says what is done or not, and why. */
export const answerKinds = ['we-do', 'we-find-out', 'belongs-to', 'we-discuss', 'we-do-not', 'we-were-wrong'] as const;
export type AnswerKind = (typeof answerKinds)[number];
export const isAnswerKind = (v: unknown): v is AnswerKind => (answerKinds as readonly unknown[]).includes(v);

export interface Answer {
  readonly id: string;
  readonly kind: AnswerKind;
  /** Own words; may be empty beside a standard answer that says enough by itself. */
  readonly words: string;
  readonly language: string;
  /** Read in every language; comes before the own words. */
  readonly standard?: GivenStandard;
  /** The own words in other languages, translated by a person. */
  readonly translations?: Readonly<Record<string, string>>;
  /** First name and role as shown to the contributor. */
  readonly by: string;
  readonly at: number;
  /** When the earlier answer was given that this one corrects. */
  readonly corrects?: number;
  /** When this answer was corrected by a later one. */
  readonly correctedAt?: number;
}
