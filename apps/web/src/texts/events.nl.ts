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
    'Hoe vaak mensen hier iets vertelden, per periode die voorbij is. De nummers zijn wat hier gebeurde. De tijd loopt van links naar rechts.',
  column: 'Periode',
  told: 'Verteld',
  events: 'Wat er gebeurde',
  tooFew: 'te weinig om te tonen',
  notLooked: 'niets verteld',
  back: 'Terug naar {place}',
  drawing: 'Tekening: een balk per periode, met de nummers van wat er gebeurde.',
};
export type EventTexts = typeof texts;
