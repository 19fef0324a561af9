import { answerNoticeLink, noticeBehindLink, refusalSentence } from '@straatwijs/monitor';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { statusOf } from '#web/refusing/refused.server.ts';
import { noticesTexts } from '#web/texts/notices.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A look at the page does nothing: programs that open every link in a mail must not say yes for somebody. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const found = await noticeBehindLink(locals.visit.ports, params.token.slice(0, 200));
  const { link: t } = noticesTexts(locals.language);
  if (!found.ok) return { t, problem: refusalSentence(found.refusal.code, locals.language) };
  return { t, state: found.value };
};

const deed = (what: 'confirm' | 'stop') => async (event: RequestEvent) => {
  const { visit, language } = event.locals;
  const done = await answerNoticeLink(visit.ports, (event.params.token ?? '').slice(0, 200), what);
  if (done.ok) return { done: what };
  return fail(statusOf(done.refusal), { problem: refusalSentence(done.refusal.code, language) });
};

export const actions: Actions = { ja: deed('confirm'), stop: deed('stop') };
