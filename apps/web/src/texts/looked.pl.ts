import type { LookedTexts } from './looked.nl.ts';

export const texts: LookedTexts = {
  title: 'Ile razy ktoś patrzył?',
  by: '{looked}, patrzyło {who} osób, {when}.',
  looked: {
    one: 'Patrzono {n} raz',
    few: 'Patrzono {n} razy',
    many: 'Patrzono {n} razy',
    other: 'Patrzono {n} raza',
  },
  tooFew: 'Patrzyło tu mniej niż 5 osób, {when}.',
  tooFewWhy: 'Czekamy, żeby nikogo nie dało się rozpoznać.',
  notLooked: 'Nie patrzyliśmy tutaj, {when}.',
  notLookedWhy: 'To nie znaczy, że jest dobrze albo źle.',
  seenHow: 'Widziano',
  seen: {
    one: 'widziano {n} raz',
    few: 'widziano {n} razy',
    many: 'widziano {n} razy',
    other: 'widziano {n} raza',
  },
  of: {
    one: 'patrzono {n} raz',
    few: 'patrzono {n} razy',
    many: 'patrzono {n} razy',
    other: 'patrzono {n} raza',
  },
  nothing: 'patrzono, nie widziano',
  rowNotLooked: 'nie patrzono',
  rowFew: 'za mało, by pokazać',
  good: 'Co jest dobre',
  better: 'Co może być lepsze',
  table: 'Co widziano, {when}.',
};
