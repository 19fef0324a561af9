/** "Bewaar niets op deze telefoon": the one thing that is remembered, where forms without script find it too. */
export const nothingCookie = 'sw-niets';
const year = 365 * 86_400;

/** @param cookies as a page sees them */
export const keepsNothing = (cookies: string): boolean => cookies.split(/;\s*/).includes(`${nothingCookie}=ja`);

export const setKeepNothing = (nothing: boolean): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser.
  document.cookie = `${nothingCookie}=${nothing ? 'ja' : ''}; path=/; max-age=${nothing ? year : 0}; samesite=lax`;
};
