/** Texts of the page about the promise of an answer: for staff. */
export const texts = {
  title: 'Houden we ons woord?',
  lead: 'Van alles wat mensen in woorden, met een foto of als vraag vertelden: hoe vaak kwam er op tijd antwoord? Het gaat over het laatste jaar, tot en met de week die voorbij is.',
  rules:
    'Op tijd is binnen de werkdagen die golden toen het binnenkwam. Alleen een antwoord dat zegt wat we doen of niet doen telt. Een bedankje niet. Wat nog op tijd kan, telt nog niet mee.',
  what: 'Wat',
  inTime: 'Op tijd',
  late: 'Te laat',
  overdue: 'Te laat en nog open',
  running: 'Nog op tijd',
  kinds: {
    question: 'Vragen',
    photo: 'Foto’s',
    words: 'Verhalen',
  },
  all: 'Alles samen',
  median: {
    one: 'De helft had binnen {n} dag antwoord.',
    other: 'De helft had binnen {n} dagen antwoord.',
  },
  oldest: {
    one: 'Het oudste zonder antwoord wacht {n} dag.',
    other: 'Het oudste zonder antwoord wacht {n} dagen.',
  },
  noneOpen: 'Niets wacht op antwoord.',
  nothing: 'Hier is niets verteld.',
  quarter: 'Kwartaal',
  taps: 'Losse tikken beantwoord tot en met: {quarter}',
  noTaps: 'Voor deze plek als geheel zijn losse tikken nog nooit beantwoord.',
  open: 'Bekijk wat te laat is',
};
export type DeskPromisesTexts = typeof texts;
