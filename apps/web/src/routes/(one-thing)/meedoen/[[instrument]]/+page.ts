import { bringPanel, lastScreen } from '#web/components/taking-part/later-parts.ts';
import { browser } from '$app/env';
import type { PageLoad } from './$types';

const shows = (what: string): boolean => !browser || document.querySelector(what) !== null;
const when = async <T>(wanted: unknown, load: () => Promise<{ readonly default: T }>): Promise<T | undefined> =>
  wanted ? (await load()).default : undefined;

/**
 * The first screen has to be light: what is not on it comes with a page that shows it. The last screen comes so, or else
 * after the first tap; on the phone only a page that came from the server with that screen asks for it here. So does the
 * question before words go.
 */
export const load: PageLoad = async ({ data }) => {
  if (shows('[data-proposal]')) await bringPanel();
  return {
    ...data,
    FindPlace: await when(data.search, () => import('#web/components/taking-part/FindPlace.svelte')),
    // When it cannot come the page goes on without: the code, shown only once, must never make way for an error.
    Thanks: await when(shows('[data-thanks]'), lastScreen).catch(() => undefined),
  };
};
