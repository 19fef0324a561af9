import { actionPointsOf, agendaOf, keyOfTalk, may, minutesAtDesk, streetsHere, talkAtDesk } from '@straatwijs/monitor';
import { dayAndTime } from '#web/desk/ago.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { talkActions } from '#web/desk/talks.server.ts';
import { fill } from '#web/language/fill.ts';
import { judgedView, notesView, pointsView } from '#web/talks/minutes-view.server.ts';
import { agendaView } from '#web/talks/preparation/agenda-view.server.ts';
import { talkHead } from '#web/talks/talk-head.server.ts';
import { deskTalkTexts } from '#web/texts/desk-talks.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';
import type { PageServerLoad } from './$types';

export const actions = talkActions;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { visit, language } = locals;
  const { ports } = visit;
  const staff = signedIn(locals);
  const found = await talkAtDesk(ports, staff, params.talk);
  if (!found.ok) return refusePage(found.refusal, language);
  const { value: talk } = found;
  const t = deskTalkTexts(language);
  const { timeZone } = ports.municipality;
  const minutes = await minutesAtDesk(ports, staff, talk.id);
  if (!minutes.ok) return refusePage(minutes.refusal, language);
  const points = await actionPointsOf(ports, staff, talk.id);
  const isFixed = talk.state === 'fixed' || talk.state === 'public';
  const taken = ({ step, by, at, reason }: (typeof talk.steps)[number]) => ({
    name: t.steps[step],
    when: fill(t.taken, { day: dayAndTime(at, language, timeZone), by: step === 'fix' ? t.clock : by }),
    reason: reason ?? '',
  });
  return {
    head: talkHead(talk, language, timeZone, ports.now()),
    agenda: agendaView(ports, await agendaOf(ports, talk, staff), language),
    notes: notesView(minutes.value.minutes, language),
    judged: isFixed ? judgedView(minutes.value.minutes, language, await streetsHere(ports)) : [],
    points: points.ok ? pointsView(points.value, language) : [],
    steps: talk.steps.map(taken),
    key: talk.state === 'amending' ? keyOfTalk(ports, talk.id) : '',
    origin: url.origin,
    mayHold: may(staff, 'hold-talks', talk),
    isDone: url.searchParams.has('klaar'),
    t,
    p: talkTexts(language),
  };
};
