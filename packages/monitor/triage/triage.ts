import type { TriageMove } from '../desk/triage-moves.ts';
import type { LocalDate } from '../periods/index.ts';

/** Who decides about what the neighbourhood cannot decide. */
export const triageLevels = ['city', 'region', 'country'] as const;
export type TriageLevel = (typeof triageLevels)[number];

/** One move of a message: what, when, by whom, and why. */
export interface TriageStep {
  readonly move: TriageMove;
  readonly at: number;
  /** Name of a colleague, or of the desk that answered; empty once it is no longer known. */
  readonly by: string;
  readonly reason: string;
  readonly due?: LocalDate;
  /** Who asks on, as its teller reads it. */
  readonly asksOn?: string;
  readonly level?: TriageLevel;
  /** To which desk, or which one answered. */
  readonly desk?: string;
}

/** What a desk can say. */
export const deskAnswers = ['taken-up', 'done', 'not-ours', 'no'] as const;
export type DeskAnswerKind = (typeof deskAnswers)[number];
export const isDeskAnswer = (text: string): text is DeskAnswerKind => (deskAnswers as readonly string[]).includes(text);

export interface DeskAnswer {
  readonly kind: DeskAnswerKind;
  readonly words: string;
  /** When it will be done, with `taken-up`. */
  readonly due?: LocalDate;
  /** Whose it is, with `not-ours`. */
  readonly desk?: string;
  readonly at: number;
  /** A coordinator looked at it and answered its teller. */
  readonly judgedAt?: number;
}

/** How the mail with the link fares: `none` where no mail goes, `unsure` where it may have arrived. */
export const handOnMails = ['none', 'waiting', 'sending', 'sent', 'failed', 'unsure'] as const;
export type HandOnMail = (typeof handOnMails)[number];

/** Something that was handed on to a desk. */
export interface HandOn {
  readonly id: string;
  readonly rootId: string;
  readonly deskId: string;
  readonly deskName: string;
  /** What is asked of the desk, by whoever handed it on. */
  readonly asked: string;
  /** What was told, as it goes along: approved, or with what identifies left out. Empty where nothing goes. */
  readonly words: string;
  readonly language: string;
  readonly due: LocalDate;
  readonly handedAt: number;
  readonly handedBy: string;
  readonly mail: HandOnMail;
  /** Taken back, or given to another desk: its link leads nowhere. */
  readonly ended: boolean;
  readonly answer?: DeskAnswer;
}
