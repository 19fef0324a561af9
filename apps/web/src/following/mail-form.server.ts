import { fieldSentence, leaveMail, refusalSentence, withCode } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { followedCode } from '#web/taking-part/cookies.server.ts';

/** Leaves an address behind the code that this browser follows; what is not right comes back beside the field. */
export const leaveMailForm = async ({ locals, cookies, request, url }: RequestEvent) => {
  const { visit, language, prefix } = locals;
  const mail = String((await request.formData()).get('mail') ?? '').slice(0, 300);
  const code = followedCode(cookies) ?? '';
  const urlOf = (token: string) => new URL(linkIn(prefix)(`/bericht/${token}`), url.origin).href;
  const left = await withCode(visit, () => leaveMail(visit.ports, code, { mail, language }, urlOf));
  if (left.ok) redirect(303, linkIn(prefix)('/volg#mail'));
  const field = left.refusal.errors?.find((e) => e.path === 'mail');
  const sentence = field ? fieldSentence(field.code, language) : refusalSentence(left.refusal.code, language);
  return fail(statusOf(left.refusal), { mailProblem: sentence, mail });
};
