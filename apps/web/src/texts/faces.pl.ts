import type { FaceTexts } from './faces.nl.ts';

export const texts: FaceTexts = {
  title: 'Kogo tu znajdziesz',
  none: 'Nikogo tu jeszcze nie ma. Gdy tylko ktoś się zgodzi, przeczytasz tu, do kogo możesz się zwrócić.',
  forPlace: 'dla: {place}',
  since: 'od: {month}',
  walkIn: 'Przyjdź',
  phone: 'Zadzwoń',
  mail: 'Napisz',
  counted: {
    one: 'W ciągu 2 lat była tu {n} osoba.',
    few: 'W ciągu 2 lat były tu {n} osoby.',
    many: 'W ciągu 2 lat było tu {n} osób.',
    other: 'W ciągu 2 lat było tu {n} osoby.',
  },
  countedSince: {
    one: 'Od ({month}) jest tu {n} osoba.',
    few: 'Od ({month}) były tu {n} osoby.',
    many: 'Od ({month}) było tu {n} osób.',
    other: 'Od ({month}) było tu {n} osoby.',
  },
  consent: 'Te osoby zgodziły się, by tu być.',
};
