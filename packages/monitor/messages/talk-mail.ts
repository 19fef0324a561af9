import type { Mail } from './mailer.ts';
import { talkMailTexts as en } from './texts.en.ts';
import { talkMailTexts as nl } from './texts.nl.ts';

export interface TalkMailTexts {
  readonly subject: (place: string) => string;
  readonly amend: (url: string) => string;
  readonly public: (url: string) => string;
}

/** The mail that minutes are there: a link, never a word of what was said. In both languages of the desk, as nobody said which they read. */
export const talkMail = (
  about: 'amend' | 'public',
  { to, place, url }: { readonly to: string; readonly place: string; readonly url: string },
): Mail => ({ to, subject: nl.subject(place), text: `${nl[about](url)}\n—\n${en[about](url)}` });
