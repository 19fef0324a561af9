import { mayChangeDesks, randomUuid, routingTable } from '@straatwijs/monitor';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { fill } from '#web/language/fill.ts';
import { deskTriageTexts } from '#web/texts/desk-triage.server.ts';
import { deskFields, deskForm, routingActions, routingView } from '#web/triage/routing-page.server.ts';
import type { PageServerLoad } from './$types';

export const actions = routingActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const table = await routingTable(ports, staff);
  if (!table.ok) return refusePage(table.refusal, locals.language);
  const { routing: t } = deskTriageTexts(locals.language);
  const wanted = url.searchParams.get('wijzig');
  const changing = table.value.desks.find((d) => d.id === wanted);
  const form = deskForm(changing, randomUuid(ports.randomBytes(16)));
  return {
    t,
    ...routingView(ports, table.value, locals.language),
    open: table.value.desks.filter((d) => d.active).map(({ id, name }) => ({ id, name })),
    mayDesks: mayChangeDesks(staff),
    changing: changing && { id: changing.id, title: fill(t.edit, { name: changing.name }) },
    deskId: form.id,
    fields: deskFields(form, t, locals.language),
    ruleId: randomUuid(ports.randomBytes(16)),
    places: await placeChoices(ports, url.searchParams.get('plek') ?? undefined),
    done: new Map([
      ['bewaard', t.saved],
      ['weg', t.removed],
    ]).get(url.searchParams.get('klaar') ?? ''),
  };
};
