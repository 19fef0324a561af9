import { may, measuresAtDesk, randomUuid } from '@straatwijs/monitor';
import { measureForm } from '#web/desk/measure-form.server.ts';
import { whenOf } from '#web/desk/measure-view.server.ts';
import { saveMeasure } from '#web/desk/measures.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { thingChoices } from '#web/measures/things.server.ts';
import { deskMeasureTexts } from '#web/texts/desk-measures.server.ts';
import type { PageServerLoad } from './$types';

export const actions = { bewaar: saveMeasure };

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const { language } = locals;
  const found = await measuresAtDesk(ports, staff);
  if (!found.ok) return refusePage(found.refusal, language);
  const t = deskMeasureTexts(language);
  const manages = may(staff, 'manage-measures');
  return {
    t,
    manages,
    writing: manages && url.searchParams.has('nieuw'),
    form: measureForm(undefined, randomUuid(ports.randomBytes(16)), ports.local(ports.now()).date),
    things: thingChoices(ports, language),
    measures: found.value.map((m) => ({
      ...{ id: m.id, title: m.title, language: m.language, state: t.states[m.state], when: whenOf(m, language) },
      places: m.places.map((p) => p.name),
    })),
  };
};
