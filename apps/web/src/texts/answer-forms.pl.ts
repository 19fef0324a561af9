import type { AnswerFormsTexts } from './answer-forms.nl.ts';

export const texts: AnswerFormsTexts = {
  title: 'Odpowiedź dla: {place}',
  about: 'Ludzie opowiadali o: {theme}. Oto odpowiedź.',
  aboutAll: 'Ludzie opowiadali, jak się tu żyje. Oto odpowiedź.',
  corrects: 'To poprawia wcześniejszą odpowiedź.',
  scan: 'Zeskanuj, żeby dowiedzieć się więcej: {place}.',
  type: 'Albo wpisz to',
  by: '{name}, gmina {municipality}, {day}',
  more: 'Przeczytaj więcej albo opowiedz coś: {url}',
  opening: 'Dzień dobry wszystkim. Czytam odpowiedź gminy {municipality}. Chodzi o: {place}.',
  kind: 'Krótka odpowiedź: {kind}.',
  closing:
    'Chcesz coś opowiedzieć? Możesz to zrobić bez podawania imienia. Chętnie pomogę. W razie zagrożenia zadzwoń pod 112.',
};
