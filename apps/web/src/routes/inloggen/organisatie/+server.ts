import { refuse } from '@straatwijs/monitor';
import { redirect } from '@sveltejs/kit';
import { callbackOf, keptSignIn } from '#web/desk/provider.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { returnPath } from '#web/desk/return-path.ts';
import { linkIn } from '#web/language/link.ts';
import type { RequestHandler } from './$types';

/** To the provider of the organisation, with what must be known again on the way back. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const { visit, prefix, language } = locals;
  const { ports, doorkeeper, address } = visit;
  const provider = ports.identityProvider;
  if (!provider) return refusePage(refuse('page-unknown').refusal, language);
  const blocked = doorkeeper.signIn(address);
  if (blocked) return refusePage(blocked, language);
  const begun = await provider.begin(callbackOf(url));
  if (!begun.ok) redirect(303, `${linkIn(prefix)('/inloggen')}?reden=${begun.refusal.code}`);
  keptSignIn(visit, cookies).put(begun.value.kept, returnPath(url.searchParams.get('naar')) ?? '', prefix);
  // To another site on purpose; the redirect of SvelteKit keeps to our own.
  return new Response(null, { status: 303, headers: { location: begun.value.url } });
};
