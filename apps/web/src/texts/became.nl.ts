import type { Plural } from '#web/language/fill.ts';

/** How long answers took, and what still waits: counted in public. */
export const texts = {
  usually: {
    one: 'Een antwoord kwam meestal binnen {n} dag.',
    other: 'Een antwoord kwam meestal binnen {n} dagen.',
  } as Plural,
  longest: {
    one: 'Het langst duurde {n} dag.',
    other: 'Het langst duurde {n} dagen.',
  } as Plural,
  open: {
    one: '{n} bericht wacht nog op antwoord.',
    other: '{n} berichten wachten nog op antwoord.',
  } as Plural,
  openFew: 'Minder dan 5 mensen wachten nog op antwoord.',
  openNone: 'Er wacht geen bericht op antwoord.',
  waits: {
    one: 'Het langst: {n} dag.',
    other: 'Het langst: {n} dagen.',
  } as Plural,
  tooLong: 'Dat is langer dan beloofd.',
  last: 'Dit gaat over het laatste jaar, tot en met de week die voorbij is.',
};
export type BecameTexts = typeof texts;
