import {
  chooseComparison,
  judgeSideEffect,
  measureAtDesk,
  noteMeasure,
  noteSideEffect,
  type Result,
  stepMeasure,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { deskMeasureTexts } from '#web/texts/desk-measures.server.ts';
import { placesTyped, readMeasureForm } from './measure-form.server.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

const back = (event: RequestEvent, id: string): never =>
  redirect(303, linkIn(event.locals.prefix)(`/werk/maatregelen/${id}?klaar=1`));

/** What a form is answered with when it was refused: which one, what was sent, and what is wrong where. */
const refusedForm = (
  event: RequestEvent,
  form: string,
  data: FormData,
  result: Extract<Result<unknown>, { ok: false }>,
) => {
  const { status, sentence, wrong } = refused(result.refusal, event.locals.language);
  const sent = Object.fromEntries([...data.entries()].map(([n, v]) => [n, String(v)]));
  return fail(status, { form, sent, sentence, wrong });
};

/** Writes a measure down, new or anew. */
export const saveMeasure = async (event: RequestEvent) => {
  const { ports } = event.locals.visit;
  const staff = signedIn(event.locals);
  const data = await event.request.formData();
  const { places, ...form } = readMeasureForm(data);
  const before = await measureAtDesk(ports, staff, { id: form.id });
  const { ids, unclear } = await placesTyped(ports, places, before.ok ? before.value.places : []);
  const sent = { ...form, places };
  if (unclear.length > 0) {
    const choices = unclear.map(({ line, choices: c }) => [line, ...c].join(' · ')).join('; ');
    const which = deskMeasureTexts(event.locals.language).form.which.replace('{choices}', choices);
    const wrong: Record<string, string> = { places: which };
    return fail(400, { form: 'measure', measure: sent, sentence: undefined, wrong });
  }
  const result = await noteMeasure(ports, staff, { ...form, placeIds: ids });
  if (result.ok) return back(event, result.value.id);
  const { status, sentence, wrong } = refused(result.refusal, event.locals.language);
  return fail(status, { form: 'measure', measure: sent, sentence, wrong });
};

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

/** The forms of one measure. Each works without a script, and sending twice is harmless. */
export const measureActions = {
  bewaar: saveMeasure,
  kies: async (event: RequestEvent<{ id: string }>) => {
    const data = await event.request.formData();
    const { id } = event.params;
    const result = await chooseComparison(event.locals.visit.ports, signedIn(event.locals), {
      ...{ id, placeIds: data.getAll('plek').map(String), because: text(data, 'want') },
    });
    return result.ok ? back(event, id) : refusedForm(event, 'choice', data, result);
  },
  stap: async (event: RequestEvent<{ id: string }>) => {
    const data = await event.request.formData();
    const { id } = event.params;
    const result = await stepMeasure(event.locals.visit.ports, signedIn(event.locals), {
      ...{ id, to: text(data, 'naar'), why: text(data, 'woorden') },
    });
    return result.ok ? back(event, id) : refusedForm(event, 'step', data, result);
  },
  bracht: async (event: RequestEvent<{ id: string }>) => {
    const data = await event.request.formData();
    const { id } = event.params;
    const result = await noteSideEffect(event.locals.visit.ports, signedIn(event.locals), {
      ...{ id, effectId: text(data, 'nummer'), words: text(data, 'woorden'), perspective: text(data, 'wie') },
      ...{
        valence: text(data, 'hoe'),
        meant: data.has('bedoeld'),
        source: text(data, 'bron'),
        heard: text(data, 'dag'),
      },
    });
    return result.ok ? back(event, id) : refusedForm(event, 'effect', data, result);
  },
  oordeel: async (event: RequestEvent<{ id: string }>) => {
    const data = await event.request.formData();
    const { id } = event.params;
    const result = await judgeSideEffect(event.locals.visit.ports, signedIn(event.locals), {
      ...{ id, effectId: text(data, 'nummer'), state: text(data, 'stand') },
    });
    return result.ok ? back(event, id) : refusedForm(event, 'effect', data, result);
  },
};
