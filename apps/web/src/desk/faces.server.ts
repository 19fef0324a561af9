import { endFace, type Face, type FaceCommand, fieldSentence, refusalSentence, saveFace } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { deskFaceTexts } from '#web/texts/desk-faces.server.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

/** The form of a face: empty, of one that is there, or as it was sent and refused. */
export const faceForm = (face: Face | undefined, id: string, today: string): FaceCommand => ({
  id: face?.id ?? id,
  placeId: face?.placeId ?? '',
  name: face?.name ?? '',
  work: face?.work ?? '',
  walkIn: face?.reach.walkIn ?? '',
  phone: face?.reach.phone ?? '',
  mail: face?.reach.mail ?? '',
  since: face?.since ?? today,
  agreed: false,
});

const readForm = (data: FormData): FaceCommand => {
  const text = (name: string) => String(data.get(name) ?? '').slice(0, 500);
  return {
    id: text('id'),
    placeId: text('plek'),
    name: text('naam'),
    work: text('werk'),
    walkIn: text('langs'),
    phone: text('telefoon'),
    mail: text('mail'),
    since: text('sinds'),
    agreed: data.has('akkoord'),
  };
};

const back = (event: RequestEvent, what: 'kept' | 'ended'): never =>
  redirect(303, linkIn(event.locals.prefix)(`/werk/gezichten?klaar=${what}`));

/** The forms of the page of faces. Each works without a script, and sending twice is harmless. */
export const faceActions = {
  bewaar: async (event: RequestEvent) => {
    const { visit, language } = event.locals;
    const form = readForm(await event.request.formData());
    if (form.placeId === '') {
      const wrong: Record<string, string> = { placeId: deskFaceTexts(language).placeMissing };
      return fail(400, { form, sentence: refusalSentence('invalid', language), wrong });
    }
    const result = await saveFace(visit.ports, signedIn(event.locals), form);
    if (result.ok) return back(event, 'kept');
    const { status, sentence } = refused(result.refusal, language);
    const wrong = (result.refusal.errors ?? []).map((e) => [e.path, fieldSentence(e.code, language)] as const);
    return fail(status, { form, sentence, wrong: Object.fromEntries(wrong) });
  },
  weg: async (event: RequestEvent) => {
    const id = String((await event.request.formData()).get('id') ?? '');
    const result = await endFace(event.locals.visit.ports, signedIn(event.locals), { id });
    if (result.ok) return back(event, 'ended');
    const { status, sentence } = refused(result.refusal, event.locals.language);
    return fail(status, { sentence });
  },
};
