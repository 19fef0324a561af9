import { browser } from '$app/env';
import type { PageLoad } from './$types';

/**
 * The first screen has to be light: what is not on it comes with a page that shows it. The last screen comes so, or else
 * after the first tap; on the phone only a page that came from the server with that screen asks for it here.
 */
export const load: PageLoad = async ({ data }) => {
  const FindPlace = data.search ? (await import('#web/components/taking-part/FindPlace.svelte')).default : undefined;
  if (browser && !document.querySelector('[data-thanks]')) return { ...data, FindPlace };
  const { default: Thanks } = await import('#web/components/taking-part/Thanks.svelte');
  return { ...data, FindPlace, Thanks };
};
