import type { Plural } from '#web/language/fill.ts';

/** Texts around every page. Plain strings: a page hands its reader only those it shows. */
export const texts = {
  brand: 'Straatwijs',
  skip: 'Naar de inhoud',
  language: 'Taal',
  example: 'Voorbeeld',
  exampleHelp: 'Dit is een voorbeeld. De plekken bestaan, wat mensen hier vertellen is verzonnen.',
  notReadAtOnce: {
    one: 'Dit wordt niet meteen gelezen; we lezen binnen {n} werkdag.',
    other: 'Dit wordt niet meteen gelezen; we lezen binnen {n} werkdagen.',
  } as Plural,
  danger: 'Gevaar? Bel 112.',
  comparedWithItself: 'Vergeleken met deze plek zelf, nooit met andere plekken.',
  navigation: {
    home: 'Zoek een plek',
    takePart: 'Vertel iets',
    follow: 'Volg je bericht',
    about: 'Over Straatwijs',
    privacy: 'Privacy',
    staff: 'Voor medewerkers',
  },
  navigationName: 'Hoofdmenu',
  errorTitle: {
    403: 'Dit is niet voor jouw taak',
    404: 'Dit vinden we niet',
    429: 'Even wachten',
    other: 'Er ging iets mis',
  },
  wentWrong: 'Dit ligt aan ons, niet aan jou. Probeer het over een minuut opnieuw.',
  backToSearch: 'Zoek een straat of plein',
  search: { label: 'Straat, plein of buurt', button: 'Zoek' },
  codeUnknown: 'Deze code kennen we niet. Misschien is de poster oud. Zoek de straat op naam.',
};
export type FrameTexts = typeof texts;
