import type { NoticesTexts } from './notices.nl.ts';

export const texts: NoticesTexts = {
  title: 'E-mail, gdy jest odpowiedź',
  help: 'Jeśli chcesz. W wiadomości jest tylko to, że jest odpowiedź, a nie to, co opowiedziałeś. Usuniemy adres, gdy poprosisz.',
  label: 'Twój adres e-mail',
  send: 'Napiszcie do mnie',
  asked: 'Zajrzyj do poczty i powiedz tam tak. Do tego czasu nic nie wysyłamy. Po 7 dniach usuniemy adres.',
  confirmed: 'Dostaniesz e-mail, gdy będzie odpowiedź.',
  stop: 'Bez wiadomości',
  stopHelp: 'Od razu usuniemy twój adres.',
  stopSure: 'Tak, usuńcie mój adres',
  link: {
    title: 'E-mail o odpowiedzi',
    lead: 'Czy chcesz dowiadywać się pod tym adresem, że jest odpowiedź?',
    yes: 'Tak, piszcie',
    no: 'Nie, usuńcie ten adres',
    done: 'Gotowe. Dostaniesz e-mail, gdy będzie odpowiedź.',
    stopped: 'Ten adres jest usunięty. Nie dostaniesz więcej wiadomości.',
    stopTitle: 'Bez wiadomości?',
    stopLead: 'Teraz dostajesz e-mail, gdy jest odpowiedź.',
  },
  push: {
    title: 'Wiadomość na tym urządzeniu, gdy jest odpowiedź',
    help: 'Jeśli chcesz. Na ekranie jest tylko to, że jest odpowiedź, a nie twoja opowieść. Przeczytasz ją, mając swój kod.',
    send: 'Powiedz mi tutaj',
    on: 'Na urządzeniu pojawi się wiadomość, gdy jest odpowiedź.',
    stop: 'Koniec wiadomości',
    stopHelp: 'Od razu usuniemy adres tego urządzenia.',
    stopSure: 'Tak, usuń',
    denied:
      'Twoje urządzenie nie przyjmuje wiadomości. Zmienisz to w ustawieniach przeglądarki. Mając kod, też znajdziesz odpowiedź.',
    failed: 'Na tym urządzeniu to się nie udało. Mając kod, też znajdziesz odpowiedź.',
  },
};
