import type { ThermometerTexts } from './texts.nl.ts';

export const texts: ThermometerTexts = {
  notLooked: 'Nikt tu nie patrzył.',
  tooFew: 'Jest za mało, żeby coś pokazać.',
  between: 'Prawdopodobnie leży między {low} a {high}.',
  nothingSeen: 'Patrzono i nic nie zauważono.',
  perVisit: 'Przy każdym patrzeniu widać to średnio około {estimate} raza.',
  effort: 'Ile razy patrzono: {effort}. Ile razy zauważono: {n}.',
  observers: 'Ile różnych osób patrzyło: {n}.',
  lean: 'Udział samego miejsca: {own}. Reszta opiera się na miejscach dookoła. Im częściej ktoś patrzy, tym bardziej liczy się samo miejsce.',
  share: 'Z tych, którzy dali znać, około {estimate} powiedziało „tak”.',
  answers: 'Liczba odpowiedzi: {n}.',
  score: 'Średnia ocena, od 1 do 5, to około {estimate}.',
  strictness: 'Uwzględniono, że jedni oceniają surowiej niż inni.',
  scores: 'Ile razy dano każdą ocenę: {list}.',
  index: 'Z tego, na co patrzymy, według szacunku {estimate} ma się lepiej niż wcześniej.',
  leftOut: 'Nie policzono, bo za mało o tym wiadomo: {n}.',
  together: 'Każda grupa ludzi liczy się tu tak samo, także gdy jest ich mniej.',
  alone: 'To widziała jedna grupa ludzi. Od innych jest jeszcze za mało.',
  otherSeries: 'W międzyczasie patrzono inaczej. Dlatego nie da się tego porównać z wcześniej.',
  nothingToCompare: 'Jest za mało, żeby porównać.',
  baseline: {
    better: { likely: 'Prawdopodobnie jest lepiej niż wcześniej.', possible: 'Może jest lepiej niż wcześniej.' },
    worse: { likely: 'Prawdopodobnie jest gorzej niż wcześniej.', possible: 'Może jest gorzej niż wcześniej.' },
    unclear: 'Nie da się powiedzieć, czy jest inaczej niż wcześniej.',
  },
  target: {
    better: {
      likely: 'Prawdopodobnie jesteśmy tam, gdzie chcemy być.',
      possible: 'Może jesteśmy tam, gdzie chcemy być.',
    },
    worse: {
      likely: 'Prawdopodobnie nie jesteśmy jeszcze tam, gdzie chcemy być.',
      possible: 'Może nie jesteśmy jeszcze tam, gdzie chcemy być.',
    },
    unclear: 'Nie da się jeszcze powiedzieć, czy jesteśmy tam, gdzie chcemy być.',
  },
};
