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
  where: 'Gdzie: {where}',
  passedOver: {
    discussed: 'Nie omawiano tego osobno',
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
