import { roundsAtDesk, shortId } from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { count } from '#web/language/fill.ts';
import { deskRoundTexts } from '#web/texts/desk-rounds.server.ts';
import { fullWeek } from '#web/triage/full-week.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { ports } = locals.visit;
  const { language } = locals;
  const staff = signedIn(locals);
  const found = await roundsAtDesk(ports, staff);
  if (!found.ok) return refusePage(found.refusal, language);
  const t = deskRoundTexts(language);
  return {
    t,
    fullWeek: await fullWeek(ports, staff, language),
    newId: shortId(ports.randomBytes(10)),
    rounds: found.value.map((r) => ({
      id: r.id,
      place: r.placeName,
      state: t.states[r.state],
      joins: r.joins,
      by: r.madeBy,
      when: dateInWords(ports.local(r.closedAt ?? r.openedAt ?? r.madeAt).date, language),
      counts: [count(language, t.statements, r.statements.length), count(language, t.people, r.people)].join(' · '),
    })),
  };
};
