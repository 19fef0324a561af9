import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '../languages/languages.ts';
import type { Mail } from './mailer.ts';
import { signInMailTexts as en } from './texts.en.ts';
import { signInMailTexts as nl } from './texts.nl.ts';

export interface SignInMailTexts {
  readonly subject: (municipality: string) => string;
  readonly text: (about: { readonly name: string; readonly url: string; readonly minutes: number }) => string;
}
const texts: Record<DeskLanguage, SignInMailTexts> = { nl, en };

/** The mail with a one-time link. */
export const signInMail = (
  language: ScreenLanguage,
  to: { readonly name: string; readonly email: string },
  link: { readonly url: string; readonly minutes: number; readonly municipality: string },
): Mail => ({
  to: to.email,
  subject: texts[deskLanguageOf(language)].subject(link.municipality),
  text: texts[deskLanguageOf(language)].text({ name: to.name, ...link }),
});
