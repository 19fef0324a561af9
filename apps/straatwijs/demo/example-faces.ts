/** Whom one can turn to: invented people, so labelled by the page itself. */
export interface ExampleFace {
  readonly place: string;
  readonly name: string;
  readonly work: string;
  readonly walkIn: string;
  readonly weeksAgo: number;
}

export const exampleFaces: readonly ExampleFace[] = [
  {
    place: 'straat:0518:kaapseplein',
    name: 'Mika Jansen (voorbeeld)',
    work: 'jongerenwerker',
    walkIn: 'op het plein, woensdag en vrijdag van 15 tot 18 uur',
    weeksAgo: 40,
  },
  {
    place: 'straat:0518:tesselseplein',
    name: 'Robin Smit (voorbeeld)',
    work: 'opbouwwerker',
    walkIn: 'buurtkamer, dinsdag van 10 tot 12 uur',
    weeksAgo: 30,
  },
  {
    place: 'GM0518',
    name: 'Noor Bakker (voorbeeld)',
    work: 'wijkmanager bij de gemeente',
    walkIn: 'spreekuur in het wijkgebouw, maandag van 9 tot 11 uur',
    weeksAgo: 51,
  },
];
