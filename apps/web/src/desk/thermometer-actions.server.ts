import { setBaseline, setGoalTarget } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';
import { readThermometerWish, thermometerFields } from './thermometer.ts';

type PlaceEvent = RequestEvent<{ place: string }>;
const textOf = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

const back = ({ url, locals, params }: PlaceEvent): never => {
  const query = new URLSearchParams([...thermometerFields(readThermometerWish(url.searchParams)), ['klaar', '1']]);
  redirect(303, linkIn(locals.prefix)(`/werk/plek/${params.place}/thermometer?${query}`));
};

/** The forms of one thing: fixing how it was, and saying where one wants to go. Without a script as well. */
export const goalActions = {
  ijkpunt: async (event: PlaceEvent) => {
    const data = await event.request.formData();
    const kept = { id: textOf(data, 'id'), measure: textOf(data, 'measure'), period: textOf(data, 'period') };
    const { locals, params } = event;
    const result = await setBaseline(locals.visit.ports, signedIn(locals), { ...kept, placeId: params.place });
    if (result.ok) return back(event);
    const { status, sentence, wrong } = refused(result.refusal, locals.language);
    return fail(status, { of: 'baseline' as const, sentence, wrong: wrong as Record<string, string>, kept });
  },
  doel: async (event: PlaceEvent) => {
    const data = await event.request.formData();
    const kept = {
      ...{ id: textOf(data, 'id'), measure: textOf(data, 'measure'), value: textOf(data, 'value') },
      ...{ by: textOf(data, 'by'), reason: textOf(data, 'reason') },
    };
    const { locals, params } = event;
    const result = await setGoalTarget(locals.visit.ports, signedIn(locals), { ...kept, placeId: params.place });
    if (result.ok) return back(event);
    const { status, sentence, wrong } = refused(result.refusal, locals.language);
    return fail(status, { of: 'target' as const, sentence, wrong: wrong as Record<string, string>, kept });
  },
};
