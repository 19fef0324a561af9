import type { ChangingTexts } from './changing.nl.ts';

export const texts: ChangingTexts = {
  title: 'Co się zmienia?',
  of: 'O tym miejscu znamy jeszcze za mało miesięcy. To dotyczy całego obszaru {place}.',
  told: {
    positive: {
      up: '{When} ludzie mówili częściej niż zwykle, co tu jest dobre.',
      down: '{When} ludzie mówili rzadziej niż zwykle, co tu jest dobre.',
    },
    negative: {
      up: '{When} ludzie mówili częściej niż zwykle, co tu może być lepsze.',
      down: '{When} ludzie mówili rzadziej niż zwykle, co tu może być lepsze.',
    },
  },
  looked: {
    up: '{When} ludzie widzieli tu częściej niż zwykle: {what}.',
    down: '{When} ludzie widzieli tu rzadziej niż zwykle: {what}.',
  },
  sure: 'To prawdopodobnie nie przypadek.',
  nothing: 'Nie widzimy tu zmiany. To nie znaczy, że wszystko jest w porządku.',
  tooShort: 'Znamy tu jeszcze za mało miesięcy, żeby powiedzieć, czy coś się zmienia.',
  tooShortWhy: 'Im więcej osób mówi i patrzy, tym szybciej to widzimy.',
  tellers: 'To, co ludzie mówią, mówi też coś o tym, kto mówi.',
  whatWeSee: 'Co możemy tu zobaczyć',
  columns: { what: 'O czym', last: 'Ostatni miesiąc', usual: 'Zwykle', more: 'Widać od', less: 'Albo gdy' },
  names: { positive: 'Powiedziane: jest dobre', negative: 'Powiedziane: może być lepsze' },
  between: 'od {low} do {high}',
  more: '{factor} razy tyle',
  moreHidden: 'wzrostu tu nie zobaczymy',
  less: 'ubędzie {part}',
  lessHidden: 'spadku tu nie zobaczymy',
  unknown: 'za mało, żeby pokazać',
  how: 'To, co się wyróżnia, sumuje się z miesiąca na miesiąc. Miesiąc bez liczb się nie liczy, także nie jako zero.',
  drawing:
    'W każdym miesiącu, ile tego było, a na szaro, ile jest zwykle. Na dole, jak pewne stało się, że coś się zmienia.',
  limit: 'prawdopodobnie nie przypadek',
};
