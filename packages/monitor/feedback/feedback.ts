/** Kinds of answer. Receipt, "read" and thanks are none: an answer says what is done or not, and why. */
export const answerKinds = ['we-do', 'we-find-out', 'belongs-to', 'we-discuss', 'we-do-not', 'we-were-wrong'] as const;
export type AnswerKind = (typeof answerKinds)[number];
export const isAnswerKind = (v: unknown): v is AnswerKind => (answerKinds as readonly unknown[]).includes(v);

export interface Answer {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly words: string;
  readonly language: string;
  /** First name and role as shown to the contributor. */
  readonly by: string;
  readonly at: number;
}
