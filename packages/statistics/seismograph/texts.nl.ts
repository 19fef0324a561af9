export const texts = {
  more: {
    attention: 'Misschien wordt dit hier vaker gezien dan eerst.',
    signal: 'Er verandert iets: dit wordt hier vaker gezien dan eerst.',
    strong: 'Er verandert duidelijk iets: dit wordt hier vaker gezien dan eerst.',
  },
  less: {
    attention: 'Misschien wordt dit hier minder vaak gezien dan eerst.',
    signal: 'Er verandert iets: dit wordt hier minder vaak gezien dan eerst.',
    strong: 'Er verandert duidelijk iets: dit wordt hier minder vaak gezien dan eerst.',
  },
  nothing: 'We zien geen verandering. Dat wil niet zeggen dat er niets aan de hand is.',
  marks: {
    'new-observers': 'Dit hangt op mensen die hier pas kort kijken.',
    'one-source': 'Meer dan de helft hiervan komt van één persoon. Laat nog iemand kijken.',
    young: 'Hier wordt nog maar kort gekeken. Daarom moet er meer te zien zijn voor we iets zeggen.',
    'effort-changed': 'Het aantal keer dat er gekeken wordt, is veranderd. Dat kan ook de reden zijn.',
    reports: 'Dit zijn meldingen. Ze zeggen ook iets over wie er meldt.',
  },
  latest: 'De laatste keer: {n} gezien. Als er niets verandert, zijn het er meestal {low} tot {high}.',
  notLooked: 'De laatste keer is hier niet gekeken.',
  how: 'We tellen bewijs op. Elke keer zonder verandering zakt de teller, elke vreemde keer stijgt hij.',
  falseSignal: {
    day: 'Als er niets verandert, zeggen we per richting ten onrechte van wel: gemiddeld hooguit eens in zoveel dagen: {n}.',
    week: 'Als er niets verandert, zeggen we per richting ten onrechte van wel: gemiddeld hooguit eens in zoveel weken: {n}.',
    month:
      'Als er niets verandert, zeggen we per richting ten onrechte van wel: gemiddeld hooguit eens in zoveel maanden: {n}.',
  },
  moreSeen: 'Wordt het {factor} keer zo veel, dan zien we dat meestal binnen drie maanden.',
  moreHidden: 'Dat het meer wordt, is hier met zo weinig niet binnen drie maanden te zien.',
  lessSeen: 'Gaat er {part} af, dan zien we dat meestal binnen drie maanden.',
  lessHidden: 'Dat het minder wordt, is hier met zo weinig niet binnen drie maanden te zien.',
};

export type SeismographTexts = typeof texts;
