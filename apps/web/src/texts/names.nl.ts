import type { AnswerKind, CountedTheme, Scale } from '@straatwijs/monitor';

/** What residents call the things that the software counts and sorts. */
export const texts = {
  themes: {
    social: 'Samen leven',
    clean: 'Schoon en heel',
    safety: 'Veilig',
    care: 'Zorg thuis',
    youth: 'Jeugd',
    traffic: 'Verkeer',
    green: 'Groen',
    homes: 'Wonen',
    meeting: 'Ontmoeten',
    shops: 'Winkels',
    other: 'Iets anders',
    unsaid: 'Geen onderwerp genoemd',
  } satisfies Record<CountedTheme, string> as Record<CountedTheme, string>,
  rest: 'Al het andere samen',
  everything: 'Alles samen',
  perspectives: {
    resident: 'Bewoners',
    'young-resident': 'Jongeren',
    professional: 'Mensen die hier werken',
    official: 'Mensen van de gemeente',
    entrepreneur: 'Winkeliers en ondernemers',
    visitor: 'Bezoekers',
  } as Record<string, string>,
  onePerspective: {
    resident: 'bewoner',
    'young-resident': 'jongere',
    professional: 'iemand die hier werkt',
    official: 'iemand van de gemeente',
    entrepreneur: 'winkelier of ondernemer',
    visitor: 'bezoeker',
  } as Record<string, string>,
  scales: {
    porch: 'portiek',
    'street-part': 'deel van een straat',
    street: 'straat',
    square: 'plein',
    buurt: 'buurt',
    wijk: 'wijk',
    district: 'stadsdeel',
    city: 'gemeente',
    'priority-area': 'gebied',
  } satisfies Record<Scale, string> as Record<Scale, string>,
  answers: {
    'we-do': 'Doen we',
    'we-find-out': 'Zoeken we uit',
    'belongs-to': 'Hoort bij een ander',
    'we-discuss': 'Bespreken we',
    'we-do-not': 'Doen we niet',
    'we-were-wrong': 'We hadden het mis',
  } satisfies Record<AnswerKind, string> as Record<AnswerKind, string>,
};
export type NameTexts = typeof texts;
