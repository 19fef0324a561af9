import type { PromisesTexts } from './promises.nl.ts';

export const texts: PromisesTexts = {
  title: 'Czy dotrzymujemy słowa?',
  all: 'Na wszystkie historie, zdjęcia i pytania odpowiedź przyszła na czas.',
  none: 'Na żadną historię, zdjęcie ani pytanie odpowiedź nie przyszła na czas.',
  some: 'Na {n} z każdych 10 historii, zdjęć i pytań odpowiedź przyszła na czas.',
  of: 'To dotyczy miejsca {place}: tu osobno opowiedziało za mało osób, żeby coś powiedzieć.',
  what: 'Na czas znaczy: w ciągu tylu dni roboczych, ile obiecaliśmy. Podziękowanie nie liczy się jako odpowiedź.',
  taps: 'Kto tylko stuknął, ostatnio dostał odpowiedź za {quarter}. Ta odpowiedź jest dla wszystkich razem i nie liczy się powyżej.',
  tapsNever: 'Kto tylko stuknął, nie dostał jeszcze odpowiedzi.',
  quarters: 'Według kwartałów',
  quarter: 'Kwartał',
  inTime: 'Odpowiedź na czas',
  cell: '{n} z 10',
  cellAll: 'wszystkie',
  cellNone: 'żadna',
  few: 'za mało osób, żeby coś powiedzieć',
  nothing: 'nic nie opowiedziano',
  notDue: 'czas jeszcze trwa',
};
