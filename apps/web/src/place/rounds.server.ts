import { agendasAround, type Place, type Ports, roundsAround, type ScreenLanguage } from '@straatwijs/monitor';
import { periodName } from '#web/agenda/agenda-view.server.ts';
import { fill } from '#web/language/fill.ts';
import { agendaTexts } from '#web/texts/agenda.server.ts';
import { planNow } from './plan.server.ts';

const most = 4;

/** What there is to say something about in and around a place, what people thought, and plans besides the one that stands on the page itself: links, the open ones first. */
export const roundsView = async (ports: Ports, place: Place, language: ScreenLanguage) => {
  const t = agendaTexts(language);
  const [rounds, agendas] = await Promise.all([roundsAround(ports, place, most), agendasAround(ports, place, most)]);
  const isOpen = (r: (typeof rounds)[number]) => r.state === 'open';
  const links = [...rounds.filter(isOpen), ...rounds.filter((r) => !isOpen(r))].map((r) => ({
    path: `/meepraten/${r.id}`,
    label: fill(isOpen(r) ? t.openRound : t.closedRound, { place: r.placeName }),
    isOpen: isOpen(r),
  }));
  const shown = planNow(agendas);
  const plans = agendas
    .filter((a) => a !== shown)
    .map((a) => ({
      path: `/agenda/${a.id}`,
      label: fill(t.plan, { place: a.placeName, period: periodName(a.period, language) }),
      isOpen: false,
    }));
  return { title: t.onPage, links: [...links, ...plans] };
};
export type RoundsView = Awaited<ReturnType<typeof roundsView>>;
