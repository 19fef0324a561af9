import { redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { openFollowedCode } from '#web/taking-part/cookies.server.ts';
import type { PageServerLoad } from './$types';

/** The link and the QR code: the code moves from the address into a cookie, so that no history or log keeps showing it. */
export const load: PageServerLoad = ({ params, cookies, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  openFollowedCode(cookies, params.code.slice(0, 200));
  redirect(303, linkIn(locals.prefix)('/volg'));
};
