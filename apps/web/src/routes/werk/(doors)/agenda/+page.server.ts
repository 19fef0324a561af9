import { agendasAtDesk, attentionAtDesk, parsePeriod, shortId } from '@straatwijs/monitor';
import { periodName } from '#web/agenda/agenda-view.server.ts';
import { askedPeriods, attentionAtDeskView } from '#web/desk/agenda-view.server.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { agendaTexts } from '#web/texts/agenda.server.ts';
import { deskAgendaTexts } from '#web/texts/desk-agenda.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const { language } = locals;
  const staff = signedIn(locals);
  const agendas = await agendasAtDesk(ports, staff);
  if (!agendas.ok) return refusePage(agendas.refusal, language);
  const t = deskAgendaTexts(language);
  const periods = askedPeriods(ports.local(ports.now()).date, language);
  const period = parsePeriod(url.searchParams.get('periode') ?? '') ?? parsePeriod(periods[0]?.key ?? '');
  const asked = url.searchParams.get('plek') ?? '';
  const place = asked === '' ? undefined : await ports.places.place(asked);
  const found = place && period ? await attentionAtDesk(ports, staff, place, period) : undefined;
  if (found && !found.ok) return refusePage(found.refusal, language);
  return {
    t,
    pictureTexts: agendaTexts(language),
    periods,
    period: period?.key,
    place: place && { id: place.id, name: place.name },
    places: await placeChoices(ports, place?.id),
    asked: found?.ok ? attentionAtDeskView(found.value, language) : undefined,
    newId: shortId(ports.randomBytes(10)),
    agendas: agendas.value.map((a) => ({
      id: a.id,
      place: a.placeName,
      period: periodName(a.period, language),
      state: t.states[a.state],
    })),
  };
};
