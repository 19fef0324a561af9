import type { EvaluationTexts } from './texts.nl.ts';

export const texts: EvaluationTexts = {
  difference: {
    less: (about, low, high) =>
      `Można przypuszczać, że działanie coś zmieniło: około ${about} mniej (90%: od ${low} do ${high} mniej) niż na podobnych ulicach.`,
    more: (about, low, high) =>
      `Można przypuszczać, że działanie coś zmieniło: około ${about} więcej (90%: od ${low} do ${high} więcej) niż na podobnych ulicach.`,
  },
  changed: {
    less: (about, low, high) => `Około ${about} mniej (90%: od ${low} do ${high} mniej).`,
    more: (about, low, high) => `Około ${about} więcej (90%: od ${low} do ${high} więcej).`,
  },
  coincides: 'Zmiana zbiega się w czasie z działaniem; innej przyczyny nie da się wykluczyć.',
  noneShown: 'Nie znaleziono wyraźnej różnicy; duża różnica jest mało prawdopodobna.',
  cannotSay: 'Za mało obserwacji, by coś powiedzieć.',
  tooFewAreas: (areas, oneIn) =>
    `Nie da się wykluczyć, że to przypadek. Liczba obszarów: ${areas}, najmniejsze możliwe prawdopodobieństwo: 1/${oneIn}.`,
  reasons: {
    'no-comparison': 'Nie ma podobnych miejsc, z którymi można by to porównać.',
    'apart-before': 'Miejsca już wcześniej się rozchodziły.',
    'chance-not-excluded': 'To może być też przypadek.',
  },
  placebo: (asLarge, moments) =>
    `Inne sprawdzone wcześniejsze momenty: ${moments}. Co najmniej tak duża zmiana: ${asLarge}.`,
};
