import { may, randomUuid, talkRhythm, talksAtDesk } from '@straatwijs/monitor';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { planActions } from '#web/desk/talks.server.ts';
import { talkHead } from '#web/talks/talk-head.server.ts';
import { deskTalkTexts } from '#web/texts/desk-talks.server.ts';
import { fullWeek } from '#web/triage/full-week.server.ts';
import type { PageServerLoad } from './$types';

export const actions = planActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { visit, language } = locals;
  const { ports } = visit;
  const staff = signedIn(locals);
  const found = await talksAtDesk(ports, staff);
  if (!found.ok) return refusePage(found.refusal, language);
  const { timeZone } = ports.municipality;
  const head = (talk: (typeof found.value)[number]) => talkHead(talk, language, timeZone, ports.now());
  const rhythm = await talkRhythm(ports, staff, found.value);
  const wanted = url.searchParams.get('wijzig');
  const change = found.value.find((talk) => talk.id === wanted);
  return {
    talks: found.value.map(head),
    rhythm: rhythm.map(({ last, next, ...area }) => ({ ...area, last: last && head(last), next: next && head(next) })),
    places: await placeChoices(ports, undefined),
    change,
    mayPlan: may(staff, 'hold-talks'),
    fullWeek: may(staff, 'hold-talks') ? await fullWeek(ports, staff, language) : undefined,
    form: url.searchParams.has('nieuw') || change !== undefined,
    about: change?.placeId ?? url.searchParams.get('nieuw') ?? '',
    city: ports.municipality.code,
    newId: randomUuid(ports.randomBytes(16)),
    t: deskTalkTexts(language),
  };
};
