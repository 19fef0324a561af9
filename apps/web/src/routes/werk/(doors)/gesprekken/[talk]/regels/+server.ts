import { type LineCommand, mostLines, refusalSentence, refuse, writeLines } from '@straatwijs/monitor';
import { error, json } from '@sveltejs/kit';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import { noteTalk } from '#web/talks/note-view.server.ts';
import { readLines } from '#web/talks/read-lines.ts';
import type { RequestHandler } from './$types';

/** How the minutes stand now, for a note view that is open. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const talk = await noteTalk(locals.visit.ports, signedIn(locals), params.talk, locals.language);
  return talk.ok ? json(talk.value) : refused(talk.refusal, locals.language);
};

/** Lines that were made on a device, for the very person who made them. Sending them twice writes them once. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const staff = signedIn(locals);
  const person = request.headers.get('Straatwijs-Person');
  if (person !== null && person !== staff.id)
    error(401, { message: refusalSentence('sign-in-needed', locals.language) });
  const body: unknown = await request.json().catch(() => undefined);
  const lines: readonly LineCommand[] | undefined = readLines(body, mostLines);
  if (!lines) return refused(refuse('not-json').refusal, locals.language);
  const written = await writeLines(locals.visit.ports, staff, { talkId: params.talk, lines });
  return written.ok ? json(written.value) : refused(written.refusal, locals.language);
};
