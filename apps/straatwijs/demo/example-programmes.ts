/** What runs in the example: invented, so labelled by the page itself. */
export interface ExampleProgramme {
  readonly place: string;
  readonly title: string;
  readonly words: string;
  readonly organisation: string;
  readonly walkIn: string;
  readonly weeksAgo: number;
  /** Weeks that it lasted; absent as long as it goes on. */
  readonly weeks?: number;
}

export const exampleProgrammes: readonly ExampleProgramme[] = [
  {
    place: 'straat:0518:kaapseplein',
    title: 'Voetbal op het plein',
    words: 'Iedere woensdag voetbal voor wie wil, met een uur alleen voor meisjes.',
    organisation: 'jongerenwerk',
    walkIn: 'op het plein, woensdag van 15 tot 17 uur',
    weeksAgo: 38,
  },
  {
    place: 'straat:0518:weimarstraat',
    title: 'Geveltuinen',
    words: 'Wie een stoeptegel wil ruilen voor planten krijgt hulp bij het graven.',
    organisation: 'bewoners van de straat',
    walkIn: 'bij de bibliotheek, eerste zaterdag van de maand',
    weeksAgo: 24,
  },
  {
    place: 'straat:0518:tesselseplein',
    title: 'Samen eten',
    words: 'Koken en eten met buren die elkaar nog niet kennen.',
    organisation: 'buurtkamer',
    walkIn: 'buurtkamer, donderdag vanaf 17 uur',
    weeksAgo: 46,
    weeks: 30,
  },
];

export const examplePositions: readonly {
  readonly place: string;
  readonly organisation: string;
  readonly theme: string;
  readonly words: string;
  readonly next: string;
  readonly weeksAhead: number;
}[] = [
  {
    place: 'straat:0518:kaapseplein',
    organisation: 'bewoners van het plein',
    theme: 'meeting',
    words: 'Eerst een plek waar je droog kunt zitten, dan pas meer regels.',
    next: 'Samen met de school een bankje kiezen',
    weeksAhead: 2,
  },
  {
    place: 'straat:0518:kaapseplein',
    organisation: 'jongerenwerk',
    theme: 'youth',
    words: 'Meisjes moeten hier ook vanzelf komen.',
    next: 'Een meidenavond in de gymzaal',
    weeksAhead: 3,
  },
];
