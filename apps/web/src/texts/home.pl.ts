import type { HomeTexts } from './home.nl.ts';

export const texts: HomeTexts = {
  title: 'Jak jest na twojej ulicy?',
  results: {
    one: 'Znaleziono {n} miejsce dla „{q}”',
    few: 'Znaleziono {n} miejsca dla „{q}”',
    many: 'Znaleziono {n} miejsc dla „{q}”',
    other: 'Znaleziono {n} miejsca dla „{q}”',
  },
  noResults: 'Nie znaleziono miejsca dla „{q}”',
  noResultsHelp: 'Wpisz część nazwy, bez numeru domu. Albo wybierz poniżej swoją okolicę.',
  inPlace: '{scale}, {place}',
  together: 'Tutaj patrzymy teraz razem',
  allAreas: 'Wszystkie okolice według nazwy',
  map: 'Szkic okolic: {municipality}. Miejsca z numerami są na liście.',
  mapPlain: 'Szkic okolic: {municipality}.',
  schematic: 'Szkic: granice są uproszczone.',
  mapColour: 'Kolor mówi tylko, gdzie patrzymy, a nie jak tam jest.',
  mapSource: 'Źródło:',
  how: 'Jak to działa?',
  howSteps: [
    'Dotykasz tego, co na twojej ulicy jest dobre albo może być lepsze. To trwa 10 sekund i nie trzeba podawać nazwiska.',
    'Ktoś to czyta, a twoja wypowiedź liczy się w liczbach okolicy.',
    'Dostajesz kod. Dzięki niemu przeczytasz później, co robimy, czego nie robimy i dlaczego.',
  ],
  follow: 'Masz kod?',
  followHelp: 'Cztery słowa i trzy cyfry albo 16 cyfr.',
  followButton: 'Zobacz, co się stało',
  tell: 'Opowiedz coś o swojej ulicy',
};
