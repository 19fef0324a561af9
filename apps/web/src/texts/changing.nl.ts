/** What changes in a place, for who lives there. Words in braces are filled in. */
export const texts = {
  title: 'Wat verandert er?',
  of: 'Hier zijn nog te weinig maanden bekend. Dit gaat over heel {place}.',
  told: {
    positive: {
      up: '{When} vertelden mensen vaker dan gewoonlijk wat hier goed gaat.',
      down: '{When} vertelden mensen minder vaak dan gewoonlijk wat hier goed gaat.',
    },
    negative: {
      up: '{When} vertelden mensen vaker dan gewoonlijk wat hier beter kan.',
      down: '{When} vertelden mensen minder vaak dan gewoonlijk wat hier beter kan.',
    },
  },
  looked: {
    up: '{When} zagen mensen hier vaker dan gewoonlijk: {what}.',
    down: '{When} zagen mensen hier minder vaak dan gewoonlijk: {what}.',
  },
  sure: 'Dat is waarschijnlijk geen toeval.',
  nothing: 'We zien hier geen verandering. Dat wil niet zeggen dat er niets aan de hand is.',
  tooShort: 'Er zijn hier nog te weinig maanden bekend om te zeggen of er iets verandert.',
  tooShortWhy: 'Hoe meer mensen vertellen en kijken, hoe eerder we het zien.',
  tellers: 'Wat mensen vertellen, zegt ook iets over wie er vertelt.',
  whatWeSee: 'Wat we hier kunnen zien',
  columns: { what: 'Waarover', last: 'Laatste maand', usual: 'Gewoonlijk', more: 'Valt op vanaf', less: 'Of als' },
  names: { positive: 'Verteld: gaat goed', negative: 'Verteld: kan beter' },
  between: '{low} tot {high}',
  more: '{factor} keer zo veel',
  moreHidden: 'een stijging zien we hier niet',
  less: '{part} eraf gaat',
  lessHidden: 'een daling zien we hier niet',
  unknown: 'te weinig om te tonen',
  how: 'Wat opvalt, telt op van maand tot maand. Een maand zonder cijfers telt niet mee, ook niet als nul.',
  drawing: 'Per maand hoeveel er was, en grijs wat gewoonlijk is. Onderaan hoe zeker het werd dat er iets verandert.',
  limit: 'waarschijnlijk geen toeval',
};
export type ChangingTexts = typeof texts;
