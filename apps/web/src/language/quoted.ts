import { directionOf, isLanguage } from '@straatwijs/monitor';

/** Which way a quoted text runs, whatever the page's own language. */
export const directionOfText = (language: string): 'ltr' | 'rtl' =>
  isLanguage(language) ? directionOf(language) : 'ltr';

export interface Said {
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}
/** Somebody's own words as one reader meets them. */
export interface Quoted extends Said {
  /** Set when a person translated them for this reader: as they were written. */
  readonly original: Said | undefined;
}

const said = (text: string, language: string): Said => ({ text, language, direction: directionOfText(language) });

/** The translation first where there is one in the reader's language; else the words as they were written. */
export const quoted = (
  text: string,
  language: string,
  translations: Readonly<Record<string, string>> | undefined,
  reader: string,
): Quoted => {
  const translation = language === reader ? undefined : translations?.[reader];
  return translation === undefined
    ? { ...said(text, language), original: undefined }
    : { ...said(translation, reader), original: said(text, language) };
};
