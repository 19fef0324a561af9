import { type Agenda, agendasAround } from '@straatwijs/monitor';
import { periodName } from '#web/agenda/agenda-view.server.ts';
import { publicThemeChain } from '#web/chain/public-chain.server.ts';
import { fill } from '#web/language/fill.ts';
import { agendaTexts } from '#web/texts/agenda.server.ts';
import type { AboutPlace } from './about-place.server.ts';

/** Of the agendas around a place, the one that holds there now. */
export const planNow = <A extends Pick<Agenda, 'state'>>(agendas: readonly A[]): A | undefined =>
  agendas.find((a) => a.state === 'public');

/** The plan that holds in a place now, theme by theme, with what became of each; undefined where there is none. */
export const planSection = async ({ ports, place, language, nameOf, names }: AboutPlace) => {
  const agenda = planNow(await agendasAround(ports, place, 4));
  if (!agenda) return { plan: undefined };
  const chains = await Promise.all(agenda.themes.map((theme) => publicThemeChain(ports, { agenda, theme }, language)));
  return {
    plan: {
      path: `/agenda/${agenda.id}`,
      title: fill(agendaTexts(language).plan, {
        place: agenda.placeName,
        period: periodName(agenda.period, language),
      }),
      themes: agenda.themes.flatMap((theme, n) => {
        const chain = chains[n];
        return chain ? [{ theme, name: nameOf(names.themes)(theme), chain }] : [];
      }),
    },
  };
};
export type PlanSection = NonNullable<Awaited<ReturnType<typeof planSection>>['plan']>;
