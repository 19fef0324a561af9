/** What happened in a place, as everybody reads it. */
export const texts = {
  title: 'Wat hier gebeurde',
  intro: 'Dit helpt om de cijfers te begrijpen. Het nummer staat ook in de tekening.',
  near: 'Ook wat in de buurt gebeurde staat erbij.',
  nothing: 'Hier is nog niets genoteerd. Werk aan de straat, een opening of een feest komt hier te staan.',
  span: '{from} t/m {to}',
  source: 'Bron: {source}',
  at: 'in {place}',
  writtenIn: 'in het {language}',
  kinds: {
    works: 'Werk aan de straat',
    finished: 'Klaar',
    opening: 'Geopend',
    activity: 'Activiteit',
    change: 'Verandering',
    incident: 'Voorval',
  },
  line: 'Bekijk dit op een tijdlijn',
  lineTitle: '{place} door de tijd',
  lineIntro:
    'Een balk per periode die voorbij is. De nummers zijn wat hier gebeurde. De tijd loopt van links naar rechts.',
  lineWhen: { month: 'In de laatste 12 maanden', quarter: 'In de laatste 4 kwartalen' },
  lineNothing: 'Er is nog te weinig verteld om een tijdlijn te tekenen.',
  up: 'Omhoog: gaat goed',
  down: 'Omlaag: kan beter',
  better: 'Kan beter of allebei',
  bothDown: '“Allebei een beetje” telt hier mee bij wat beter kan.',
  wholeBar: 'Een open balk: wat daarvan goed gaat en wat beter kan, tonen we hier niet.',
  noBar: 'Stippels: niets verteld, of te weinig om te tonen. Die perioden tellen niet mee.',
  column: 'Periode',
  events: 'Wat er gebeurde',
  tooFew: 'te weinig om te tonen',
  notLooked: 'niets verteld',
  back: 'Terug naar {place}',
  drawing:
    'Tekening van de tabel hieronder: per periode een balk omhoog en een balk omlaag, met de nummers van wat er gebeurde.',
};
export type EventTexts = typeof texts;
