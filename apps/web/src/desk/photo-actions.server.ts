import {
  type Cover,
  coverPhoto,
  deskLanguageOf,
  type Result,
  readCovers,
  refusePhoto,
  showPhoto,
} from '@straatwijs/monitor';
import type { RequestEvent } from '@sveltejs/kit';
import { back, type Form, idsOf, refuseForm, textOf } from './form-answers.server.ts';
import { signedIn } from './signed-in.server.ts';

/** One rectangle in hundredths, as it is typed without a script; a brush sends many in thousandths. */
const typedCover = (data: FormData): readonly Cover[] => {
  const [x, y, width, height] = ['links', 'boven', 'breed', 'hoog'].map((name) => {
    const typed = textOf(data, name);
    return /^\d{1,3}$/.test(typed) ? Number(typed) * 10 : Number.NaN;
  });
  return [{ x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }];
};

type Deed = (
  event: RequestEvent,
  at: { readonly message: string; readonly id: string },
  data: FormData,
) => Promise<Result<unknown>>;

const photo = (form: Form, done: string, deed: Deed) => async (event: RequestEvent) => {
  const data = await event.request.formData();
  const [message = ''] = idsOf(data);
  const id = textOf(data, 'photo');
  const result = await deed(event, { message, id }, data);
  if (!result.ok)
    return refuseForm(event, form, result.refusal, {
      id,
      text: textOf(data, 'description'),
      reason: textOf(data, 'reason'),
    });
  return back(event, [
    ['bericht', message],
    ['klaar', done],
  ]);
};

/** The forms beside a photo: show it, keep it off the pages, paint over it. Each works without a script. */
export const photoActions = {
  'photo-show': photo('photo-show', 'photo-shown', ({ locals }, at, data) => {
    const language = deskLanguageOf(locals.language);
    return showPhoto(locals.visit.ports, signedIn(locals), {
      ...at,
      description: textOf(data, 'description'),
      language,
    });
  }),
  'photo-refuse': photo('photo-refuse', 'photo-refused', ({ locals }, at, data) =>
    refusePhoto(locals.visit.ports, signedIn(locals), { ...at, reason: textOf(data, 'reason') }),
  ),
  'photo-cover': photo('photo-cover', 'photo-covered', ({ locals }, at, data) => {
    const brushed = readCovers(textOf(data, 'covers'));
    const covers = brushed.length > 0 ? brushed : typedCover(data);
    return coverPhoto(locals.visit.ports, signedIn(locals), { ...at, covers });
  }),
};
