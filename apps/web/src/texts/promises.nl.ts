/** How well the promise of an answer is kept. */
export const texts = {
  title: 'Houden we ons woord?',
  all: 'Op alle verhalen, foto’s en vragen kwam op tijd antwoord.',
  none: 'Op geen enkel verhaal, foto of vraag kwam op tijd antwoord.',
  some: 'Op {n} van de 10 verhalen, foto’s en vragen kwam op tijd antwoord.',
  of: 'Dit gaat over {place}: hier alleen vertelden te weinig mensen iets om er wat over te zeggen.',
  what: 'Op tijd is: binnen het aantal werkdagen dat we beloofden. Een bedankje telt niet als antwoord.',
  taps: 'Wie alleen tikte, kreeg het laatst antwoord over {quarter}. Dat antwoord is voor iedereen samen en telt hierboven niet mee.',
  tapsNever: 'Wie alleen tikte, kreeg nog geen antwoord.',
  quarters: 'Per kwartaal',
  quarter: 'Kwartaal',
  inTime: 'Op tijd antwoord',
  cell: '{n} van de 10',
  cellAll: 'alles',
  cellNone: 'niets',
  few: 'te weinig mensen om iets te zeggen',
  nothing: 'niets verteld',
  notDue: 'de tijd loopt nog',
};
export type PromisesTexts = typeof texts;
