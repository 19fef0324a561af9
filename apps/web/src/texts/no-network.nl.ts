/** Where a page would have been that only the server has. */
export const texts = {
  title: 'Geen netwerk',
  works: 'Dit werkt wel:',
  tell: 'Vertel iets',
  work: 'Waar is mijn werk?',
  field: 'Mijn werk op straat',
  again: 'Probeer het opnieuw',
  itself: 'De pagina die je wilde zien komt vanzelf als er weer netwerk is.',
  posted:
    'Wat je net verstuurde is niet aangekomen. Het staat nog op dit scherm: laat het open, en verstuur het opnieuw als er netwerk is.',
  sendAgain: 'Verstuur het opnieuw',
};
export type NoNetworkTexts = typeof texts;
