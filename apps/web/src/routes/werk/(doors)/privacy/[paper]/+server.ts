import { isPrivacyPaper, paperAsHtml, paperAsMarkdown, privacyPaper, refuse } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { RequestHandler } from './$types';

/** One of the documents: to read and print, or with `?tekst` as Markdown to keep. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { paper: which } = params;
  if (!isPrivacyPaper(which)) return refusePage(refuse('page-unknown').refusal, locals.language);
  const paper = await privacyPaper(locals.visit.ports, signedIn(locals), which);
  if (!paper.ok) return refusePage(paper.refusal, locals.language);
  return url.searchParams.has('tekst')
    ? new Response(paperAsMarkdown(paper.value), {
        headers: {
          'content-type': 'text/markdown; charset=utf-8',
          'content-disposition': `attachment; filename="${which}.md"`,
        },
      })
    : new Response(paperAsHtml(paper.value), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
