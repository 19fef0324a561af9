import type { Mail } from './mailer.ts';
import { deskMailTexts as en } from './texts.en.ts';
import { deskMailTexts as nl } from './texts.nl.ts';

export interface DeskMailTexts {
  readonly subject: (about: { readonly municipality: string; readonly desk: string }) => string;
  readonly text: (about: {
    readonly municipality: string;
    readonly desk: string;
    /** Local date on which an answer is asked. */
    readonly due: string;
    readonly url: string;
  }) => string;
}

/** The mail that something waits for a desk: a link and a day, never what was told or where. In both languages of the desk. */
export const deskMail = (
  to: string,
  about: { readonly municipality: string; readonly desk: string; readonly due: string; readonly url: string },
): Mail => ({ to, subject: nl.subject(about), text: `${nl.text(about)}\n—\n${en.text(about)}` });
