import { beginHandover, endHandover, forgetKeyPerson, goByStep, keepKeyPerson, type Result } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { textsOf } from '#web/desk/form-field.ts';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';

/** Does what a form asks and goes back to the area; what was refused stays where it was typed. */
const answer = (
  event: RequestEvent,
  form: Readonly<Record<string, string>> & { readonly placeId: string },
  result: Result<unknown>,
) => {
  if (result.ok) {
    const query = new URLSearchParams({ plek: form.placeId, klaar: '1' });
    return redirect(303, linkIn(event.locals.prefix)(`/werk/overdracht?${query}`));
  }
  const { status, sentence, wrong } = refused(result.refusal, event.locals.language);
  return fail(status, { form, sentence, wrong: wrong as Record<string, string> }); // by path
};

const readForm = async (event: RequestEvent) => {
  const data = await event.request.formData();
  const text = textsOf(data);
  return { data, text, form: { form: '', id: text('id'), placeId: text('plek') } };
};

/** The forms of handing over an area. Each works without a script; a step that is sent twice is two lines. */
export const handoverActions = {
  begin: async (event: RequestEvent) => {
    const { text, form } = await readForm(event);
    const command = { ...form, form: 'begin', to: text('to') };
    return answer(event, command, await beginHandover(event.locals.visit.ports, signedIn(event.locals), command));
  },
  stap: async (event: RequestEvent) => {
    const { text, form } = await readForm(event);
    const command = { ...form, form: `stap-${text('step')}`, step: text('step'), words: text('words') };
    return answer(event, command, await goByStep(event.locals.visit.ports, signedIn(event.locals), command));
  },
  einde: async (event: RequestEvent) => {
    const { text, form } = await readForm(event);
    const command = { ...form, form: 'einde', reason: text('reason') };
    return answer(event, command, await endHandover(event.locals.visit.ports, signedIn(event.locals), command));
  },
  persoon: async (event: RequestEvent) => {
    const { data, text, form } = await readForm(event);
    const typed = { ...form, form: 'persoon', name: text('name'), knownFor: text('knownFor'), phone: text('phone') };
    const said = { agreed: data.has('agreed'), under16: data.has('under16') };
    const kept = await keepKeyPerson(event.locals.visit.ports, signedIn(event.locals), { ...typed, ...said });
    return answer(event, { ...typed, agreed: said.agreed ? 'ja' : '', under16: said.under16 ? 'ja' : '' }, kept);
  },
  vergeet: async (event: RequestEvent) => {
    const { form } = await readForm(event);
    return answer(
      event,
      { ...form, form: 'vergeet' },
      await forgetKeyPerson(event.locals.visit.ports, signedIn(event.locals), form),
    );
  },
};
