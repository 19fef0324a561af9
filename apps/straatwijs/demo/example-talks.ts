import type { LinePart, Theme } from '@straatwijs/monitor';

/** A line of an example talk; with `kept` what was said of it at the next one. */
export interface ExampleLine {
  readonly theme?: Theme;
  readonly part: LinePart;
  readonly words: string;
  readonly owner?: string;
  /** So many weeks after the talk it should be done. */
  readonly inWeeks?: number;
  readonly kept?: readonly [says: 'kept' | 'half' | 'not-kept', words: string];
}

export interface ExampleTalk {
  readonly id: string;
  readonly weeksAgo: number;
  readonly kind: 'quarterly' | 'grievances';
  readonly joins: string;
  readonly lines: readonly ExampleLine[];
  /** Who came: residents, young people, people who work there. */
  readonly came: readonly [number, number, number];
}

/** Where the example talks are about: the buurt of the Jan Luykenlaan, where the containers were away. */
export const talksAbout = 'BU05183637';

/** The talks that were held, the oldest first; nobody is named and nobody is blamed in what was said. */
export const exampleTalks: readonly ExampleTalk[] = [
  {
    id: 'a5a7e000-0000-4000-8000-000000000027',
    weeksAgo: 27,
    kind: 'grievances',
    joins: 'het bewonersoverleg van de buurt',
    came: [14, 3, 4],
    lines: [
      { theme: 'clean', part: 'grievance', words: 'De containers zijn weg en niemand zei wanneer ze terugkomen.' },
      { theme: 'clean', part: 'going-on', words: 'Zakken staan op de hoek, vooral na het weekend.' },
      { theme: 'clean', part: 'doing', words: 'Buren bellen elkaar als er een wagen komt.' },
      {
        ...{
          theme: 'clean',
          part: 'promise',
          words: 'We hangen een briefje op met de dag dat de containers terugkomen.',
        },
        kept: ['kept', 'Het briefje hing er na vier dagen.'],
      },
      {
        ...{
          theme: 'clean',
          part: 'action',
          words: 'Containers twee keer per week legen',
          owner: 'afdeling afval',
          inWeeks: 12,
        },
        kept: ['kept', 'Sinds half augustus twee keer per week.'],
      },
      {
        ...{
          theme: 'safety',
          part: 'action',
          words: 'De lamp bij het pad maken',
          owner: 'afdeling straatlicht',
          inWeeks: 6,
        },
        kept: ['half', 'De lamp brandt, de paal staat nog scheef.'],
      },
      {
        ...{ theme: 'youth', part: 'promise', words: 'De kleedkamer gaat op woensdag open voor meiden.' },
        kept: ['not-kept', 'Er was geen beheerder. We zoeken nu samen met de school.'],
      },
    ],
  },
  {
    id: 'a5a7e000-0000-4000-8000-000000000013',
    weeksAgo: 13,
    kind: 'quarterly',
    joins: 'het bewonersoverleg van de buurt',
    came: [18, 6, 5],
    lines: [
      { theme: 'social', part: 'going-on', words: 'Op het bankje voor de winkel zit elke middag wel iemand.' },
      { theme: 'social', part: 'doing', words: 'Koffie op dinsdag in de buurtkamer.' },
      { theme: 'social', part: 'more', words: 'Een tweede bankje, dan kun je tegenover elkaar zitten.' },
      { theme: 'clean', part: 'going-on', words: 'Het is schoner dan in het voorjaar.' },
      { theme: 'clean', part: 'doing', words: 'Winkeliers vegen samen op zaterdag.' },
      { theme: 'clean', part: 'more', words: 'Grof vuil bij elkaar leggen, één keer per maand.' },
      { theme: 'safety', part: 'going-on', words: 'Bij het pad is het ’s avonds lichter geworden.' },
      { theme: 'care', part: 'more', words: 'Weten bij wie je terechtkunt als een buur niet opendoet.' },
      { theme: 'youth', part: 'going-on', words: 'De kooi is op vrijdag vol, dat gaat goed.' },
      {
        theme: 'clean',
        part: 'action',
        words: 'Eén dag per maand voor grof vuil',
        owner: 'afdeling afval',
        inWeeks: 10,
      },
      {
        theme: 'youth',
        part: 'action',
        words: 'Meidenmiddag op woensdag, met een beheerder van de school',
        owner: 'jongerenwerk',
        inWeeks: 12,
      },
      { theme: 'social', part: 'promise', words: 'We vragen of het tweede bankje mag.' },
    ],
  },
];

/** The talk that comes: so many weeks from now. */
export const nextTalk = {
  id: 'a5a7e000-0000-4000-8000-000000000002',
  inWeeks: 2,
  joins: 'het bewonersoverleg van de buurt',
};
