import { type EventCommand, noteEvent, removeEvent } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { eventFields, readEventFilter } from './events.ts';
import { typedIn } from './form-field.ts';
import { namedPlaces } from './named-places.server.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

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
      id: typedIn(data, 'id'),
      kind: typedIn(data, 'kind'),
      title: typedIn(data, 'title'),
      place: typedIn(data, 'place'),
      from: typedIn(data, 'from'),
      to: typedIn(data, 'to'),
      source: typedIn(data, 'source'),
      open: data.has('open'),
      language: typedIn(data, 'language') || 'nl',
    };
    const chosen = typedIn(data, 'placeId');
    const named = await namedPlaces(ports, kept.place, event.locals.language);
    const [only] = named;
    const placeId = named.some((p) => p.id === chosen) ? chosen : named.length === 1 ? only?.id : undefined;
    if (placeId === undefined && kept.place !== '') {
      return fail(400, {
        kept,
        choices: named,
        sentence: undefined,
        fields: { place: named.length > 0 ? 'choose' : 'unknown-place' },
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
    const id = typedIn(await event.request.formData(), 'id');
    const result = await removeEvent(event.locals.visit.ports, signedIn(event.locals), { id });
    if (result.ok) return back(event, 'removed');
    const { status, ...why } = refused(result.refusal, event.locals.language);
    return fail(status, { kept: undefined, choices: [], sentence: why.sentence, fields: {} as Record<string, string> });
  },
};
