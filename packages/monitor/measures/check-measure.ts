import { isUuid } from '../contributions/prepare.ts';
import { isLanguage, type Language } from '../languages/languages.ts';
import { isLocalDate, type LocalDate } from '../periods/index.ts';
import { findPersonalData, isStructured } from '../personal-data/index.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { isTheme } from '../themes/themes.ts';
import { type Expectation, isMeasureKind, type MeasureDefinition } from './measure.ts';

/** What comes from the form: texts as they were typed. */
export interface MeasureCommand {
  /** Made by the form: sending twice notes once, and the same id again changes it. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly language?: string;
  readonly kind: string;
  readonly runBy: string;
  /** `thing:<key>` or `theme:<theme>:<valence>`. */
  readonly expected: string;
  readonly direction: string;
  readonly goodFor: string;
  readonly badFor: string;
  readonly why: string;
  readonly peaked: boolean;
  readonly decided: string;
  readonly from: string;
  readonly to?: string;
  readonly open: boolean;
  readonly placeIds: readonly string[];
}

/** A thing that may be looked for, as an expectation names it. */
export interface KnownThing {
  readonly key: string;
  readonly theme: Expectation['theme'];
  readonly valence: Expectation['valence'];
}

export const longestMeasureTitle = 120;
export const longestParagraph = 1000;
export const mostMeasurePlaces = 20;
const earliest: LocalDate = '2000-01-01';
const furthestDays = 3 * 366;
/** Whether a text can be the id of a measure at all; anything else is not looked up. */
export const isMeasureId = (id: string): boolean => isUuid(id);

/** What is wrong with a text: missing, or too long. */
export const textErrors = (path: string, text: string, longest: number, needed = true): FieldError[] =>
  text === '' ? (needed ? [{ path, code: 'missing' }] : []) : text.length > longest ? [{ path, code: 'too-long' }] : [];

const daysAfter = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const dateErrors = (path: string, date: string, first: LocalDate, today: LocalDate): FieldError[] => {
  if (date === '') return [{ path, code: 'missing' }];
  if (!isLocalDate(date)) return [{ path, code: 'not-a-time' }];
  return date < first || daysAfter(today, date) > furthestDays ? [{ path, code: 'out-of-range' }] : [];
};

/** The expectation as the form names it; undefined for anything that is not looked for here. */
export const readExpectation = (
  text: string,
  direction: string,
  things: readonly KnownThing[],
): Expectation | undefined => {
  if (direction !== 'less' && direction !== 'more') return undefined;
  const [of, name, valence] = text.split(':');
  if (of === 'thing') {
    const thing = things.find(({ key }) => key === name);
    return thing && { theme: thing.theme, indicator: thing.key, valence: thing.valence, direction };
  }
  const known = valence === 'positive' || valence === 'negative';
  const looked = things.some((t) => t.theme === name && t.valence === valence);
  return of === 'theme' && isTheme(name) && known && looked ? { theme: name, valence, direction } : undefined;
};

/** Texts of staff that may stand on a public page name nobody: refused while they do by their form (a number, an address). */
export const namesNobody = (texts: readonly string[]): Result<true> => {
  const tells = texts.some((text) => findPersonalData(text).some(({ kind }) => isStructured(kind)));
  return tells ? refuse('still-recognisable') : done(true);
};

export type CheckedMeasure = MeasureDefinition & { readonly id: string; readonly placeIds: readonly string[] };

/** Whether a measure is complete: what, where, since when, and what is expected of it. Pure. @param today local date */
export const checkMeasure = (
  command: MeasureCommand,
  things: readonly KnownThing[],
  today: LocalDate,
): Result<CheckedMeasure> => {
  const { kind, language = 'nl', from, to = '', decided } = command;
  const text = (of: 'title' | 'about' | 'runBy' | 'goodFor' | 'badFor' | 'why') => command[of].trim();
  const expected = readExpectation(command.expected, command.direction, things);
  const placeIds = [...new Set(command.placeIds.map((p) => p.trim()).filter(Boolean))];
  const day = isLocalDate(from) ? from : earliest;
  const errors: FieldError[] = [
    ...(isMeasureId(command.id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
    ...textErrors('title', text('title'), longestMeasureTitle),
    ...textErrors('about', text('about'), longestParagraph),
    ...(isLanguage(language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
    ...(isMeasureKind(kind) ? [] : [{ path: 'kind', code: kind === '' ? 'missing' : 'not-an-option' } as const]),
    ...textErrors('runBy', text('runBy'), longestMeasureTitle),
    ...(expected ? [] : [{ path: 'expected', code: command.expected === '' ? 'missing' : 'not-an-option' } as const]),
    ...textErrors('goodFor', text('goodFor'), longestParagraph),
    ...textErrors('badFor', text('badFor'), longestParagraph, false),
    ...textErrors('why', text('why'), longestParagraph),
    ...dateErrors('from', from, earliest, today),
    ...dateErrors('decided', decided, earliest, today),
    ...(isLocalDate(decided) && decided > day ? [{ path: 'decided', code: 'out-of-range' } as const] : []),
    ...(to === '' ? [] : dateErrors('to', to, day, today)),
    ...(placeIds.length === 0 ? [{ path: 'places', code: 'missing' } as const] : []),
    ...(placeIds.length > mostMeasurePlaces ? [{ path: 'places', code: 'out-of-range' } as const] : []),
  ];
  if (errors.length > 0 || !isMeasureKind(kind) || !isLanguage(language) || !expected) return invalid(errors);
  const words = { title: text('title'), about: text('about'), runBy: text('runBy'), goodFor: text('goodFor') };
  const more = { badFor: text('badFor'), why: text('why') };
  const clean = namesNobody(Object.values({ ...words, ...more }));
  if (!clean.ok) return clean;
  const { peaked, open, id } = command;
  const dates = { decided, from, ...(to === '' ? {} : { to }) };
  const own: Language = language;
  return done({
    id: id.toLowerCase(),
    ...words,
    ...more,
    language: own,
    kind,
    expected,
    peaked,
    open,
    ...dates,
    placeIds,
  });
};
