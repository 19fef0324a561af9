import type { BecameTexts } from './became.nl.ts';

export const texts: BecameTexts = {
  usually: {
    one: 'Odpowiedź zwykle przychodziła w ciągu {n} dnia.',
    few: 'Odpowiedź zwykle przychodziła w ciągu {n} dni.',
    many: 'Odpowiedź zwykle przychodziła w ciągu {n} dni.',
    other: 'Odpowiedź zwykle przychodziła w ciągu {n} dnia.',
  },
  longest: {
    one: 'Najdłużej trwało to {n} dzień.',
    few: 'Najdłużej trwało to {n} dni.',
    many: 'Najdłużej trwało to {n} dni.',
    other: 'Najdłużej trwało to {n} dnia.',
  },
  open: {
    one: '{n} wiadomość czeka jeszcze na odpowiedź.',
    few: '{n} wiadomości czekają jeszcze na odpowiedź.',
    many: '{n} wiadomości czeka jeszcze na odpowiedź.',
    other: '{n} wiadomości czeka jeszcze na odpowiedź.',
  },
  openFew: 'Mniej niż 5 osób czeka jeszcze na odpowiedź.',
  openNone: 'Żadna wiadomość nie czeka na odpowiedź.',
  waits: {
    one: 'Najdłużej: {n} dzień.',
    few: 'Najdłużej: {n} dni.',
    many: 'Najdłużej: {n} dni.',
    other: 'Najdłużej: {n} dnia.',
  },
  tooLong: 'To dłużej, niż obiecaliśmy.',
  last: 'To dotyczy ostatniego roku, do tygodnia, który już minął.',
};
