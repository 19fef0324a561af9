import {
  moveAction,
  noteActionEffect,
  planActionStep,
  type Result,
  rewriteAction,
  takeUpOffer,
  tendActionStep,
  translateAction,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';
import { readActionForm } from './read-form.ts';

type Of = (name: string) => string;
type Visiting = { readonly ports: Parameters<typeof moveAction>[0]; readonly staff: Parameters<typeof moveAction>[1] };
type Deed = (by: Visiting, id: string, of: Of, data: FormData) => Promise<Result<unknown>>;

/** What was filled in comes back with the refusal: nobody types twice. */
const keptOf = (data: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));

const form = (name: string, done: string, deed: Deed) => async (event: RequestEvent) => {
  const { visit, language, prefix } = event.locals;
  const data = await event.request.formData();
  const of: Of = (field) =>
    String(data.get(field) ?? '')
      .slice(0, 5000)
      .trim();
  const id = event.params.id ?? '';
  const result = await deed({ ports: visit.ports, staff: signedIn(event.locals) }, id, of, data);
  if (result.ok) redirect(303, linkIn(prefix)(`/werk/acties/${encodeURIComponent(id)}?klaar=${done}`));
  const { status, sentence, wrong } = refused(result.refusal, language);
  return fail(status, {
    ...{ name, sentence, wrong, kept: keptOf(data), inTheWay: result.refusal.inTheWay ?? [] },
    content: name === 'schrijf' ? readActionForm(data) : undefined,
    conflict: result.refusal.code === 'changed-meanwhile',
  });
};

/** The forms of one action. Each works without a script. */
export const oneActionForms = {
  schrijf: form('schrijf', 'written', ({ ports, staff }, id, of, data) =>
    rewriteAction(ports, staff, { ...readActionForm(data), id, version: Number(of('versie')) || 0 }),
  ),
  stand: form('stand', 'moved', ({ ports, staff }, id, of) =>
    moveAction(ports, staff, { id, to: of('naar'), reason: of('reden'), language: of('taal') }),
  ),
  stap: form('stap', 'planned', ({ ports, staff }, id, of) =>
    planActionStep(ports, staff, { id, stepId: of('stapId'), title: of('wat'), due: of('dag') }),
  ),
  gedaan: form('gedaan', 'written', ({ ports, staff }, id, of) => {
    const deed = of('daad');
    const day = deed === 'dag' ? { due: of('dag') } : deed === 'wel' || deed === 'niet' ? { done: deed === 'wel' } : {};
    return tendActionStep(ports, staff, { id, stepId: of('stapId'), ...day });
  }),
  effect: form('effect', 'noted', ({ ports, staff }, id, of) =>
    noteActionEffect(ports, staff, {
      ...{ id, effectId: of('effectId'), perspective: of('wie'), words: of('wat'), language: of('taal') || 'nl' },
      ...{ good: of('goed') === 'ja', meant: of('bedoeld') === 'ja', source: of('bron'), seenOn: of('dag') },
    }),
  ),
  vertaal: form('vertaal', 'translated', ({ ports, staff }, id, of) =>
    translateAction(ports, staff, {
      ...{ id, part: of('deel'), source: of('bron'), language: of('taal'), words: of('vertaling') },
    }),
  ),
  hulp: form('hulp', 'taken', ({ ports, staff }, id, of) =>
    takeUpOffer(ports, staff, { id, offerId: of('aanbod'), use: of('rol'), thanks: of('terug'), due: of('dag') }),
  ),
};
