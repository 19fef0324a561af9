import { fieldSentence, offeredFor, refusalSentence } from '@straatwijs/monitor';
import { fail, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { offerFormView, readOfferForm } from '#web/offers/offer-form.ts';
import { newOffer, offerToChange } from '#web/offers/open-offer.server.ts';
import { sendOffer } from '#web/offers/send-offer.server.ts';
import { refused, statusOf } from '#web/refusing/refused.server.ts';
import { codeView } from '#web/taking-part/code-view.ts';
import { followedCode, keepFollowedCode, knownWho, openFollowedCode } from '#web/taking-part/cookies.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies, setHeaders }) => {
  // The form carries an id and a code of its own, or what somebody offered: nobody may get it from a store.
  setHeaders({ 'cache-control': 'no-store' });
  const { visit, language } = locals;
  const t = takingPartTexts(language);
  if (url.searchParams.has('verander')) return { codeTexts: t, ...(await offerToChange(locals, cookies)) };
  const place = await visit.ports.places.place(url.searchParams.get('plek') ?? '');
  if (!place) return refused({ code: 'place-unknown' }, language);
  return {
    codeTexts: t,
    ...newOffer(locals, place, url.searchParams.get('wat') ?? '', knownWho(cookies) === 'young-resident'),
  };
};

export const actions: Actions = {
  default: async ({ locals, url, cookies, request }) => {
    const { visit, language, prefix } = locals;
    const form = await request.formData();
    const given = readOfferForm(form, language);
    const isChange = form.has('verander');
    const placeId = String(form.get('plek') ?? '');
    const id = String(form.get('id') ?? '');
    const code = isChange ? (followedCode(cookies) ?? '') : String(form.get('code') ?? '');
    const sent = await sendOffer(visit, { ...given, id, code, placeId }, isChange);
    if (!sent.ok) {
      const own = offerTexts(language).wrong;
      const wrong = (sent.refusal.errors ?? []).map((e) => [
        e.path,
        own[`${e.path}.${e.code}`] ?? fieldSentence(e.code, language),
      ]);
      const view = offerFormView({ ...given, kind: String(form.get('wat') ?? '') }, language);
      const problem = refusalSentence(sent.refusal.code, language);
      return fail(statusOf(sent.refusal), { problem, wrong: Object.fromEntries(wrong), view, id, code });
    }
    if (isChange) {
      openFollowedCode(cookies, code);
      redirect(303, linkIn(prefix)('/volg'));
    }
    // From the page of an action: it is found there too.
    await offeredFor(visit.ports, { id: url.searchParams.get('actie') ?? '', offerId: id.toLowerCase() });
    keepFollowedCode(cookies, code);
    return { thanks: codeView(code, url.origin + linkIn(prefix)('/volg')) };
  },
};
