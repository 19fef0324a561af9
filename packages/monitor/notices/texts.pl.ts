import type { NoticeTexts } from './texts.nl.ts';

export const texts: NoticeTexts = {
  confirm: {
    subject: 'Czy to twój adres? (Straatwijs {municipality})',
    text: 'Dzień dobry,\n\nKtoś zostawił ten adres w Straatwijs {municipality}, żeby dowiedzieć się, że jest odpowiedź.\n\nTo ty? Powiedz tak na tej stronie:\n\n{url}\n\nTo nie ty? Nic nie rób. Po {days} dniach usuniemy ten adres.\n',
  },
  notice: {
    subject: 'Jest odpowiedź (Straatwijs {municipality})',
    text: 'Dzień dobry,\n\nJest odpowiedź. Przeczytasz ją, mając swój kod:\n\n{url}\n\nNie chcesz więcej wiadomości? Usuniemy twój adres:\n\n{stop}\n',
  },
  push: { title: 'Jest odpowiedź', text: 'Przeczytasz ją, mając swój kod.' },
  minutes: {
    subject: 'Są notatki z rozmowy (Straatwijs {municipality})',
    text: 'Dzień dobry,\n\nSą notatki z rozmowy. Znajdziesz je, mając swój kod:\n\n{url}\n\nNie chcesz więcej wiadomości? Usuniemy twój adres:\n\n{stop}\n',
  },
  minutesPush: { title: 'Są notatki z rozmowy', text: 'Znajdziesz je, mając swój kod.' },
};
