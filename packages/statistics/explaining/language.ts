/** The languages in which a result explains itself. */
export type Language = 'nl' | 'en' | 'tr' | 'ar' | 'pl' | 'bg';
