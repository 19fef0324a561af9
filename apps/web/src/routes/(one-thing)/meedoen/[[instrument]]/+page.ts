import { browser } from '$app/env';
import type { PageLoad } from './$types';

/**
 * The first screen has to be light: what is not on it comes with a page that shows it. The last screen comes so, or else
 * after the first tap; on the phone only a page that came from the server with that screen asks for it here. So does the
 * question before words go.
 */
export const load: PageLoad = async ({ data }) => {
  const FindPlace = data.search ? (await import('#web/components/taking-part/FindPlace.svelte')).default : undefined;
  const shows = (what: string) => !browser || document.querySelector(what) !== null;
  const Proposal = shows('[data-proposal]')
    ? (await import('#web/components/taking-part/Proposal.svelte')).default
    : undefined;
  if (!shows('[data-thanks]')) return { ...data, FindPlace, Proposal };
  const { default: Thanks } = await import('#web/components/taking-part/Thanks.svelte');
  return { ...data, FindPlace, Proposal, Thanks };
};
