const own = /\/_app\/immutable\/[\w./-]+\.(?:js|css|woff2|svg)/g;
const beside = /["'`](\.{1,2}\/[\w./-]+\.(?:js|css))["'`]/g;
const inStyles = /url\(["']?([^"')]+\.woff2)["']?\)/g;

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1] ?? m[0]);

// The entry of the application names every page. Those that a shell is not made of stay away.
const ofOtherPages = /\/nodes\//;
/** Letters that a language needs beside the Latin ones, which the page itself asks for. */
const letters: Readonly<Record<string, RegExp>> = {
  ar: /arabic/,
  pl: /latin-ext/,
  tr: /latin-ext/,
};

/** The build files that a page names itself. */
export const filesInPage = (html: string): readonly string[] => [...new Set(found(html, own))];

/** The build files that a script or a style sheet needs. @param address its own address, for relative names */
export const filesInFile = (text: string, address: string, language: string): readonly string[] => {
  const to = (name: string) => new URL(name, `https://x.invalid${address}`).pathname;
  if (address.endsWith('.css'))
    return found(text, inStyles)
      .filter((f) => letters[language]?.test(f))
      .map(to);
  if (!address.endsWith('.js')) return [];
  return [...new Set(found(text, beside).map(to))].filter((f) => !ofOtherPages.test(f));
};
