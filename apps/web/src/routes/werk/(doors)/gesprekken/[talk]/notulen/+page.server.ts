import { randomUuid } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { noteActions } from '#web/desk/talks.server.ts';
import { noteFrame, noteTalk } from '#web/talks/note-view.server.ts';
import type { PageServerLoad } from './$types';

export const actions = noteActions;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const talk = await noteTalk(ports, signedIn(locals), params.talk, locals.language);
  if (!talk.ok) return refusePage(talk.refusal, locals.language);
  return {
    view: noteFrame(locals.language),
    talk: talk.value,
    theme: url.searchParams.get('thema') ?? talk.value.first,
    correct: url.searchParams.get('verbeter') ?? '',
    // One for each form: sending one twice writes once.
    ids: Array.from({ length: 16 }, () => randomUuid(ports.randomBytes(16))),
  };
};
