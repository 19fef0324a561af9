import { localeOf, type ScreenLanguage } from '../languages/languages.ts';
import type { Keep, RetentionKind, RetentionLine } from './kinds.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { texts as nl, type RetentionTexts } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, RetentionTexts>;

/** A time by itself: `13 maanden`. */
export const timeOf = (keep: Exclude<Keep, string>, language: ScreenLanguage): string => {
  const t = all[language];
  const [n, forms] =
    'months' in keep ? [keep.months, t.months] : 'days' in keep ? [keep.days, t.days] : [keep.hours, t.hours];
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return form.replace('{n}', n.toLocaleString(localeOf(language)));
};

/** How long something is kept and counted from when, in one phrase: `13 maanden nadat je het stuurde`. */
export const keptFor = ({ keep, from }: Pick<RetentionLine, 'keep' | 'from'>, language: ScreenLanguage): string => {
  const t = all[language];
  if (keep === 'always') return t.always;
  if (keep === 'while-needed') return t.needed;
  if ('days' in keep && keep.days === 0) return t.from[from];
  return t.lasts.replace('{time}', timeOf(keep, language)).replace('{from}', t.from[from]);
};

/** What a kind is called, and why it is kept. */
export const retentionText = (
  kind: RetentionKind,
  language: ScreenLanguage,
): { readonly name: string; readonly why: string } => all[language].kinds[kind];
