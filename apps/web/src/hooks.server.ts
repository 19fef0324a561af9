import { directionOf, refusalSentence } from '@straatwijs/monitor';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { chooseLanguage } from '#web/language/choose.ts';
import { splitPath } from '#web/language/prefix.ts';
import { sessionCookie } from '#web/session.server.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import { building } from '$app/env';

const languageCookie = 'taal';

const headers = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // The same address is a page in another language for someone else.
  Vary: 'Accept-Language, Cookie',
};

export const handle: Handle = async ({ event, resolve }) => {
  const { prefix, path, language: inAddress } = splitPath(event.url.pathname);
  const chosenBefore = event.cookies.get(languageCookie);
  const language = chooseLanguage({
    inAddress,
    chosenBefore,
    acceptLanguage: event.request.headers.get('accept-language'),
  });
  Object.assign(event.locals, { language, prefix, path, staff: undefined });

  const visit = event.platform?.req.straatwijs;
  if (visit) event.locals.visit = visit;
  else if (!building)
    return new Response(
      'Straatwijs: deze pagina’s draaien alleen achter de server van Straatwijs.\n' +
        'These pages need the server of Straatwijs: run `npm run straatwijs -- serve`.\n',
      { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } },
    );

  const token = event.cookies.get(sessionCookie);
  if (visit && token) {
    const { ports } = visit;
    event.locals.staff = await ports.people.session({ find: ports.seal('session', token), at: ports.now() });
  }
  if (inAddress && inAddress !== chosenBefore)
    event.cookies.set(languageCookie, inAddress, { path: '/', maxAge: 365 * 86_400, sameSite: 'lax' });

  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('<html lang="nl" dir="ltr"', `<html lang="${language}" dir="${directionOf(language)}"`),
    preload: (input) =>
      input.type === 'font'
        ? /atkinson-hyperlegible-latin-(400|700)-normal/.test(input.filename)
        : input.type === 'js' || input.type === 'css',
  });
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
};

/** What went wrong stays with us; the reader gets a sentence in their language. Refusals by our pages keep their own. */
export const handleError: HandleServerError = (caught) => {
  const { language } = caught.event.locals;
  if (caught.kind === 'app') return;
  if (caught.kind === 'framework' && caught.error.status === 404)
    return { message: refusalSentence('page-unknown', language) };
  if (caught.kind !== 'framework') console.error(caught.error);
  return { message: frameTexts(language).wentWrong };
};
