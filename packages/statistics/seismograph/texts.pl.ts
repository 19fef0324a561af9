import type { SeismographTexts } from './texts.nl.ts';

export const texts: SeismographTexts = {
  more: {
    attention: 'Może widać to tutaj częściej niż wcześniej.',
    signal: 'Coś się zmienia: widać to tutaj częściej niż wcześniej.',
    strong: 'Coś się wyraźnie zmienia: widać to tutaj częściej niż wcześniej.',
  },
  less: {
    attention: 'Może widać to tutaj rzadziej niż wcześniej.',
    signal: 'Coś się zmienia: widać to tutaj rzadziej niż wcześniej.',
    strong: 'Coś się wyraźnie zmienia: widać to tutaj rzadziej niż wcześniej.',
  },
  nothing: 'Nie widzimy zmiany. To nie znaczy, że nic się nie dzieje.',
  marks: {
    'new-observers': 'To opiera się na osobach, które patrzą tu dopiero od niedawna.',
    'one-source': 'Ponad połowa tego pochodzi od jednej osoby. Niech popatrzy jeszcze ktoś.',
    young: 'Patrzy się tu dopiero od niedawna. Dlatego musi być widać więcej, zanim coś powiemy.',
    'effort-changed': 'Zmieniło się to, jak często ktoś patrzy. To też może być powód.',
    reports: 'To są zgłoszenia. Mówią też coś o tym, kto zgłasza.',
  },
  latest: 'Ostatnim razem zauważono: {n}. Jeśli nic się nie zmienia, jest ich zwykle od {low} do {high}.',
  notLooked: 'Ostatnim razem nikt tu nie patrzył.',
  how: 'Zbieramy dowody. Za każdym razem bez zmiany licznik spada, za każdym dziwnym razem rośnie.',
  falseSignal: {
    day: 'Jeśli nic się nie zmienia, mylimy się w każdą stronę średnio najwyżej raz na tyle dni: {n}.',
    week: 'Jeśli nic się nie zmienia, mylimy się w każdą stronę średnio najwyżej raz na tyle tygodni: {n}.',
    month: 'Jeśli nic się nie zmienia, mylimy się w każdą stronę średnio najwyżej raz na tyle miesięcy: {n}.',
  },
  moreSeen: 'Jeśli będzie tego {factor} razy tyle, zwykle zobaczymy to w ciągu trzech miesięcy.',
  moreHidden: 'Przy tak małej liczbie nie zobaczymy tu w ciągu trzech miesięcy, że jest tego więcej.',
  lessSeen: 'Jeśli ubędzie {part}, zwykle zobaczymy to w ciągu trzech miesięcy.',
  lessHidden: 'Przy tak małej liczbie nie zobaczymy tu w ciągu trzech miesięcy, że jest tego mniej.',
};
