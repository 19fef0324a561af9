import {
  deskLanguageOf,
  directionOf,
  findSession,
  refusalSentence,
  refuse,
  sessionCookieName,
} from '@straatwijs/monitor';
import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { deskGate, isForStaff, turnedAway } from '#web/desk/gate.server.ts';
import { chooseLanguage } from '#web/language/choose.ts';
import { preloadsFont } from '#web/language/fonts.ts';
import { splitPath } from '#web/language/prefix.ts';
import { guardForm } from '#web/refusing/read-form.server.ts';
import { forgetUnwanted } from '#web/taking-part/cookies.server.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import { building } from '$app/env';

const languageCookie = 'taal';

const headers = {
  // Not no-referrer: with that, browsers send no origin along with our own forms, and those would be refused.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // The same address is a page in another language for someone else.
  Vary: 'Accept-Language, Cookie',
};

const plainText = { 'content-type': 'text/plain; charset=utf-8' };
const readsOnly: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export const handle: Handle = async ({ event, resolve }) => {
  const { prefix, path, language: inAddress } = splitPath(event.url.pathname);
  const chosenBefore = event.cookies.get(languageCookie);
  const chosen = chooseLanguage({
    inAddress,
    chosenBefore,
    acceptLanguage: event.request.headers.get('accept-language'),
  });
  // The desk speaks fewer languages; what somebody chose for the rest of the pages stays as it is.
  const language = isForStaff(path) ? deskLanguageOf(chosen) : chosen;
  Object.assign(event.locals, { language, prefix, path, staff: undefined });

  // SvelteKit assumes https for cookies except on localhost; a first try on an office network has none.
  const setCookie = event.cookies.set.bind(event.cookies);
  event.cookies.set = (name, value, options) =>
    setCookie(name, value, { secure: event.url.protocol === 'https:', ...options });

  // Forms from elsewhere are refused before this; what a script sends as JSON is held to the same.
  const from = event.request.headers.get('origin');
  if (!readsOnly.has(event.request.method) && from !== null && from !== event.url.origin)
    return new Response(refusalSentence('not-allowed', language), { status: 403, headers: plainText });
  guardForm(event.request, language);
  forgetUnwanted(event.cookies);
  const visit = event.platform?.req.straatwijs;
  if (visit) event.locals.visit = visit;
  else if (!building)
    return new Response(
      'Straatwijs: deze pagina’s draaien alleen achter de server van Straatwijs.\n' +
        'These pages need the server of Straatwijs: run `npm run straatwijs -- serve`.\n',
      { status: 503, headers: plainText },
    );

  const token = event.cookies.get(sessionCookieName(event.url.protocol === 'https:'));
  if (visit && token) {
    const { ports } = visit;
    const found = await findSession(ports, token);
    if (found.ok) event.locals.staff = found.value;
  }
  if (inAddress && inAddress !== chosenBefore)
    event.cookies.set(languageCookie, inAddress, { path: '/', maxAge: 365 * 86_400, sameSite: 'lax' });

  const search = event.url.search;
  const refusedEntry = deskGate({ path, prefix, search, method: event.request.method }, event.locals.staff);
  if (refusedEntry && visit) return refusedEntry;
  const away = visit && turnedAway({ path, routeId: event.route.id, request: event }, event.locals.staff);
  // A page as a whole is refused by the layout of the desk, so that it looks like a page; the rest here and now.
  if (away === 'at-once') error(403, { message: refusalSentence('not-allowed', language) });
  event.locals.refusal = away ? refuse('not-allowed').refusal : undefined;

  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('<html lang="nl" dir="ltr"', `<html lang="${language}" dir="${directionOf(language)}"`),
    preload: (input) =>
      input.type === 'font' ? preloadsFont(language, input.filename) : input.type === 'js' || input.type === 'css',
  });
  // A page is in the language of who asked, and knows their choices: nothing in between keeps it for somebody else.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  // What was told, and who may read it, stays out of every cache.
  if (isForStaff(path)) response.headers.set('cache-control', 'no-store');
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value);
  if (response.headers.get('content-type') === 'text/html')
    response.headers.set('content-type', 'text/html; charset=utf-8');
  return response;
};

/** What went wrong stays with us; the reader gets a sentence in their language. Refusals by our pages keep their own. */
export const handleError: HandleServerError = (caught) => {
  const { language } = caught.event.locals;
  if (caught.kind === 'app') return;
  if (caught.kind === 'framework' && caught.error.status === 404)
    return { message: refusalSentence('page-unknown', language) };
  // Where it happened, never the message: a database quotes in it what a person wrote.
  if (caught.kind !== 'framework')
    console.error(
      caught.error instanceof Error
        ? [caught.error.name, ...(caught.error.stack?.match(/^\s+at .*$/gm) ?? [])].join('\n')
        : typeof caught.error,
    );
  return { message: frameTexts(language).wentWrong };
};
