export const texts = {
  notLooked: 'Hier is niet gekeken.',
  tooFew: 'Er is te weinig om te laten zien.',
  between: 'Het ligt waarschijnlijk tussen {low} en {high}.',
  nothingSeen: 'Er is gekeken en niets gezien.',
  perVisit: 'Per keer kijken wordt dit ongeveer {estimate} keer gezien.',
  effort: 'Aantal keer gekeken: {effort}. Aantal keer gezien: {n}.',
  observers: 'Verschillende mensen die keken: {n}.',
  lean: 'Deze plek telt voor {own} zelf mee. De rest leunt op de plekken eromheen. Wie vaker kijkt, laat de plek meer zelf tellen.',
  share: 'Van wie iets liet weten, zei ongeveer {estimate} ja.',
  answers: 'Aantal antwoorden: {n}.',
  score: 'Het gemiddelde cijfer, van 1 tot 5, is ongeveer {estimate}.',
  strictness: 'Er is rekening mee gehouden dat de een strenger is dan de ander.',
  scores: 'Hoe vaak elk cijfer is gegeven: {list}.',
  index: 'Van waar we op letten gaat naar schatting {estimate} beter dan eerst.',
  leftOut: 'Niet meegeteld, omdat er te weinig over bekend is: {n}.',
  together: 'Elke groep mensen telt hierin even zwaar, ook als er minder van zijn.',
  alone: 'Dit is wat één groep mensen zag. Van anderen is er nog te weinig.',
  otherSeries: 'Er is intussen anders gekeken. Daarom is dit niet met eerder te vergelijken.',
  nothingToCompare: 'Er is te weinig om te vergelijken.',
  baseline: {
    better: { likely: 'Het gaat waarschijnlijk beter dan eerst.', possible: 'Het gaat mogelijk beter dan eerst.' },
    worse: {
      likely: 'Het gaat waarschijnlijk minder goed dan eerst.',
      possible: 'Het gaat mogelijk minder goed dan eerst.',
    },
    unclear: 'Of het nu anders is dan eerst, is niet te zeggen.',
  },
  target: {
    better: {
      likely: 'We zijn waarschijnlijk waar we naartoe willen.',
      possible: 'We zijn mogelijk waar we naartoe willen.',
    },
    worse: {
      likely: 'We zijn waarschijnlijk nog niet waar we naartoe willen.',
      possible: 'We zijn mogelijk nog niet waar we naartoe willen.',
    },
    unclear: 'Of we zijn waar we naartoe willen, is nog niet te zeggen.',
  },
};

export type ThermometerTexts = typeof texts;
