import { measurePage } from '#web/desk/measure-view.server.ts';
import { measureActions } from '#web/desk/measures.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { PageServerLoad } from './$types';

export const actions = measureActions;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language } = locals;
  const anew = url.searchParams.has('opnieuw');
  const found = await measurePage(locals.visit.ports, signedIn(locals), { id: params.id, language, anew });
  if (!found.ok) return refusePage(found.refusal, language);
  return {
    page: found.value,
    anew,
    editing: url.searchParams.has('wijzig') && found.value.manages,
    done: url.searchParams.has('klaar') ? found.value.t.saved : '',
  };
};
