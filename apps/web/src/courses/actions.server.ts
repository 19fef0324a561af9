import { changeCourse, type Refusal, setTarget } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';

const textOf = (data: FormData, name: string): string => String(data.get(name) ?? '');

const refuseForm = (event: RequestEvent, form: 'koers' | 'doel', refusal: Refusal, words: string) => {
  const { status, sentence } = refused(refusal, event.locals.language);
  return fail(status, { form, sentence, words });
};
/** Back to the sheet that the form stood on, without the name of the form in the address. */
const back = (event: RequestEvent): never => {
  const query = new URLSearchParams([...event.url.searchParams].filter(([name]) => !name.startsWith('/')));
  query.set('klaar', '1');
  return redirect(303, `${linkIn(event.locals.prefix)(event.locals.path)}?${query}`);
};

/** A change of course at a place, from today on. */
export const koers = async (event: RequestEvent) => {
  const data = await event.request.formData();
  const words = textOf(data, 'words');
  const command = { id: textOf(data, 'id'), place: textOf(data, 'plek'), words };
  const result = await changeCourse(event.locals.visit.ports, signedIn(event.locals), command);
  return result.ok ? back(event) : refuseForm(event, 'koers', result.refusal, words);
};

/** What the organisation agrees to aim for, at a place or everywhere. */
export const doel = async (event: RequestEvent) => {
  const data = await event.request.formData();
  const place = textOf(data, 'plek');
  const result = await setTarget(event.locals.visit.ports, signedIn(event.locals), {
    id: textOf(data, 'id'),
    percent: Number(textOf(data, 'percent')),
    since: textOf(data, 'since'),
    ...(place === '' ? {} : { place }),
  });
  return result.ok ? back(event) : refuseForm(event, 'doel', result.refusal, '');
};
