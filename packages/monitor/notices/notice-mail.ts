import { directionOf, type ScreenLanguage } from '../languages/languages.ts';
import type { Mail } from '../messages/mailer.ts';
import type { PushMessage } from '../messages/pusher.ts';
import type { NoticeAbout } from './notices-store.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { type NoticeTexts, texts as nl } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

const all: Record<ScreenLanguage, NoticeTexts> = { nl, en, tr, ar, pl, bg };

const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** The question whether this is your address: says where it came from, and nothing of what was told. */
export const confirmMailFor = (
  language: ScreenLanguage,
  to: string,
  about: { readonly municipality: string; readonly url: string; readonly days: number },
): Mail => {
  const { confirm } = all[language];
  return { to, subject: filled(confirm.subject, about), text: filled(confirm.text, about) };
};

/** That there is an answer, or what was said at a talk, and where to read it: no text, no theme, no place. */
export const noticeMailFor = (
  language: ScreenLanguage,
  to: string,
  values: { readonly municipality: string; readonly url: string; readonly stop: string },
  about: NoticeAbout = 'answer',
): Mail => {
  const { notice, minutes } = all[language];
  const { subject, text } = about === 'minutes' ? minutes : notice;
  return { to, subject: filled(subject, values), text: filled(text, values) };
};

/** The same on a phone. The screen of a phone is seen by others too, so nothing in it says what it is about. */
export const noticePushFor = (language: ScreenLanguage, url: string, about: NoticeAbout = 'answer'): PushMessage => ({
  ...(about === 'minutes' ? all[language].minutesPush : all[language].push),
  language,
  direction: directionOf(language),
  url,
});
