import { perspectives } from '../contributions/contribution.ts';
import { isLanguage } from '../languages/languages.ts';
import { isLocalDate, type LocalDate } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import { isTheme } from '../themes/themes.ts';
import { type ActionContent, type ExpectedEffect, isActionId } from './action.ts';

/** A form as it came in: shapes only; what is empty was not given. */
export interface ActionForm {
  readonly title: string;
  readonly words: string;
  readonly language?: string;
  readonly theme: string;
  readonly owner: { readonly role: string; readonly staffId?: string };
  readonly expects?: {
    readonly what: string;
    readonly from?: string;
    readonly goodFor?: readonly string[];
    readonly notFor?: readonly string[];
  };
  readonly paidBy?: string;
  readonly paidUntil?: string;
  readonly staysAfter?: string;
  readonly decides?: string;
  readonly influence?: string;
}

export const longestActionTitle = 120;
export const longestActionWords = 1000;
const longestLine = 300;
const longestRole = 80;
const furthestDays = 10 * 366;
const daysAfter = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What is wrong with a text that has to be there, and may not be longer than this. */
export const wordsWrong = (path: string, text: string, longest: number): FieldError[] =>
  text === '' ? [{ path, code: 'missing' }] : text.length > longest ? [{ path, code: 'too-long' }] : [];

/** What is wrong with a day: none, no day at all, or years away. @param today local date */
export const dayWrong = (path: string, day: string, today: LocalDate): FieldError[] => {
  if (day === '') return [{ path, code: 'missing' }];
  if (!isLocalDate(day)) return [{ path, code: 'not-a-time' }];
  return day < '2000-01-01' || daysAfter(today, day) > furthestDays ? [{ path, code: 'out-of-range' }] : [];
};

const checkExpected = (
  given: NonNullable<ActionForm['expects']>,
  today: LocalDate,
): { readonly errors: readonly FieldError[]; readonly expects?: ExpectedEffect } => {
  const what = given.what.trim();
  const { from = '', goodFor = [], notFor = [] } = given;
  if (what === '' && from === '' && goodFor.length === 0 && notFor.length === 0) return { errors: [] };
  const known = (list: readonly string[]) => perspectives.filter((p) => list.includes(p));
  const all = (list: readonly string[]) => list.every((p) => (perspectives as readonly string[]).includes(p));
  const errors: FieldError[] = [
    ...wordsWrong('expects', what, longestLine),
    ...(from === '' ? [] : dayWrong('expectsFrom', from, today)),
    ...(all(goodFor) && all(notFor) ? [] : [{ path: 'goodFor', code: 'not-an-option' } as const]),
  ];
  return {
    errors,
    expects: { what, ...(from === '' ? {} : { from }), goodFor: known(goodFor), notFor: known(notFor) },
  };
};

/**
 * Whether an action says what happens, about which theme and whose it is; the rest may come later. Pure.
 * @param today local date
 */
export const checkAction = (form: ActionForm, today: LocalDate): Result<ActionContent> => {
  const { theme, language = 'nl', paidUntil = '' } = form;
  const [title, words, role] = [form.title.trim(), form.words.trim(), form.owner.role.trim()];
  const { staffId } = form.owner;
  const lines = { paidBy: form.paidBy, staysAfter: form.staysAfter, decides: form.decides, influence: form.influence };
  const given = Object.entries(lines).flatMap(([name, text = '']) =>
    text.trim() ? [[name, text.trim()] as const] : [],
  );
  const expected = form.expects ? checkExpected(form.expects, today) : { errors: [] };
  const errors: FieldError[] = [
    ...wordsWrong('title', title, longestActionTitle),
    ...wordsWrong('words', words, longestActionWords),
    ...wordsWrong('owner', role, longestRole),
    ...(isLanguage(language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
    ...(isTheme(theme) ? [] : [{ path: 'theme', code: theme === '' ? 'missing' : 'not-an-option' } as const]),
    ...(paidUntil === '' ? [] : dayWrong('paidUntil', paidUntil, today)),
    ...given.flatMap(([name, text]) => wordsWrong(name, text, longestLine)),
    ...expected.errors,
  ];
  if (errors.length > 0 || !isTheme(theme) || !isLanguage(language)) return invalid(errors);
  return done({
    ...{ title, words, language, theme, owner: { role, ...(staffId ? { staffId } : {}) } },
    ...('expects' in expected && expected.expects ? { expects: expected.expects } : {}),
    ...(paidUntil === '' ? {} : { paidUntil }),
    ...Object.fromEntries(given),
  });
};

export interface StepForm {
  readonly title: string;
  readonly due: string;
}
/** Steps with what and by when; a line without both is nothing and falls away. Pure. */
export const checkSteps = (steps: readonly StepForm[], today: LocalDate): Result<readonly StepForm[]> => {
  const written = steps.map(({ title, due }) => ({ title: title.trim(), due })).filter((s) => s.title || s.due);
  const errors = written.flatMap(({ title, due }) => [
    ...wordsWrong('steps', title, longestActionTitle),
    ...dayWrong('due', due, today),
  ]);
  return errors.length > 0 ? invalid(errors) : done(written);
};

/** Whether an id can be one, said as an error of its field. */
export const idWrong = (path: string, id: string): FieldError[] =>
  isActionId(id) ? [] : [{ path, code: 'not-a-uuid' }];
