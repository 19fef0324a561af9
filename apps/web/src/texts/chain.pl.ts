import type { ChainTexts } from './chain.nl.ts';

export const texts: ChainTexts = {
  corrects: 'To poprawia naszą odpowiedź z dnia {day}.',
  corrected: 'Ta odpowiedź została później poprawiona, {day}.',
  title: 'Krok po kroku',
  by: '{role}, {when}',
  notKnownWhen: 'Nie wiemy już dokładnie kiedy.',
  roles: {
    coordinator: 'Osoba kierująca dzielnicą',
    deputy: 'Osoba, która ją zastępuje',
    reader: 'Ktoś, kto czyta razem z nami',
    'desk-officer': 'Ktoś z okienka',
    other: 'Ktoś, kto tu pracuje',
  },
  decided: '{kind}: {who}, {when}',
  why: 'Dlaczego, przeczytasz w odpowiedzi poniżej.',
  change: 'To łączy się z czymś, co się tu zmienia. Zauważyliśmy to {when}.',
  where: 'Gdzie: {where}',
  passedOver: {
    discussed: 'Nie omawiano tego osobno',
  },
  brought: {
    title: 'U kogo to jest teraz',
    desk: 'kto się tym zajmuje',
    moves: {
      'hand-on': 'Przekazane do: {desk}, {when}. Poprosiliśmy o odpowiedź do {due}.',
      'desk-answer': '{desk}: jest odpowiedź, {when}. Ktoś z nas ją czyta i da ci znać.',
      'go-on': '{desk} dalej nad tym pracuje. {due} zapytamy, jak to wygląda.',
      conclude: 'Co odpowiedziało {desk}, przeczytasz w naszej odpowiedzi.',
      merge: 'Ktoś inny opowiedział to samo, {when}. Odpowiedź dla tej osoby dostaniesz także ty.',
      split: 'Znów patrzymy na to osobno, {when}.',
      nobodys: 'To nie należy do nikogo, {when}. {name} sprawdza, kto się tym zajmie. Więcej dowiesz się {due}.',
      back: 'Jest znowu u nas, {when}.',
      settle: 'Sprawa jest zakończona, {when}.',
    },
    higher: {
      city: 'O tym decyduje miasto, {when}. {name} pyta dalej. Więcej dowiesz się {due}.',
      region: 'O tym decyduje region, {when}. {name} pyta dalej. Więcej dowiesz się {due}.',
      country: 'O tym decyduje państwo, {when}. {name} pyta dalej. Więcej dowiesz się {due}.',
    },
  },
  doing: {
    done: 'Prace trwają',
    todo: 'Prace jeszcze się nie zaczęły',
  },
  done: {
    done: 'Gotowe',
    todo: 'Jeszcze niegotowe',
  },
  effect: {
    done: 'Co się potem zmieniło',
    todo: 'Jeszcze nie wiadomo, co to da',
  },
  notComing: 'Na tym koniec. Nie zrobimy tego albo zajmuje się tym ktoś inny.',
  who: 'Kto decyduje i na co masz wpływ?',
  yes: 'Stało się:',
  no: 'Jeszcze nie:',
  planned: 'Rozmowa o tym: {when}',
  on: '{kind}, {when}',
  talk: 'Więcej o tej rozmowie',
  skipped: 'Pominięto:',
  never: 'Nie nastąpi:',
};
