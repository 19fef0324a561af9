import { signalAtDesk } from '@straatwijs/monitor';
import { signalTold } from '#web/desk/chain.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signalPage } from '#web/desk/signal-page.server.ts';
import { signalActions } from '#web/desk/signals.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskSignalTexts } from '#web/texts/desk-signals.server.ts';
import type { PageServerLoad } from './$types';

export const actions = signalActions;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const found = await signalAtDesk(ports, signedIn(locals), { id: params.signal });
  if (!found.ok) return refusePage(found.refusal, locals.language);
  const staff = signedIn(locals);
  return {
    beside: await signalTold(ports, staff, found.value, locals.language),
    page: signalPage(ports, found.value, locals.language),
    done: url.searchParams.get('klaar') ?? '',
    t: deskSignalTexts(locals.language),
  };
};
