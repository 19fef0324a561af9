import {
  confirmSignal,
  explainSignal,
  linkSignal,
  type Ports,
  putWithSignal,
  type Refusal,
  raiseSignal,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { idsOf } from './form-answers.server.ts';
import { typedIn } from './form-field.ts';
import { namedPlaces } from './named-places.server.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

const refuseWith = (event: RequestEvent, form: string, refusal: Refusal, words: string) => {
  const { status, ...why } = refused(refusal, event.locals.language);
  return fail(status, { form, ...why, words });
};

const toSignal = (event: RequestEvent, id: string, done: string): never =>
  redirect(303, linkIn(event.locals.prefix)(`/werk/signalen/${id}?klaar=${done}`));

type Deed = 'confirmed' | 'explained' | 'linked';

/** The forms of one signal. Each works without a script. */
const deed = (kind: Deed) => async (event: RequestEvent) => {
  const data = await event.request.formData();
  const staff = signedIn(event.locals);
  const { ports } = event.locals.visit;
  const id = event.params.signal ?? '';
  const words = typedIn(data, 'words');
  const result =
    kind === 'linked'
      ? await linkSignal(ports, staff, { id, otherId: typedIn(data, 'other') })
      : await (kind === 'confirmed' ? confirmSignal : explainSignal)(ports, staff, { id, words });
  return result.ok ? toSignal(event, id, kind) : refuseWith(event, kind, result.refusal, words);
};

/** Takes something that was told off a signal again. */
const takeOff = async (event: RequestEvent) => {
  const data = await event.request.formData();
  const [messageId = ''] = idsOf(data);
  const id = event.params.signal ?? '';
  const command = { signalId: id, messageId, on: false };
  const result = await putWithSignal(event.locals.visit.ports, signedIn(event.locals), command);
  return result.ok ? toSignal(event, id, 'apart') : refuseWith(event, 'eraf', result.refusal, '');
};

export const signalActions = {
  ...{ bevestig: deed('confirmed'), verklaar: deed('explained'), koppel: deed('linked') },
  eraf: takeOff,
};

const kept = (data: FormData) => ({
  id: typedIn(data, 'id'),
  place: typedIn(data, 'place'),
  theme: typedIn(data, 'theme'),
  direction: typedIn(data, 'direction'),
  valence: typedIn(data, 'valence'),
  words: typedIn(data, 'words'),
});
export type RaiseKept = ReturnType<typeof kept>;

const placeOf = async (ports: Ports, event: RequestEvent, data: FormData) => {
  const named = await namedPlaces(ports, typedIn(data, 'place'), event.locals.language);
  const chosen = typedIn(data, 'placeId');
  const placeId = named.some((p) => p.id === chosen) ? chosen : named.length === 1 ? named[0]?.id : undefined;
  return { named, placeId };
};

/** Raising one by hand: a name that fits several places is asked about, not guessed. */
export const raiseActions = {
  meld: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const { ports } = event.locals.visit;
    const filled = kept(data);
    const { named, placeId } = await placeOf(ports, event, data);
    if (placeId === undefined && filled.place !== '') {
      const fields = { place: named.length > 0 ? 'choose' : 'unknown-place' };
      return fail(400, {
        kept: filled,
        choices: named,
        fields,
        wrong: {} as Record<string, string>,
        sentence: undefined,
      });
    }
    const result = await raiseSignal(ports, signedIn(event.locals), { ...filled, placeId: placeId ?? '' });
    if (result.ok) return toSignal(event, result.value.id, 'raised');
    const { status, sentence, fields, wrong } = refused(result.refusal, event.locals.language);
    return fail(status, { kept: filled, choices: [], fields: fields as Record<string, string>, wrong, sentence });
  },
};
