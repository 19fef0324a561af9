import { isUuid } from '../contributions/prepare.ts';
import { isLanguage, type Language } from '../languages/languages.ts';
import { isLocalDate, type LocalDate } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import { isTheme, type Theme } from '../themes/themes.ts';

/** Work that goes on in a place, by whomever: what it is, and where anybody can walk in. Never about a person. */
export interface Programme {
  readonly id: string;
  /** Who does it, in words of the street: a club, a school, an office of the municipality. */
  readonly organisation: string;
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly words: string;
  readonly language: Language;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  /** Place and hours: "buurtkamer, dinsdag 10-12 uur"; empty where nobody can walk in. */
  readonly walkIn: string;
  readonly since: LocalDate;
  /** Last day; absent as long as it goes on. */
  readonly until?: LocalDate;
  /** On public pages too; else for the desk only. */
  readonly open: boolean;
  readonly notedBy: string;
  readonly notedAt: number;
}

/** What an organisation or a group of residents stands for on a theme in a place, and what it will do next. Said, never voted. */
export interface Position {
  readonly id: string;
  readonly organisation: string;
  readonly theme: Theme;
  readonly words: string;
  readonly language: Language;
  /** What stands on its own agenda, and when. */
  readonly next?: { readonly words: string; readonly on: LocalDate };
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  readonly notedBy: string;
  readonly notedAt: number;
}

/** A form as it came in: shapes only. */
export type ProgrammeForm = Readonly<
  Record<'id' | 'organisation' | 'title' | 'words' | 'language' | 'placeId' | 'walkIn' | 'since' | 'until', string>
> & { readonly open: boolean };
export type PositionForm = Readonly<
  Record<'id' | 'organisation' | 'theme' | 'words' | 'language' | 'placeId' | 'next' | 'nextOn', string>
>;

const longest = { organisation: 80, title: 120, words: 600, walkIn: 200, next: 200 } as const;

const tidy = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** Errors of texts that have a longest length; those of `needed` may not be empty. */
const textErrors = (
  texts: Readonly<Partial<Record<keyof typeof longest, string>>>,
  needed: readonly string[],
): FieldError[] =>
  Object.entries(texts).flatMap(([path, text]): FieldError[] => {
    if (text === '') return needed.includes(path) ? [{ path, code: 'missing' }] : [];
    return text.length > longest[path as keyof typeof longest] ? [{ path, code: 'too-long' }] : []; // a key of this object
  });

const commonErrors = (form: Readonly<Record<'id' | 'language' | 'placeId', string>>): FieldError[] => [
  ...(isUuid(form.id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
  ...(isLanguage(form.language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
  ...(form.placeId === '' ? [{ path: 'placeId', code: 'missing' } as const] : []),
];

/** Whether a programme is complete: what, by whom, where, since when. Pure. */
export const checkProgramme = (
  form: ProgrammeForm,
): Result<Omit<Programme, 'edition' | 'placeName' | 'notedBy' | 'notedAt'>> => {
  const { language, since, until, placeId, open } = form;
  const texts = {
    organisation: tidy(form.organisation),
    title: tidy(form.title),
    words: tidy(form.words),
    walkIn: tidy(form.walkIn),
  };
  const errors: FieldError[] = [
    ...commonErrors(form),
    ...textErrors(texts, ['organisation', 'title', 'words']),
    ...(isLocalDate(since) ? [] : [{ path: 'since', code: since === '' ? 'missing' : 'not-a-time' } as const]),
    ...(until === '' || isLocalDate(until) ? [] : [{ path: 'until', code: 'not-a-time' } as const]),
    ...(isLocalDate(until) && until < since ? [{ path: 'until', code: 'out-of-range' } as const] : []),
  ];
  if (errors.length > 0 || !isLanguage(language)) return invalid(errors);
  return done({
    id: form.id.toLowerCase(),
    ...texts,
    language,
    placeId,
    since,
    ...(until === '' ? {} : { until }),
    open,
  });
};

/** Whether a position says who, on what, and what; what comes next needs a day. Pure. */
export const checkPosition = (
  form: PositionForm,
): Result<Omit<Position, 'edition' | 'placeName' | 'notedBy' | 'notedAt'>> => {
  const { language, theme, placeId, nextOn } = form;
  const texts = { organisation: tidy(form.organisation), words: tidy(form.words), next: tidy(form.next) };
  const { next, ...said } = texts;
  const errors: FieldError[] = [
    ...commonErrors(form),
    ...textErrors(texts, ['organisation', 'words']),
    ...(isTheme(theme) ? [] : [{ path: 'theme', code: theme === '' ? 'missing' : 'not-an-option' } as const]),
    ...(next === '' || isLocalDate(nextOn)
      ? []
      : [{ path: 'nextOn', code: nextOn === '' ? 'missing' : 'not-a-time' } as const]),
  ];
  if (errors.length > 0 || !isLanguage(language) || !isTheme(theme)) return invalid(errors);
  return done({
    id: form.id.toLowerCase(),
    ...said,
    theme,
    language,
    placeId,
    ...(next === '' ? {} : { next: { words: next, on: nextOn } }),
  });
};
