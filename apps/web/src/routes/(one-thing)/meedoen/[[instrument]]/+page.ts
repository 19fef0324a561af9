import { browser } from '$app/env';
import type { PageLoad } from './$types';

/**
 * The last screen comes with a page that shows it; else after the first tap: the first screen has to be light.
 * On the phone only a page that came from the server with that screen asks for it here.
 */
export const load: PageLoad = async ({ data }) => {
  if (browser && !document.querySelector('[data-thanks]')) return data;
  const { default: Thanks } = await import('#web/components/taking-part/Thanks.svelte');
  return { ...data, Thanks };
};
