import type { DeskLanguage } from '../languages/index.ts';
import type { PlaceRefusal } from './place-refusal.ts';
import * as en from './texts.en.ts';
import * as nl from './texts.nl.ts';

const texts = { nl, en } satisfies Record<DeskLanguage, typeof nl>;

/** The sentence of a refusal with its counts and names filled in. */
export function placeRefusalSentence({ code, args }: PlaceRefusal, language: DeskLanguage): string {
  return texts[language].placeRefusalTexts[code].replace(/\{(\w+)\}/g, (_, key: string) => String(args[key] ?? '–'));
}
