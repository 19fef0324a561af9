import { enterByProvider, providerSessionOf, type Refusal, refuse, sessionHours } from '@straatwijs/monitor';
import { redirect } from '@sveltejs/kit';
import { enter } from '#web/desk/enter.server.ts';
import { keptSignIn, leavingToken } from '#web/desk/provider.server.ts';
import { linkIn } from '#web/language/link.ts';
import type { RequestHandler } from './$types';

/** Back from the provider: whoever it says this is comes in, or reads why not. */
export const GET: RequestHandler = async (event) => {
  const { ports } = event.locals.visit;
  const started = keptSignIn(event.locals.visit, event.cookies).take();
  const link = started?.link ?? linkIn('');
  const no = ({ refusal }: { readonly refusal: Refusal }) =>
    redirect(303, `${link('/inloggen')}?reden=${refusal.code}`);
  const provider = ports.identityProvider;
  if (!provider || !started) return no(refuse('provider-refused'));
  const identity = await provider.finish(event.url.href, started.kept);
  if (!identity.ok) return no(identity);
  const entered = await enterByProvider(ports, identity.value);
  if (!entered.ok) return no(entered);
  leavingToken(event.cookies).put(identity.value.token, sessionHours);
  const session = providerSessionOf(ports, identity.value);
  const to = await enter(event, entered.value, 'provider', started.back || link('/werk'), session);
  redirect(303, to);
};
