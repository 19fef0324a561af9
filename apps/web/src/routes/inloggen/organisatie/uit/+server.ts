import { leavingToken } from '#web/desk/provider.server.ts';
import { linkIn } from '#web/language/link.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { RequestHandler } from './$types';

const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * After leaving here: on to the provider, so that one leaves there too. Not by a redirect: a form may only lead to our own
 * site, and this follows on one.
 */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const back = new URL(`${linkIn(locals.prefix)('/inloggen')}?uit`, url.origin).href;
  const token = leavingToken(cookies).take();
  const there = token === undefined ? undefined : await locals.visit.ports.identityProvider?.leave(token, back);
  const to = there ?? back;
  const { bye } = deskTexts(locals.language).signIn;
  const page = `<!doctype html><html lang="${locals.language}"><meta charset="utf-8"><title>Straatwijs</title><p><a href="${attribute(to)}">${bye}</a></p></html>`;
  return new Response(page, {
    headers: { 'content-type': 'text/html; charset=utf-8', refresh: `0; url=${to}`, 'cache-control': 'no-store' },
  });
};
