import { createContext } from 'svelte';

/** Makes an address within the site that stays in the reader's language. */
export type Link = (path: string) => string;

/** @param prefix empty, or `/en`; @param path starts with a slash */
export const linkIn =
  (prefix: string): Link =>
  (path) =>
    prefix === '' ? path : path === '/' ? prefix : `${prefix}${path}`;

/** `const link = useLink()` in a component; the root layout provides it. */
export const [useLink, provideLink] = createContext<Link>();
