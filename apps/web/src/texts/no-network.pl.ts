import type { NoNetworkTexts } from './no-network.nl.ts';

export const texts: NoNetworkTexts = {
  title: 'Brak sieci',
  works: 'To działa:',
  tell: 'Opowiedz coś',
  work: 'Gdzie są moje wiadomości?',
  field: 'Moja praca na ulicy',
  again: 'Spróbuj jeszcze raz',
  itself: 'Strona, którą chcesz zobaczyć, pojawi się sama, gdy wróci sieć.',
  posted:
    'To, co właśnie wysyłasz, nie dotarło. Nadal jest na tym ekranie: nie zamykaj go i wyślij to jeszcze raz, gdy będzie sieć.',
  sendAgain: 'Wyślij jeszcze raz',
};
