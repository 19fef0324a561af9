/** Which steps there are, who decides in each of them, and what a resident can do. */
export const texts = {
  title: 'Zo gaat het met wat je vertelt',
  lead: 'Van tevoren: welke stappen er zijn, wie er beslist en waar jij iets aan kunt doen.',
  who: 'Wie beslist',
  say: 'Wat jij kunt doen',
  written: 'Zo schreef {municipality} het op.',
  steps: {
    received: {
      name: 'Ontvangen',
      what: 'Wat je stuurt komt meteen binnen. Je krijgt een code.',
      who: 'Niemand: dit gaat vanzelf.',
      say: 'Alles: je kunt het verbeteren of weghalen, met je code.',
    },
    read: {
      name: 'Gelezen',
      what: 'Iemand leest je woorden, je vraag of je foto. Tikken zonder woorden tellen we samen.',
      who: 'Wie in de buurt meeleest.',
      say: 'Jij kiest wie het mag lezen: liever in de luwte, voor het team, of op de pagina.',
    },
    discussed: {
      name: 'Besproken',
      what: 'Als het meer mensen raakt, praten we erover in de buurt.',
      who: 'Wie aan tafel zit: bewoners en mensen die hier werken.',
      say: 'Je kunt zelf meepraten. Op de pagina van je buurt staat wanneer.',
    },
    brought: {
      name: 'Bij wie het ligt',
      what: 'Gaat een ander erover, dan vragen we het daar. Wie je bent geven we niet door.',
      who: 'Wie hier antwoord geeft kiest aan wie het wordt gevraagd. Zo ook als het van niemand is, of als de stad, de regio of het Rijk erover beslist.',
      say: 'Achter je code staat bij wie het ligt en wanneer je meer hoort.',
    },
    decided: {
      name: 'Besloten',
      what: 'Je krijgt antwoord: wat we doen of niet doen, en waarom.',
      who: 'Wie het antwoord geeft. De naam staat erbij.',
      say: 'Ben je het er niet mee eens? Vertel het opnieuw. Als we het mis hadden, zeggen we dat.',
    },
    doing: {
      name: 'Bezig',
      what: 'Iemand gaat aan het werk.',
      who: 'Wie het werk doet, met de gemeente.',
      say: 'Je kunt meehelpen als je wilt.',
    },
    done: {
      name: 'Klaar',
      what: 'Het werk is af. Dat lees je achter je code.',
      who: 'Wie het werk deed.',
      say: 'Is het niet goed? Vertel het.',
    },
    effect: {
      name: 'Wat het opleverde',
      what: 'Later kijken we of er iets is veranderd, ook als het anders liep dan we hoopten.',
      who: 'De cijfers en de mensen die er wonen.',
      say: 'Vertel wat jij ervan merkt.',
    },
  },
};
export type OurStepsTexts = typeof texts;
