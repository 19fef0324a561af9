import { isShortId, roundAtDesk } from '@straatwijs/monitor';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { doneView, draftView, roundView } from '#web/desk/round-view.server.ts';
import { roundActions } from '#web/desk/rounds.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskRoundTexts } from '#web/texts/desk-rounds.server.ts';
import { roundTexts } from '#web/texts/rounds.server.ts';
import { fullWeek } from '#web/triage/full-week.server.ts';
import type { PageServerLoad } from './$types';

export const actions = roundActions;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const { language } = locals;
  const staff = signedIn(locals);
  const found = await roundAtDesk(ports, staff, params);
  // An address that nobody used yet is that of a new round.
  const isNew = !found.ok && isShortId(params.id) && (await ports.rounds.round(params.id)) === undefined;
  if (!found.ok && !isNew) return refusePage(found.refusal, language);
  const round = found.ok ? found.value : undefined;
  const t = deskRoundTexts(language);
  const common = {
    t,
    outcomeTexts: roundTexts(language),
    id: params.id,
    done: doneView(url.searchParams.get('klaar') ?? '', language),
  };
  if (round && round.state !== 'draft')
    return { ...common, round: await roundView(ports, staff, round, { language, origin: url.origin }) };
  return {
    ...common,
    draft: await draftView(ports, round, language),
    fullWeek: await fullWeek(ports, staff, language),
    places: await placeChoices(ports, round?.placeId),
  };
};
