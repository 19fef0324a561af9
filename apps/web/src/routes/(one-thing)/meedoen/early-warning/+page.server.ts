import { chooseToWatch, fieldSentence, type Refusal, refusalSentence, type ScreenLanguage } from '@straatwijs/monitor';
import { fail } from '@sveltejs/kit';
import { fill } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { watchId } from '#web/shell/address.ts';
import { keepFollowedCode, keepMark, markOf } from '#web/taking-part/cookies.server.ts';
import { findPlace } from '#web/taking-part/find-place.server.ts';
import { hexOf } from '#web/taking-part/fresh.ts';
import { subjectOf } from '#web/taking-part/subject.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { openWatch } from '#web/watching/open-watch.server.ts';
import { sendLooks } from '#web/watching/send-looks.server.ts';
import type { Actions, PageServerLoad } from './$types';

const sentenceOf = ({ code, errors }: Refusal, language: ScreenLanguage): string =>
  errors?.[0] ? fieldSentence(errors[0].code, language) : refusalSentence(code, language);

export const load: PageServerLoad = async ({ locals, url, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { language, visit } = locals;
  const t = takingPartTexts(language);
  const w = watchingTexts(language);
  const { telling, place } = await subjectOf(visit.ports, watchId, url, language);
  if (!place) {
    const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
    return { t, w, title: t.searchTitle, search: await findPlace(visit.ports, q, language) };
  }
  const mark = markOf(cookies);
  if (mark) keepMark(cookies, mark);
  const title = fill(t.title, { place: place.name });
  const { name } = telling.instrument.texts;
  const opened = await openWatch(visit, telling, place, mark);
  return { t, w, title, name, place: { id: place.id, name: place.name }, ...opened };
};

export const actions: Actions = {
  kies: async ({ locals: { language, visit }, cookies, request }) => {
    const form = await request.formData();
    const chosen = form.getAll('kies').map(String);
    const mark = markOf(cookies) || String(form.get('kenmerk') ?? '') || hexOf(visit.ports.randomBytes(16));
    const made = await chooseToWatch(visit.ports, mark, watchId, chosen);
    if (!made.ok) return fail(statusOf(made.refusal), { problem: sentenceOf(made.refusal, language), chosen });
    keepMark(cookies, mark);
    return { isChosen: true };
  },
  kijk: async ({ locals: { language, visit, prefix }, url, cookies, request }) => {
    const { telling, place } = await subjectOf(visit.ports, watchId, url, language);
    if (!place) return fail(404, { problem: refusalSentence('place-unknown', language) });
    const mark = markOf(cookies) ?? '';
    const form = await request.formData();
    const sent = await sendLooks(visit, telling, place, {
      mark,
      form,
      followPage: url.origin + linkIn(prefix)('/volg'),
    });
    if (!sent.ok) {
      const given = [...form].map(([name, value]): [string, string] => [name, String(value)]);
      return fail(statusOf(sent.refusal), { problem: sentenceOf(sent.refusal, language), given });
    }
    keepFollowedCode(cookies, sent.value.told.draft.code);
    return { done: sent.value };
  },
};
