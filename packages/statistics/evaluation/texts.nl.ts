import type { VerdictReason } from './verdict.ts';

type Amount = (about: string, low: string, high: string) => string;

/** What an evaluation says; every value comes as written in the language. */
export interface EvaluationTexts {
  readonly difference: { readonly less: Amount; readonly more: Amount };
  readonly changed: { readonly less: Amount; readonly more: Amount };
  readonly coincides: string;
  readonly noneShown: string;
  readonly cannotSay: string;
  readonly tooFewAreas: (areas: string, oneIn: string) => string;
  /** Those that need words of their own beside the sentence. */
  readonly reasons: Readonly<Partial<Record<VerdictReason, string>>>;
  readonly placebo: (asLarge: string, moments: string) => string;
}

export const texts: EvaluationTexts = {
  difference: {
    less: (about, low, high) =>
      `Het is aannemelijk dat de aanpak verschil maakte: ongeveer ${about} minder (90%: ${low} tot ${high} minder) dan in vergelijkbare straten.`,
    more: (about, low, high) =>
      `Het is aannemelijk dat de aanpak verschil maakte: ongeveer ${about} meer (90%: ${low} tot ${high} meer) dan in vergelijkbare straten.`,
  },
  changed: {
    less: (about, low, high) => `Ongeveer ${about} minder (90%: ${low} tot ${high} minder).`,
    more: (about, low, high) => `Ongeveer ${about} meer (90%: ${low} tot ${high} meer).`,
  },
  coincides: 'De verandering valt samen met de aanpak; een andere oorzaak is niet uit te sluiten.',
  noneShown: 'Geen duidelijk verschil gevonden; een groot verschil is onwaarschijnlijk.',
  cannotSay: 'Te weinig waarnemingen om iets te zeggen.',
  tooFewAreas: (areas, oneIn) =>
    `Niet uit te sluiten dat dit toeval is: bij ${areas} gebieden is de kleinst mogelijke kans 1/${oneIn}.`,
  reasons: {
    'no-comparison': 'Er zijn geen vergelijkbare plekken om ernaast te leggen.',
    'apart-before': 'De plekken gingen vooraf al uit elkaar.',
    'chance-not-excluded': 'Het kan ook toeval zijn.',
  },
  placebo: (asLarge, moments) =>
    `Andere momenten vooraf die bekeken zijn: ${moments}. Minstens zo veel verandering: ${asLarge}.`,
};
