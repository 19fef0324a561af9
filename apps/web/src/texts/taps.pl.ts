import type { TapTexts } from './taps.nl.ts';

export const texts = {
  title: 'Odpowiedź na same kliknięcia',
  intro: 'Wiele osób klika bez słów. Raz na kwartał dostają wspólną odpowiedź.',
  deeds: 'Co zrobiono',
  forAll: 'Ta odpowiedź jest dla wszystkich, którzy kliknęli tu w tym kwartale. Miejsce: {place}.',
} satisfies TapTexts;
