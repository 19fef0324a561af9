import { setBaseline, setGoalTarget } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { typedIn } from './form-field.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';
import { readThermometerWish, thermometerFields } from './thermometer.ts';

type PlaceEvent = RequestEvent<{ place: string }>;
const back = ({ url, locals, params }: PlaceEvent): never => {
  const query = new URLSearchParams([...thermometerFields(readThermometerWish(url.searchParams)), ['klaar', '1']]);
  redirect(303, linkIn(locals.prefix)(`/werk/plek/${params.place}/thermometer?${query}`));
};

/** The forms of one thing: fixing how it was, and saying where one wants to go. Without a script as well. */
export const goalActions = {
  ijkpunt: async (event: PlaceEvent) => {
    const data = await event.request.formData();
    const kept = { id: typedIn(data, 'id'), measure: typedIn(data, 'measure'), period: typedIn(data, 'period') };
    const { locals, params } = event;
    const result = await setBaseline(locals.visit.ports, signedIn(locals), { ...kept, placeId: params.place });
    if (result.ok) return back(event);
    const { status, sentence, wrong } = refused(result.refusal, locals.language);
    return fail(status, { of: 'baseline' as const, sentence, wrong: wrong as Record<string, string>, kept });
  },
  doel: async (event: PlaceEvent) => {
    const data = await event.request.formData();
    const kept = {
      ...{ id: typedIn(data, 'id'), measure: typedIn(data, 'measure'), value: typedIn(data, 'value') },
      ...{ by: typedIn(data, 'by'), reason: typedIn(data, 'reason') },
    };
    const { locals, params } = event;
    const result = await setGoalTarget(locals.visit.ports, signedIn(locals), { ...kept, placeId: params.place });
    if (result.ok) return back(event);
    const { status, sentence, wrong } = refused(result.refusal, locals.language);
    return fail(status, { of: 'target' as const, sentence, wrong: wrong as Record<string, string>, kept });
  },
};
