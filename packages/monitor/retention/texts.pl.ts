import type { RetentionTexts } from './texts.nl.ts';

export const texts: RetentionTexts = {
  kinds: {
    facts: {
      name: 'Co zostało wybrane',
      why: 'Jakie miejsce, kiedy i co zostało zaznaczone. Dzięki temu to się liczy. Nic nie wskazuje na konkretną osobę.',
    },
    words: { name: 'Twoje własne słowa', why: 'Aby je przeczytać i na nie odpowiedzieć.' },
    photos: {
      name: 'Twoje zdjęcia',
      why: 'Aby obejrzeć je razem z tym, co zostało opowiedziane. To, co jest na stronie, znika razem z historią.',
    },
    'published-stories': { name: 'Historia na stronie', why: 'Bo jest na to twoja zgoda. Zawsze można ją zdjąć.' },
    'stories-in-the-lee': { name: 'Historia zostawiona w spokoju', why: 'Zostawiamy ją i wracamy do niej później.' },
    marks: { name: 'Znak twojego telefonu', why: 'Losowa liczba, aby każdą osobę policzyć raz.' },
    traces: { name: 'Ślady wysyłania', why: 'Aby zauważyć, że coś wysłano dwa razy, i kto z nas wpisał to za ciebie.' },
    'follow-codes': {
      name: 'Twój kod',
      why: 'Aby można było wrócić i zobaczyć. Przechowujemy go tak, że nikt nie może go odczytać.',
    },
    'withdrawn-codes': { name: 'Kod tego, co zostało wycofane', why: 'Aby było widać, że już tego nie ma.' },
    answers: { name: 'Odpowiedzi dla ciebie', why: 'Aby można było je przeczytać ponownie.' },
    fairness: { name: 'Twoje dotknięcia po odpowiedzi', why: 'Aby wiedzieć, czy było uczciwie.' },
    'round-answers': {
      name: 'Co myślisz o zdaniach',
      why: 'Aby można było zmienić odpowiedź, póki to możliwe. Potem zostaje tylko to, co powiedziały grupy.',
    },
    'action-links': {
      name: 'Co robi się z tym, co opowiedziałeś',
      why: 'Żebyś widział, co zaczęło się dzięki Tobie, i mógł powiedzieć, czy to załatwione.',
    },
    'watch-choices': { name: 'Na co zwracasz uwagę', why: 'Aby przez rok patrzeć na to samo.' },
    network: {
      name: 'Liczba z twojej sieci',
      why: 'Aby jedna sieć nie liczyła się jako wiele osób. Samego adresu nie przechowujemy.',
    },
    'open-offers': {
      name: 'Twoja oferta',
      why: 'Aby ktoś mógł z tobą o niej porozmawiać. Numer lub e-mail są tylko wtedy, gdy zostały podane.',
    },
    'closed-offers': { name: 'Zakończona oferta', why: 'Aby można było przeczytać, jak się skończyło.' },
    'sign-in': { name: 'Logowanie pracowników', why: 'Aby czytali tylko pracownicy.' },
    keys: { name: 'Klucze pracowników', why: 'Aby wchodzić bez hasła.' },
    colleagues: { name: 'Imiona i adresy e-mail pracowników', why: 'Aby było wiadomo, kto odpowiedział.' },
    faces: { name: 'Twarze okolicy', why: 'Aby było wiadomo, do kogo się zwrócić.' },
    'course-notes': { name: 'Notatki pracowników', why: 'Aby uczyć się z pracy.' },
    'handing-over': {
      name: 'Kogo trzeba znać przy przekazaniu',
      why: 'Aby następca wiedział, do kogo ludzie przychodzą. Są tu tylko ci, którzy się zgodzili; po roku pytamy znowu.',
    },
    trail: {
      name: 'Kto co zrobił',
      why: 'Aby sprawdzić, że nikt nie zrobił nic niedozwolonego. Tylko numery, bez słów.',
    },
  },
  from: {
    none: 'od początku',
    received: 'po wysłaniu',
    'last-answer': 'po ostatniej odpowiedzi lub po wysłaniu',
    given: 'po udzieleniu',
    'month-told': 'po miesiącu, którego dotyczy',
    'review-day': 'po dniu, w którym wracamy do sprawy',
    'last-happened': 'po ostatnim zdarzeniu',
    withdrawn: 'po wycofaniu',
    closed: 'po zakończeniu',
    'choice-over': 'gdy minie twój rok',
    day: 'po rozpoczęciu tego dnia',
    expired: 'gdy przestanie działać',
    'task-over': 'gdy ktoś już tu nie pracuje',
    happened: 'po zdarzeniu',
  },
  always: 'Zostaje. Nie dotyczy nikogo.',
  needed: 'Tak długo, jak trzeba.',
  months: { one: '{n} miesiąc', few: '{n} miesiące', many: '{n} miesięcy', other: '{n} miesiąca' },
  days: { one: '{n} dzień', few: '{n} dni', many: '{n} dni', other: '{n} dnia' },
  hours: { one: '{n} godzina', few: '{n} godziny', many: '{n} godzin', other: '{n} godziny' },
  lasts: '{time} {from}',
};
