/** The whole way of a thing at the desk, and putting what somebody told on a talk. */
export const texts = {
  title: 'Stap voor stap',
  help: 'Dezelfde stappen leest wie het vertelde achter de code, zonder de namen van wie het las.',
  helpAction: 'Waar het mee begon, waar het besproken is, wie besloot, en wat ervan kwam.',
  helpTheme: 'Uit wat hier over dit thema gebeurt: gesprekken, acties en maatregelen.',
  kinds: {
    message: 'Verteld',
    signal: 'Signaal',
    talk: 'Gesprek',
    round: 'Stellingen',
    action: 'Actie',
    measure: 'Maatregel',
  },
  talks: {
    title: 'Bespreek het in een gesprek',
    help: 'Wie het vertelde, leest waar en wanneer het besproken wordt.',
    none: 'Hier is geen gesprek gepland, en er was er geen in de laatste maanden.',
    plan: 'Plan een gesprek',
    choose: 'Welk gesprek',
    option: '{day}, {place}, {venue}',
    put: 'Zet op het gesprek',
    on: 'Staat op het gesprek van {day}, {place}.',
    off: 'Haal eraf',
  },
  done: {
    put: 'Het staat op het gesprek.',
    off: 'Het is van het gesprek gehaald.',
  },
};
export type DeskChainTexts = typeof texts;
