import { facesToManage, randomUuid } from '@straatwijs/monitor';
import { faceActions, faceForm } from '#web/desk/faces.server.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { waysTo } from '#web/place/faces.server.ts';
import { deskFaceTexts } from '#web/texts/desk-faces.server.ts';
import { faceTexts } from '#web/texts/faces.server.ts';
import type { PageServerLoad } from './$types';

export const actions = faceActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const { language } = locals;
  const found = await facesToManage(ports, signedIn(locals));
  if (!found.ok) return refusePage(found.refusal, language);
  const t = deskFaceTexts(language);
  const chosen = found.value.find((f) => f.id === url.searchParams.get('gezicht'));
  const done = url.searchParams.get('klaar');
  return {
    t,
    faces: found.value.map((face) => ({
      ...face,
      ways: waysTo(face, faceTexts(language)),
      from: fill(t.by, { day: writeDay(language, 'UTC', Date.parse(face.since)) }),
    })),
    chosen: chosen?.id,
    form: faceForm(chosen, randomUuid(ports.randomBytes(16)), ports.local(ports.now()).date),
    places: await placeChoices(ports, chosen?.placeId ?? url.searchParams.get('plek') ?? undefined),
    done: done === 'kept' || done === 'ended' ? t.done[done] : undefined,
  };
};
