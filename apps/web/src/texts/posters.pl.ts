import type { PosterTexts } from './posters.nl.ts';

export const texts = {
  promiseSeconds: '{n} sekund. Bez podawania nazwiska.',
  promiseMinutes: '{n} min. Bez podawania nazwiska.',
  scan: 'Zeskanuj to telefonem',
  type: 'Albo wpisz ten adres',
  code: 'Dostajesz cztery słowa i trzy cyfry. Dzięki nim przeczytasz później, co z tego wynikło. Hasło nie jest potrzebne.',
  inPerson: 'Wolisz porozmawiać? Możesz tutaj:',
  also: 'Także w językach',
  from: 'Gmina {municipality}',
  letter: {
    greeting: 'Dzień dobry, mieszkańcu miejsca {place},',
    why: 'Ty pierwszy wiesz, jak się tu żyje. Co jest dobre? Co może być lepsze? Chcemy to usłyszeć od ciebie, nie raz w roku, ale przez cały rok.',
    how: 'Opowiedz nam w {n} sekund, bez nazwiska. Wystarczy jedno dotknięcie ekranu. Możesz dodać jedno zdanie.',
    answer: 'Dowiesz się, co z tego wynikło, także wtedy, gdy czegoś nie zrobimy. Wtedy powiemy dlaczego.',
    closing: 'Pozdrawiamy,',
  },
} satisfies PosterTexts;
