import type { EventTexts } from './events.nl.ts';

export const texts = {
  title: 'Co się tu działo',
  intro: 'To pomaga zrozumieć liczby. Numer jest też na rysunku.',
  near: 'Jest tu też to, co działo się w pobliżu.',
  nothing: 'Nic tu jeszcze nie zapisano. Pojawią się tu roboty na ulicy, otwarcie albo święto.',
  span: 'od {from} do {to}',
  source: 'Źródło: {source}',
  at: 'miejsce: {place}',
  writtenIn: 'język: {language}',
  kinds: {
    works: 'Roboty na ulicy',
    finished: 'Gotowe',
    opening: 'Otwarcie',
    activity: 'Wydarzenie',
    change: 'Zmiana',
    incident: 'Zdarzenie',
  },
  line: 'Zobacz to na osi czasu',
  lineTitle: '{place} w czasie',
  lineIntro:
    'Jak często ludzie coś tu opowiadali, w każdym zakończonym okresie. Numery to to, co się tu działo. Czas biegnie od lewej do prawej.',
  column: 'Okres',
  told: 'Opowiedziano',
  events: 'Co się działo',
  tooFew: 'za mało, aby pokazać',
  notLooked: 'nic nie opowiedziano',
  back: 'Wróć: {place}',
  drawing: 'Rysunek: słupek na każdy okres, z numerami tego, co się działo.',
} satisfies EventTexts;
