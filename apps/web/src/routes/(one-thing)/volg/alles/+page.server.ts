import { redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { heldBehind } from '#web/privacy/behind.server.ts';
import { heldView } from '#web/privacy/held-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const { visit, language, prefix } = locals;
  const found = await heldBehind(visit, cookies);
  // Without a code, or with one that is wrong, the page before says what one can do.
  if (!found?.ok) redirect(303, linkIn(prefix)('/volg'));
  return { view: heldView(visit.ports, found.value.behind, found.value.held, language) };
};
