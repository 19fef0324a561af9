import { agendaOf, minutesAtDesk } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { notesView } from '#web/talks/minutes-view.server.ts';
import { agendaView } from '#web/talks/preparation/agenda-view.server.ts';
import { talkHead } from '#web/talks/talk-head.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';
import type { PageServerLoad } from './$types';

/** The screen in the room: only what everybody may see, and what was said here tonight. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { visit, language, refusal } = locals;
  if (refusal) refusePage(refusal, language);
  const { ports } = visit;
  const found = await minutesAtDesk(ports, signedIn(locals), params.talk);
  if (!found.ok) return refusePage(found.refusal, language);
  const { timeZone } = ports.municipality;
  const { talk, minutes } = found.value;
  return {
    head: talkHead(talk, language, timeZone, ports.now()),
    // Without staff: nothing that somebody told to the team stands on a wall.
    agenda: agendaView(ports, await agendaOf(ports, talk), language),
    lines: notesView(minutes, language).lines,
    p: talkTexts(language),
  };
};
