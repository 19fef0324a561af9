import type { PrivacyTexts } from './privacy.nl.ts';

export const texts: PrivacyTexts = {
  title: 'Prywatność',
  lead: 'Nie trzeba mówić, kim się jest. Tutaj można przeczytać, co mimo to przechowujemy, dlaczego i jak długo.',
  who: {
    title: 'Kto o tym decyduje',
    answers: '{name} decyduje, o co tu pytamy i co przechowujemy.',
    contact: 'Pytania? {contact}',
    officer: 'Osoba, która dba o prywatność: {officer}',
    notYet: 'Jeszcze nie ustalono, do kogo się z tym zwrócić. Do tego czasu można zapytać w gminie.',
  },
  asks: {
    title: 'O co pytamy i dlaczego',
    ground: 'Prawo o prywatności (RODO) na to pozwala: {ground}.',
    groundNotYet: 'Gmina jeszcze nie ustaliła, dlaczego prawo o prywatności (RODO) na to pozwala.',
    none: 'Teraz o nic nie pytamy.',
  },
  purposes: {
    anyone: 'Wiedzieć, jak jest na ulicy, co idzie dobrze, a co może być lepiej, i na to odpowiadać.',
    volunteer: 'Widzieć tydzień po tygodniu, co się zmienia na ulicy, dzięki osobom, które same to wybrały.',
    staff: 'Uczyć się z pracy na ulicy, na liczbach i bez nazwisk.',
  },
  grounds: {
    consent: 'jest na to twoja zgoda',
    contract: 'należy to do umowy z tobą',
    'legal-obligation': 'wymaga tego prawo',
    'vital-interests': 'zależy od tego czyjeś życie',
    'public-task': 'należy to do pracy gminy',
    'legitimate-interests': 'jest ku temu dobry powód, który waży więcej',
  },
  kept: {
    title: 'Co przechowujemy i jak długo',
    lead: 'Każdej nocy usuwamy to, co było przechowywane wystarczająco długo. Znikają też resztki.',
    what: 'Co',
    long: 'Jak długo',
    colleagues: 'O osobach, które tu pracują',
  },
  readers: {
    title: 'Kto to czyta',
    text: [
      'Osoby, które pracują w okolicy i zostały do tego wyznaczone. Policja i straż nie czytają, co zostało napisane.',
      'Zajmuje się tym ktoś inny, na przykład spółdzielnia? Wtedy czasem to przekazujemy, bez tego, po czym można cię poznać. Komu, przeczytasz, mając swój kod.',
      'Nikt inny. Niczego nie sprzedajemy, nie pokazujemy reklam i nikogo nie śledzimy.',
      'Liczba pojawia się na publicznej stronie dopiero wtedy, gdy coś powiedziało co najmniej 5 osób.',
    ],
  },
  rights: {
    title: 'Co można zrobić',
    text: [
      'Z kodem widać wszystko, co o tobie przechowujemy. Można to zabrać, poprawić lub wycofać.',
      'Nie ma kodu? Wtedy nie możemy znaleźć, co jest twoje: nie wiemy, kto co powiedział.',
      'Brak zgody z gminą? Można zwrócić się do holenderskiego urzędu Autoriteit Persoonsgegevens.',
    ],
    link: 'Zobacz z kodem',
  },
  young: {
    title: 'Masz mniej niż 16 lat?',
    text: 'Wtedy nie przechowujemy twojego e-maila, numeru ani zdjęcia. Nadal można brać udział.',
  },
  phone: {
    title: 'W twoim telefonie',
    text: 'To, co nie zostało jeszcze wysłane, i losowa liczba, aby każdą osobę policzyć raz. Można to usunąć w każdej chwili albo wybrać „Nie zapisuj nic na tym telefonie”. Chcesz wiadomość na telefon? Wtedy twórca przeglądarki wie, że coś dla ciebie jest, ale nie wie co.',
  },
  held: {
    title: 'Wszystko, co o tobie przechowujemy',
    lead: 'To należy do twojego kodu. Nic więcej nie mamy.',
    until: 'Do {day}',
    file: 'Zabierz jako plik',
    print: 'Wydrukuj',
    back: 'Wróć do wiadomości',
    present: 'To jest, i nikt nie może tego odczytać.',
    tracesStaff: 'Ktoś z nas wpisał to za ciebie.',
    tracesNone: 'Nikt z nas nie wpisał tego za ciebie.',
    messages: 'Wiadomości',
    messagesNone: 'Niczego nie wysyłamy. Zaglądasz tu z kodem.',
    messagesReach: 'Możemy się odezwać tam, gdzie wskazano. Można to zatrzymać poniżej.',
    entries: {
      one: '{n} wiersz, bez słów',
      few: '{n} wiersze, bez słów',
      many: '{n} wierszy, bez słów',
      other: '{n} wiersza, bez słów',
    },
  },
  words: {
    take: 'Wycofaj tylko swoje słowa',
    help: 'Słowa usuwamy od razu, razem ze wszystkim, co z nich powstało. Dotknięcie nadal się liczy.',
    sure: 'Tak, usuń moje słowa',
  },
  stop: {
    take: 'Nie dzwońcie i nie piszcie do mnie więcej',
    help: 'Numer i e-mail usuwamy od razu. Oferta zostaje. Jeśli później znów chcesz coś usłyszeć, wpisz je ponownie.',
    sure: 'Tak, zatrzymaj to',
    again: 'Znów chcę coś usłyszeć',
  },
  form: {
    line: '{name} pyta o to, aby wiedzieć, jak tu jest. Czas przechowywania słów: {time}.',
    link: 'Więcej o prywatności',
  },
  under16: 'Mam mniej niż 16 lat',
};
