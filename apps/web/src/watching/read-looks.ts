import type { Answers, AnswerValue } from '@straatwijs/monitor';

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
