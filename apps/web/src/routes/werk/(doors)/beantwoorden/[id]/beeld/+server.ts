import { givenAnswer, refusalSentence } from '@straatwijs/monitor';
import { error } from '@sveltejs/kit';
import { readAnswerForm } from '#web/desk/answer-forms.ts';
import { answerPicture } from '#web/desk/answer-forms-view.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import sprite from '#web/theme/icons.svg?raw';
import type { RequestHandler } from './$types';

/** The picture of a given answer, to save and to send along. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const found = await givenAnswer(ports, signedIn(locals), params.id);
  if (!found.ok) error(statusOf(found.refusal), { message: refusalSentence(found.refusal.code, locals.language) });
  const { language } = readAnswerForm(url.searchParams);
  const picture = await ports.pictures.picture(answerPicture(found.value, sprite, language, url.origin));
  return new Response(new Uint8Array(picture), {
    headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  });
};
