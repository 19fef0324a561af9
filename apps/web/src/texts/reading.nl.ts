/** Where nobody reads, said before anybody is asked to tell. */
export const texts = {
  nobody: 'Hier leest nu niemand mee. Je tik telt wel mee. Wil je dat iemand het leest? Bel de gemeente.',
  nobodyShort: 'Niemand leest hier nu mee',
  nobodyWaiting: 'Er is nog geen antwoord. Hier leest nu niemand mee; bel de gemeente als je niet wilt wachten.',
};
export type ReadingTexts = typeof texts;
