import type { Staff } from '@straatwijs/monitor';
import type { DeskTexts } from '#web/texts/desk.nl.ts';
import { maySee } from './page-rights.ts';

export interface NavigationItem {
  readonly path: string;
  readonly label: string;
  /** Not part of a day at the desk. */
  readonly rare?: boolean;
}

/** Doors to the pages of the desk that somebody may open, in the order of a day. */
export const navigationFor = (staff: Staff, { navigation: t }: Pick<DeskTexts, 'navigation'>): NavigationItem[] =>
  [
    { path: '/werk/vandaag', label: t.today },
    { path: '/werk/acties', label: t.actions },
    { path: '/werk/aanbod', label: t.offers },
    { path: '/werk/signalen', label: t.signals },
    { path: '/werk/tikken', label: t.taps },
    { path: '/werk/gesprekken', label: t.talks },
    { path: '/werk/beantwoorden', label: t.sets, rare: true },
    { path: '/werk/gebeurtenissen', label: t.events },
    { path: '/werk/maatregelen', label: t.measures, rare: true },
    { path: '/werk/agenda', label: t.agenda },
    { path: '/werk/rondes', label: t.rounds, rare: true },
    { path: '/werk/thermometer', label: t.thermometer, rare: true },
    { path: '/veld', label: t.field },
    { path: '/werk/week', label: t.week },
    { path: '/werk/team', label: t.team, rare: true },
    { path: '/werk/gezichten', label: t.faces, rare: true },
    { path: '/werk/programmas', label: t.programmes, rare: true },
    { path: '/werk/geheugen', label: t.memory, rare: true },
    { path: '/werk/overdracht', label: t.handover, rare: true },
    { path: '/werk/beloften', label: t.promises, rare: true },
    { path: '/werk/antwoorden', label: t.answers, rare: true },
    { path: '/werk/loketten', label: t.desks, rare: true },
    { path: '/werk/drukwerk', label: t.posters, rare: true },
    { path: '/werk/mensen', label: t.people, rare: true },
    { path: '/werk/privacy', label: t.privacy, rare: true },
    { path: '/werk/toestand', label: t.upkeep, rare: true },
    { path: '/werk/ik', label: t.me, rare: true },
    { path: '/', label: t.places, rare: true },
    // The page of the street has no door of its own: it is for whoever may note a day.
  ].filter(({ path }) => maySee(path === '/veld' ? '/meedoen/logbook' : path, staff));
