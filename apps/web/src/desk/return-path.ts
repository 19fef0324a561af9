const nowhere = 'http://nowhere.invalid';

/**
 * Where to go after signing in, out of the address bar: a path on this site, or nothing. Whatever a browser would read
 * as another site (`//evil`, `/\evil`, `https:…`) is nothing.
 */
export const returnPath = (text: string | null | undefined): string | undefined => {
  if (!text || text.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return undefined;
  const url = URL.parse(text, nowhere);
  return url && url.origin === nowhere && !url.pathname.startsWith('//') ? url.pathname + url.search : undefined;
};
