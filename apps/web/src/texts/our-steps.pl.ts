import type { OurStepsTexts } from './our-steps.nl.ts';

export const texts: OurStepsTexts = {
  title: 'Co dzieje się z tym, co opowiadasz',
  lead: 'Z góry: jakie są kroki, kto decyduje i co możesz zrobić.',
  who: 'Kto decyduje',
  say: 'Co możesz zrobić',
  written: 'Tak zapisała to gmina {municipality}.',
  steps: {
    received: {
      name: 'Otrzymane',
      what: 'To, co wysyłasz, dociera od razu. Dostajesz kod.',
      who: 'Nikt: dzieje się to samo.',
      say: 'Wszystko: mając kod, możesz to poprawić albo usunąć.',
    },
    read: {
      name: 'Przeczytane',
      what: 'Ktoś czyta twoje słowa, pytanie albo ogląda zdjęcie. Kliknięcia bez słów liczymy razem.',
      who: 'Osoba, która czyta w tej okolicy.',
      say: 'Wybierasz, kto może to czytać: raczej po cichu, dla zespołu albo na stronie.',
    },
    discussed: {
      name: 'Omówione',
      what: 'Jeśli dotyczy to więcej osób, rozmawiamy o tym w okolicy.',
      who: 'Osoby przy stole: mieszkańcy i ci, którzy tu pracują.',
      say: 'Możesz się dołączyć. Na stronie okolicy jest napisane kiedy.',
    },
    brought: {
      name: 'U kogo to jest',
      what: 'Jeśli zajmuje się tym ktoś inny, pytamy tam. Nie podajemy, kim jesteś.',
      who: 'Osoba, która tu odpowiada, wybiera, kogo zapytać. Także gdy to nie należy do nikogo albo gdy decyduje miasto, region lub państwo.',
      say: 'Pod twoim kodem widać, u kogo to jest i kiedy dowiesz się więcej.',
    },
    decided: {
      name: 'Postanowione',
      what: 'Dostajesz odpowiedź: co robimy, czego nie robimy i dlaczego.',
      who: 'Osoba, która odpowiada. Jej imię jest przy odpowiedzi.',
      say: 'Nie zgadzasz się? Opowiedz jeszcze raz. Jeśli się myliliśmy, powiemy to.',
    },
    doing: {
      name: 'W trakcie',
      what: 'Ktoś bierze się do pracy.',
      who: 'Osoba, która to robi, razem z gminą.',
      say: 'Możesz pomóc, jeśli chcesz.',
    },
    done: {
      name: 'Gotowe',
      what: 'Praca jest skończona. Przeczytasz o tym, mając kod.',
      who: 'Osoba, która to zrobiła.',
      say: 'Nie jest dobrze? Opowiedz o tym.',
    },
    effect: {
      name: 'Co to dało',
      what: 'Później sprawdzamy, czy coś się zmieniło, także gdy poszło inaczej, niż chcieliśmy.',
      who: 'Liczby i ludzie, którzy tam mieszkają.',
      say: 'Opowiedz, co zauważasz.',
    },
  },
};
