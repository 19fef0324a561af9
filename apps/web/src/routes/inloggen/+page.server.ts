import {
  emailOf,
  linkMinutes,
  type Ports,
  type RefusalCode,
  refusalSentence,
  requestLink,
  type ScreenLanguage,
  signInMail,
} from '@straatwijs/monitor';
import { fail, redirect } from '@sveltejs/kit';
import { refused } from '#web/desk/refused.server.ts';
import { returnPath } from '#web/desk/return-path.ts';
import { linkIn } from '#web/language/link.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Why the provider of the organisation brought somebody back without letting them in. */
const whys: readonly RefusalCode[] = [
  'provider-refused',
  'identity-unknown',
  'email-not-verified',
  'clock-differs',
  'no-appointment',
];

export const load: PageServerLoad = ({ locals, url }) => {
  const back = returnPath(url.searchParams.get('naar'));
  if (locals.staff) redirect(303, back ?? linkIn(locals.prefix)('/werk'));
  const { ports } = locals.visit;
  const why = whys.find((code) => code === url.searchParams.get('reden'));
  return {
    texts: deskTexts(locals.language).signIn,
    back,
    provider: ports.identityProvider?.name,
    why: why && refusalSentence(why, locals.language),
    mailIsSetUp: ports.mailer !== undefined,
    minutes: linkMinutes,
    justLeft: url.searchParams.has('uit'),
  };
};

/** As long as an address can be. */
const longestEmail = 254;

const mailLink = async (
  ports: Ports,
  email: string,
  urlOf: (token: string) => string,
  language: ScreenLanguage,
): Promise<void> => {
  const link = await requestLink(ports, email);
  if (!link) return;
  const about = { url: urlOf(link.token), minutes: linkMinutes, municipality: ports.municipality.name };
  await ports.mailer?.send(signInMail(language, link.staff, about));
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const { ports, doorkeeper, address } = locals.visit;
    const blocked = doorkeeper.signIn(address);
    if (blocked) return fail(429, refused(blocked, locals.language));
    const form = await request.formData();
    const back = returnPath(String(form.get('naar') ?? ''));
    const urlOf = (token: string) => {
      const path = linkIn(locals.prefix)(`/inloggen/${token}`);
      return new URL(back ? `${path}?${new URLSearchParams({ naar: back })}` : path, url.origin).href;
    };
    // Not waited for: how long the answer takes must not tell whether somebody works here.
    const email = String(form.get('email') ?? '').slice(0, longestEmail);
    // Silently: who gets no more mail has five that work, and who asks learns nothing of it.
    if (!doorkeeper.mayMail(emailOf(email))) return { sent: true };
    mailLink(ports, email, urlOf, locals.language).catch((error: unknown) => {
      console.error(`A sign-in mail could not be sent: ${error instanceof Error ? error.message : 'unknown'}`);
    });
    return { sent: true };
  },
};
