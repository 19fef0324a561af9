import { agendaAtDesk, isShortId } from '@straatwijs/monitor';
import { agendaActions } from '#web/desk/agenda.server.ts';
import { agendaFormView, ambitionFormView } from '#web/desk/agenda-view.server.ts';
import { themeChain } from '#web/desk/chain.server.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskAgendaTexts } from '#web/texts/desk-agenda.server.ts';
import { deskChainTexts } from '#web/texts/desk-chain.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import type { PageServerLoad } from './$types';

export const actions = agendaActions;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const { language } = locals;
  const staff = signedIn(locals);
  const found = await agendaAtDesk(ports, staff, params);
  // An address that nobody used yet is that of a new agenda.
  const isNew = !found.ok && isShortId(params.id) && (await ports.agenda.agenda(params.id)) === undefined;
  if (!found.ok && !isNew) return refusePage(found.refusal, language);
  const { agenda, ambitions = [] } = found.ok ? found.value : {};
  const place = agenda?.placeId ?? url.searchParams.get('plek') ?? undefined;
  const done = url.searchParams.get('klaar') ?? '';
  const t = deskAgendaTexts(language);
  const said: Readonly<Record<string, string>> = {
    saved: t.saved,
    public: t.published,
    over: t.ended,
    written: t.written,
  };
  const ways = agenda
    ? await Promise.all(
        agenda.themes.map(async (theme) => ({
          theme,
          name: nameTexts(language).themes[theme],
          chain: await themeChain(ports, staff, {
            ...{ agenda, theme, language },
            ambition: ambitions.find((a) => a.theme === theme),
          }),
        })),
      )
    : [];
  return {
    t,
    ways,
    way: deskChainTexts(language),
    id: params.id,
    agenda,
    place,
    places: await placeChoices(ports, place),
    form: await agendaFormView(ports, staff, agenda, language),
    ambitions: (agenda?.themes ?? []).map((theme) => ambitionFormView(ports, theme, ambitions, language)),
    done: said[done] ?? '',
  };
};
