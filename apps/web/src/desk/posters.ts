import { isScreenLanguage, type ScreenLanguage } from '@straatwijs/monitor';

export const posterForms = ['poster', 'card', 'letter'] as const;
export type PosterForm = (typeof posterForms)[number];

/** A sheet as the address bar names it. */
export interface PosterWish {
  readonly form: PosterForm;
  readonly instrument: string;
  /** One or two, the first one largest. */
  readonly languages: readonly ScreenLanguage[];
  readonly where: string;
  readonly sender: string;
}

const longest = 90;
const textOf = (query: URLSearchParams, name: string): string =>
  (query.get(name) ?? '').trim().replace(/\s+/gu, ' ').slice(0, longest);

/** Reads what to print; a value that does not exist counts as not given. */
export const readPosterWish = (query: URLSearchParams): PosterWish => {
  const asked = [query.get('taal'), query.get('taal2')].filter((l) => l !== null).filter(isScreenLanguage);
  const languages = [...new Set(asked)].slice(0, 2);
  return {
    form: posterForms.find((f) => f === query.get('vorm')) ?? 'poster',
    instrument: query.get('over') ?? 'street-signal',
    languages: languages.length > 0 ? languages : ['nl'],
    where: textOf(query, 'waar'),
    sender: textOf(query, 'van'),
  };
};

/** Height of letters in millimetres so that a name fits the sheet in one line, or in two when it is very long. */
export const signSize = (name: string, width: number, most: number): number => {
  // A bold letter is about 0.58 of its height wide; under the smallest size the name goes over two lines.
  const fits = width / (Math.max(1, name.length) * 0.58);
  return Math.round(Math.max(most * 0.55, Math.min(most, fits)) * 10) / 10;
};
