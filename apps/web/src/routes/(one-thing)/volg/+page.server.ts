import {
  approveEdit,
  askForMinutes,
  behindCode,
  declineEdit,
  type Result,
  refusalSentence,
  type ScreenLanguage,
  sayFair,
  saySolved,
  stopNotices,
  stopReaching,
  takePhotoAway,
  type Visit,
  withCode,
  withdraw,
  withdrawOffer,
} from '@straatwijs/monitor';
import { fail, redirect } from '@sveltejs/kit';
import { behindView } from '#web/following/behind.server.ts';
import { leaveMailForm } from '#web/following/mail-form.server.ts';
import { leavePushForm } from '#web/following/push-form.server.ts';
import { linkIn } from '#web/language/link.ts';
import { leavePhotoForm } from '#web/photos/leave-form.server.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { endDraft, followedCode, forgetFollowedCode, openFollowedCode } from '#web/taking-part/cookies.server.ts';
import { followingTexts } from '#web/texts/following.server.ts';
import { offlineTexts } from '#web/texts/offline.server.ts';
import { privacyTexts } from '#web/texts/privacy.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Nothing behind a code is kept by anything in between; the address of this page never holds it. */
const unkept = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

export const load: PageServerLoad = async ({ locals, cookies, setHeaders, url }) => {
  setHeaders(unkept);
  const { visit, language } = locals;
  const t = followingTexts(language);
  const privacy = privacyTexts(language);
  const work = offlineTexts(language).title;
  const code = followedCode(cookies);
  const left = url.searchParams.has('vergeten') ? t.left : undefined;
  if (code === undefined) return { t, work, left };
  const behind = await withCode(visit, () => behindCode(visit.ports, code));
  if (behind.ok) return { t, privacy, work, ...(await behindView(visit.ports, code, behind.value, language)) };
  // A code that is wrong is not asked again on every reload; one that has to wait is.
  if (behind.refusal.code === 'follow-code-unknown') forgetFollowedCode(cookies);
  return { t, work, problem: refusalSentence(behind.refusal.code, language) };
};

type Deed = (visit: Visit, code: string, form: FormData, language: ScreenLanguage) => Promise<Result<unknown>>;

/** Does something with what this phone follows, and shows it again. */
const withFollowed =
  (deed: Deed) =>
  async ({ locals, cookies, request }: RequestEvent) => {
    const { visit, language, prefix } = locals;
    const code = followedCode(cookies) ?? '';
    const form = await request.formData();
    const done = await withCode(visit, () => deed(visit, code, form, language));
    if (!done.ok) return fail(statusOf(done.refusal), { problem: refusalSentence(done.refusal.code, language) });
    redirect(303, linkIn(prefix)('/volg'));
  };

export const actions: Actions = {
  bekijk: async ({ locals, request, cookies }) => {
    const { visit, language, prefix } = locals;
    const typed = (await request.formData()).get('code');
    const code = typeof typed === 'string' ? typed.slice(0, 200) : '';
    if (code.trim() === '') return fail(400, { problem: followingTexts(language).noCodeYet, typed: '' });
    const found = await withCode(visit, () => behindCode(visit.ports, code));
    if (!found.ok)
      return fail(statusOf(found.refusal), { problem: refusalSentence(found.refusal.code, language), typed: code });
    openFollowedCode(cookies, code);
    redirect(303, linkIn(prefix)('/volg'));
  },
  intrekken: async (event) => {
    endDraft(event.cookies);
    return withFollowed(({ ports }, code) => withdraw(ports, code))(event);
  },
  woorden: async (event) => {
    endDraft(event.cookies);
    return withFollowed(({ ports }, code) => withdraw(ports, code, 'words'))(event);
  },
  stop: withFollowed(({ ports }, code) => stopReaching(ports, code)),
  mail: leaveMailForm,
  geenmail: withFollowed(({ ports }, code) => stopNotices(ports, code, 'mail')),
  bericht: leavePushForm,
  geenbericht: withFollowed(({ ports }, code) => stopNotices(ports, code, 'push')),
  foto: leavePhotoForm,
  fotoweg: withFollowed(({ ports }, code, form) => takePhotoAway(ports, { code, n: Number(form.get('n')) || 0 })),
  zo: withFollowed(({ ports }, code) => approveEdit(ports, code)),
  niet: withFollowed(({ ports }, code) => declineEdit(ports, code)),
  eerlijk: withFollowed(({ ports }, code, form) =>
    sayFair(ports, code, { question: String(form.get('vraag')), says: String(form.get('zegt')) }),
  ),
  opgelost: withFollowed(({ ports }, code, form, language) =>
    saySolved(ports, code, {
      ...{ id: String(form.get('actie')), says: String(form.get('zegt')) },
      ...{ words: String(form.get('woorden') ?? ''), language },
    }),
  ),
  verslag: withFollowed(({ ports }, code, form) => askForMinutes(ports, code, String(form.get('gesprek') ?? ''))),
  wis: withFollowed(({ ports }, code) => withdrawOffer(ports, code)),
  vergeet: async ({ cookies, locals }) => {
    forgetFollowedCode(cookies);
    endDraft(cookies);
    redirect(303, linkIn(locals.prefix)('/volg?vergeten'));
  },
};
