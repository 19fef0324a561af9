import { type EventCommand, noteEvent, removeEvent } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { eventFields, readEventFilter } from './events.ts';
import { placesNamed, placesToChoose } from './places.server.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

const textOf = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

/** The list as it was filtered, with what was just done. */
const back = (event: RequestEvent, done: string): never => {
  const query = new URLSearchParams(eventFields(readEventFilter(event.url.searchParams)).map(([n, v]) => [n, v]));
  query.set('klaar', done);
  redirect(303, linkIn(event.locals.prefix)(`/werk/gebeurtenissen?${query}`));
};

/** The forms of the events page. Each works without a script, and sending twice notes once. */
export const eventActions = {
  save: async (event: RequestEvent) => {
    const { ports } = event.locals.visit;
    const data = await event.request.formData();
    const kept = {
      id: textOf(data, 'id'),
      kind: textOf(data, 'kind'),
      title: textOf(data, 'title'),
      place: textOf(data, 'place'),
      from: textOf(data, 'from'),
      to: textOf(data, 'to'),
      source: textOf(data, 'source'),
      open: data.has('open'),
      language: textOf(data, 'language') || 'nl',
    };
    const chosen = textOf(data, 'placeId');
    const named = await placesNamed(ports, kept.place);
    const [only] = named;
    const placeId = named.some((p) => p.id === chosen) ? chosen : named.length === 1 ? only?.id : undefined;
    if (placeId === undefined && kept.place !== '') {
      const choices = placesToChoose(named, event.locals.language);
      return fail(400, {
        kept,
        choices,
        sentence: undefined,
        fields: { place: choices.length > 0 ? 'choose' : 'unknown-place' },
      });
    }
    const command: EventCommand = { ...kept, placeId: placeId ?? '' };
    const result = await noteEvent(ports, signedIn(event.locals), command);
    if (result.ok) return back(event, 'saved');
    const { status, ...why } = refused(result.refusal, event.locals.language);
    const fields: Record<string, string> = why.fields;
    return fail(status, { kept, choices: [], sentence: why.sentence, fields });
  },
  remove: async (event: RequestEvent) => {
    const id = textOf(await event.request.formData(), 'id');
    const result = await removeEvent(event.locals.visit.ports, signedIn(event.locals), { id });
    if (result.ok) return back(event, 'removed');
    const { status, ...why } = refused(result.refusal, event.locals.language);
    return fail(status, { kept: undefined, choices: [], sentence: why.sentence, fields: {} as Record<string, string> });
  },
};
