import type { PhotoTexts } from './photos.nl.ts';

export const texts: PhotoTexts = {
  ask: 'Masz zdjęcie do tego?',
  why: 'Zdjęcie pokazuje, o co chodzi. Najlepiej bez ludzi, tablic rejestracyjnych i numerów domów.',
  becomes:
    'Telefon zmniejsza zdjęcie; miejsce, czas i urządzenie są usuwane. Ktoś z zespołu je ogląda. Jeśli zgadzasz się na pokazanie na stronie, może potem stać przy okolicy.',
  take: 'Zrób zdjęcie',
  choose: 'Wybierz zdjęcie',
  send: 'Wyślij zdjęcie',
  busy: 'Zmniejszamy zdjęcie…',
  here: 'W Twoim telefonie. Zdjęcie wyśle się samo, gdy będzie sieć.',
  sent: 'Zdjęcie otrzymane.',
  lost: 'Nie udało się otworzyć tego zdjęcia. Wybierz inne.',
  away: 'Usuń zdjęcie',
  own: 'Twoje zdjęcia',
  alt: 'Wysłane zdjęcie {n}',
  covered: 'Coś na zdjęciu zasłoniliśmy.',
  full: 'Są już cztery zdjęcia. Więcej nie można.',
  states: {
    received: 'Zespół jeszcze go nie oglądał.',
    shown: 'Może być na stronie, przy Twojej opowieści.',
    refused: 'Nie będzie na stronie: {reason}',
  },
  reasons: {
    people: 'można na nim rozpoznać ludzi lub tablice rejestracyjne.',
    home: 'można na nim rozpoznać dom lub numer domu.',
    unclear: 'nie widzimy, o co chodzi.',
    hurtful: 'zdjęcie może kogoś zranić.',
    elsewhere: 'zdjęcie dotyczy czegoś innego.',
  },
  waits: {
    one: '{n} zdjęcie jest jeszcze w telefonie.',
    few: 'Zdjęcia jeszcze w telefonie: {n}.',
    many: 'Zdjęcia jeszcze w telefonie: {n}.',
    other: 'Zdjęcia jeszcze w telefonie: {n}.',
  },
};
