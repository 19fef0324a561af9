import { type ScreenLanguage, screenLanguages, type WordsIn } from '@straatwijs/monitor';
import { languageName } from './ago.ts';

/** The text of a form field in every language: `naam-nl`, `naam-ar`. */
export const wordsFrom = (data: FormData, name: string): WordsIn =>
  Object.fromEntries(screenLanguages.map((l) => [l, String(data.get(`${name}-${l}`) ?? '')]));

/** The languages beside Dutch, as the reader calls them. */
export const otherLanguages = (language: ScreenLanguage) =>
  screenLanguages.filter((l) => l !== 'nl').map((code) => ({ code, name: languageName(code, language) }));

/** All fields of a form, to fill it in again after a refusal. */
export const givenIn = (data: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
