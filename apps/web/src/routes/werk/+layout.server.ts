import { deskLanguageOf } from '@straatwijs/monitor';
import { maySee } from '#web/desk/page-rights.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const staff = signedIn(locals);
  if (locals.refusal) refusePage(locals.refusal, locals.language);
  const { name, appointments } = staff;
  const roles = [...new Set(appointments.map((a) => a.role))];
  const texts = deskTexts(locals.language);
  const navigation = [
    { path: '/werk/vandaag', label: texts.navigation.today },
    { path: '/werk/aanbod', label: texts.navigation.offers },
    { path: '/werk/gezichten', label: texts.navigation.faces },
    { path: '/werk/tikken', label: texts.navigation.taps },
    { path: '/werk/antwoorden', label: texts.navigation.answers },
    { path: '/werk/gebeurtenissen', label: texts.navigation.events },
    { path: '/werk/drukwerk', label: texts.navigation.posters },
    { path: '/veld', label: texts.navigation.field },
    { path: '/werk/week', label: texts.navigation.week },
    { path: '/werk/team', label: texts.navigation.team },
    { path: '/werk/mensen', label: texts.navigation.people },
    { path: '/werk/ik', label: texts.navigation.me },
    // The page of the street has no door of its own: it is for whoever may note a day.
  ].filter((item) => (item.path === '/veld' ? maySee('/meedoen/logbook', staff) : maySee(item.path, staff)));
  return { language: deskLanguageOf(locals.language), staff: { name, roles }, texts, navigation };
};
