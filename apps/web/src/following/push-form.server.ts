import { leavePush, refusalSentence, withCode } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { followedCode } from '#web/taking-part/cookies.server.ts';
import { noticesTexts } from '#web/texts/notices.server.ts';

/** Leaves the address of this browser behind the code that it follows. */
export const leavePushForm = async ({ locals, cookies, request }: RequestEvent) => {
  const { visit, language, prefix } = locals;
  const form = await request.formData();
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 3000);
  const to = {
    ...{ endpoint: field('endpoint'), p256dh: field('p256dh') },
    ...{ auth: field('auth'), madeWith: field('madeWith') },
  };
  const code = followedCode(cookies) ?? '';
  const left = await withCode(visit, () => leavePush(visit.ports, code, { to, language }));
  if (left.ok) redirect(303, linkIn(prefix)('/volg#toestel'));
  // A browser of which we do not know the service: nobody typed anything wrong.
  const sentence = left.refusal.errors
    ? noticesTexts(language).push.failed
    : refusalSentence(left.refusal.code, language);
  return fail(statusOf(left.refusal), { pushProblem: sentence });
};
