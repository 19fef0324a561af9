/** *Today*: periods, what is late, answering many at once, and what others said nearby. */
export const texts = {
  period: 'Periode',
  periods: { any: 'altijd', 'this-week': 'deze week', 'last-14-days': 'laatste 14 dagen', 'this-month': 'deze maand' },
  late: {
    one: '{n} bericht wacht langer dan beloofd.',
    other: '{n} berichten wachten langer dan beloofd.',
  },
  promised: { one: 'Beloofd: binnen {n} werkdag', other: 'Beloofd: binnen {n} werkdagen' },
  waited: {
    one: 'Wat open staat wacht nu meestal {n} werkdag.',
    other: 'Wat open staat wacht nu meestal {n} werkdagen.',
  },
  longest: 'Het langst wacht: {ago}.',
  allMatching: { one: 'Beantwoord dit {n} bericht', other: 'Beantwoord alle {n} van dit filter samen' },
  tooMany: 'Er zijn er meer dan {n}. Maak het filter kleiner om ze samen te beantwoorden.',
  together: { one: '{n} bericht tegelijk', other: '{n} berichten tegelijk' },
  togetherHelp: 'Lees ze eerst. Eén antwoord gaat naar iedereen die dit vertelde.',
  sure: {
    one: 'Ja, ik beantwoord {n} bericht met één antwoord',
    other: 'Ja, ik beantwoord {n} berichten met één antwoord',
  },
  notSure: 'Zet eerst een vinkje bij het aantal.',
  similar: {
    one: 'Hier zei ook {n} ander iets over {theme}',
    other: 'Hier zeiden ook {n} anderen iets over {theme}',
  },
  similarAll: 'Beantwoord deze samen',
  keyFilter: 'naar het filter',
};
export type DeskInboxTexts = typeof texts;
