import type { Plural } from '#web/language/fill.ts';

/** A photo with what was told: why, what becomes of it, and where it is. Nothing is called received before it was. */
export const texts = {
  ask: 'Heb je er een foto bij?',
  why: 'Een foto laat zien wat je bedoelt. Liever geen mensen, kentekens of huisnummers erop.',
  becomes:
    'Je telefoon maakt de foto kleiner; plaats, tijd en toestel gaan eruit. Iemand van het team kijkt ernaar. Koos je “Mag op de pagina”, dan kan hij daarna bij de buurt komen te staan.',
  take: 'Maak een foto',
  choose: 'Kies een foto',
  send: 'Stuur de foto',
  busy: 'De foto wordt kleiner gemaakt…',
  here: 'Op je telefoon. De foto gaat vanzelf mee als er netwerk is.',
  sent: 'De foto is ontvangen.',
  lost: 'Deze foto kon niet open. Kies een andere.',
  away: 'Haal de foto weg',
  own: 'Jouw foto’s',
  alt: 'Foto {n} die je stuurde',
  covered: 'We hebben iets in de foto afgedekt.',
  full: 'Er zijn nu vier foto’s bij. Meer kan niet.',
  states: {
    received: 'Nog niet bekeken door het team.',
    shown: 'Mag op de pagina, bij je verhaal.',
    refused: 'Komt niet op de pagina: {reason}',
  },
  reasons: {
    people: 'er staan mensen of kentekens herkenbaar op.',
    home: 'er staat een huis of huisnummer herkenbaar op.',
    unclear: 'we zien niet wat je bedoelt.',
    hurtful: 'de foto kan iemand kwetsen.',
    elsewhere: 'de foto gaat over iets anders.',
  },
  waits: { one: '{n} foto staat nog op je telefoon.', other: '{n} foto’s staan nog op je telefoon.' } as Plural,
};
export type PhotoTexts = typeof texts;
