import type { TapTexts } from './taps.nl.ts';

export const texts = {
  title: 'Отговор на докосванията без думи',
  intro: 'Много хора докосват без думи. Веднъж на тримесечие те получават общ отговор.',
  deeds: 'Какво е направено',
  forAll: 'Този отговор е за всички, които докоснаха тук през това тримесечие. Място: {place}.',
} satisfies TapTexts;
