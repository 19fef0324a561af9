/** The languages of the product. `available` are complete today; contributions may be written in any of them. */
export const languages = ['nl', 'en', 'tr', 'ar', 'pl', 'bg'] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (value: string): value is Language => (languages as readonly string[]).includes(value);

/** Languages in which every screen for residents and volunteers exists: a language joins this list with its text files (the compiler lists them). */
export const screenLanguages = ['nl', 'en', 'tr', 'ar', 'pl', 'bg'] as const satisfies readonly Language[];
export type ScreenLanguage = (typeof screenLanguages)[number];

export const isScreenLanguage = (value: string): value is ScreenLanguage =>
  (screenLanguages as readonly string[]).includes(value);

/** Languages of the desk and of what only staff read. */
export const deskLanguages = ['nl', 'en'] as const satisfies readonly ScreenLanguage[];
export type DeskLanguage = (typeof deskLanguages)[number];
/** What somebody at the desk reads who chose a language that the desk does not speak. */
export const deskLanguageOf = (language: ScreenLanguage): DeskLanguage => (language === 'nl' ? 'nl' : 'en');

/** Right-to-left scripts; used for `dir` on whole pages and on a quoted story. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * Whose dates and digits `Intl` writes for a language: days before months in English, and in Arabic the digits that
 * stand on signs and in codes here.
 */
export const localeOf = (language: string): string =>
  language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language;
