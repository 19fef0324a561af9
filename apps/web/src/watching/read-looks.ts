import type { Answers, AnswerValue, ContributionBody, InstrumentDefinition } from '@straatwijs/monitor';
import { bodyOf, type Draft } from '#web/taking-part/draft.ts';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

const lookOf = (form: FormData, key: string, everywhere: boolean): AnswerValue | undefined => {
  const typed = text(form, `a.${key}`);
  const state = text(form, `s.${key}`);
  if (state === 'niets' && (typed === '' || typed === '0')) return 0;
  // Who types a number saw something, whatever the dot beside it says.
  if (typed !== '' && typed !== '0') return /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
  if (state === 'gezien') return 1;
  return everywhere || (typed === '0' && state === '') ? 0 : undefined;
};

/**
 * The answers of a form of looking: seen so often, looked and not seen (0), or not looked at (absent).
 * @param everywhere whether one tap said that all the rest was looked at and not seen
 */
export const readLooks = (form: FormData, keys: readonly string[], everywhere: boolean): Answers =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const look = lookOf(form, key, everywhere);
      return look === undefined ? [] : [[key, look] as const];
    }),
  );

/** What a form asks after, by its own fields. */
export const keysGiven = (form: FormData, definition: InstrumentDefinition): readonly string[] =>
  definition.questions.map((q) => q.key).filter((key) => form.has(`s.${key}`) || form.has(`a.${key}`));

const minutesOf = (typed: string): number | undefined => {
  const minutes = Number(typed);
  return typed !== '' && Number.isFinite(minutes) && minutes > 0 && minutes <= 600 ? minutes : undefined;
};

/** The whole form as a draft, on the server and on a phone alike. @param keys what this person chose */
export const readLookDraft = (form: FormData, keys: readonly string[], mark: string): Draft => {
  const minutes = minutesOf(text(form, 'minuten'));
  return {
    id: text(form, 'id'),
    code: text(form, 'code'),
    at: text(form, 'moment'),
    mark,
    answers: readLooks(form, keys, text(form, 'ga') === 'niets'),
    sharing: 'team',
    perspective: 'resident',
    received: '',
    ...(minutes === undefined ? {} : { minutes }),
  };
};

/** What was looked at, as it is sent. */
export const bodyOfLooks = (
  draft: Draft,
  what: { readonly definition: InstrumentDefinition; readonly place: string; readonly language: string },
): ContributionBody => ({
  ...bodyOf(draft, what),
  ...(draft.minutes === undefined ? {} : { minutes: draft.minutes }),
});

/** The fields of the form as they were filled in: what `readLookDraft` read, the other way round. */
export const lookFields = ({ id, code, at, answers, minutes }: Draft): ReadonlyMap<string, string> =>
  new Map([
    ['id', id],
    ['code', code],
    ['moment', at],
    ['minuten', minutes === undefined ? '' : String(minutes)],
    ...Object.entries(answers).flatMap(([key, given]): [string, string][] =>
      given === 0
        ? [[`s.${key}`, 'niets']]
        : [
            [`a.${key}`, String(given)],
            [`s.${key}`, 'gezien'],
          ],
    ),
  ]);
