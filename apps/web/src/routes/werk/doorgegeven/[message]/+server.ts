import { refusalSentence } from '@straatwijs/monitor';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { handedFile } from '#web/triage/handed-file.server.ts';
import type { RequestHandler } from './$types';

/** What was handed on, as a file for the system of its desk. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const found = await handedFile(locals.visit.ports, signedIn(locals), params.message);
  if (!found.ok)
    return new Response(refusalSentence(found.refusal.code, locals.language), { status: statusOf(found.refusal) });
  return new Response(found.value.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${found.value.name}"`,
      'cache-control': 'no-store',
    },
  });
};
