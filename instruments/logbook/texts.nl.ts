export const texts = {
  name: 'Logboek',
  why: 'Zo zie je elke week je eigen koers, en hoeft niemand daar later naar te vragen. Wat je schrijft blijft binnen je eigen organisatie.',
  questions: {
    activity: { ask: 'Wat deed je?' },
    children: { ask: 'Kinderen en jongeren', help: 'Hoeveel waren er, ongeveer?' },
    girls: { ask: 'van wie meisjes' },
    adults: { ask: 'Volwassenen', help: 'Ouders, buren, voorbijgangers.' },
    spoken: { ask: 'met wie je praatte' },
    well: { ask: 'Wat ging goed?', help: 'Eén zin is genoeg. Geen namen.' },
    notable: { ask: 'Wat viel op?', help: 'Mag leeg. Geen namen.' },
  },
  options: {
    'activity.football-cage': 'Voetbalkooi',
    'activity.street': 'Op straat',
    'activity.indoor': 'Binnen',
    'activity.sports': 'Sport en spel',
    'activity.homework': 'Huiswerk',
    'activity.girls': 'Voor meisjes',
    'activity.talk': 'Gesprek',
    'activity.other': 'Iets anders',
  },
};
