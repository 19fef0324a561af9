import { givenAnswer, screenLanguages } from '@straatwijs/monitor';
import { languageName } from '#web/desk/ago.ts';
import { readAnswerForm } from '#web/desk/answer-forms.ts';
import { answerFormsView } from '#web/desk/answer-forms-view.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskAnswerFormsTexts } from '#web/texts/desk-answer-forms.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const found = await givenAnswer(ports, signedIn(locals), params.id);
  if (!found.ok) return refusePage(found.refusal, locals.language);
  const wish = readAnswerForm(url.searchParams);
  return {
    id: params.id,
    wish,
    view: answerFormsView(ports, found.value, wish.language, url.origin),
    languageNames: screenLanguages.map((code) => ({ code, name: languageName(code, locals.language) })),
    t: deskAnswerFormsTexts(locals.language),
  };
};
