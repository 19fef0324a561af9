import type { FrameTexts } from './frame.nl.ts';

export const texts: FrameTexts = {
  brand: 'Straatwijs',
  skip: 'Do treści',
  language: 'Język',
  example: 'Przykład',
  exampleHelp: 'To jest przykład. Miejsca istnieją, ale wypowiedzi ludzi są zmyślone.',
  notReadAtOnce: {
    one: 'Nie czytamy tego od razu; czytamy w ciągu {n} dnia roboczego.',
    few: 'Nie czytamy tego od razu; czytamy w ciągu {n} dni roboczych.',
    many: 'Nie czytamy tego od razu; czytamy w ciągu {n} dni roboczych.',
    other: 'Nie czytamy tego od razu; czytamy w ciągu {n} dnia roboczego.',
  },
  danger: 'Niebezpieczeństwo? Dzwoń pod 112.',
  comparedWithItself: 'To miejsce porównujemy tylko z nim samym, nigdy z innymi miejscami.',
  navigation: {
    home: 'Znajdź miejsce',
    takePart: 'Opowiedz coś',
    follow: 'Śledź swoją wiadomość',
    about: 'O Straatwijs',
    privacy: 'Prywatność',
    staff: 'Dla pracowników',
  },
  navigationName: 'Menu główne',
  errorTitle: {
    403: 'To nie należy do twojego zadania',
    404: 'Nie możemy tego znaleźć',
    429: 'Poczekaj chwilę',
    other: 'Coś poszło nie tak',
  },
  wentWrong: 'To nasz błąd, nie twój. Spróbuj ponownie za minutę.',
  backToSearch: 'Szukaj ulicy lub placu',
  search: { label: 'Ulica, plac lub okolica', button: 'Szukaj' },
  codeUnknown: 'Nie znamy tego kodu. Może plakat jest stary. Poszukaj ulicy po nazwie.',
};
