import type { TapTexts } from './taps.nl.ts';

export const texts = {
  title: 'جواب على النقرات بدون كلمات',
  intro: 'كثير من الناس ينقرون بدون كلمات. مرة كل ثلاثة أشهر يحصلون معًا على جواب.',
  deeds: 'ما الذي تم عمله',
  forAll: 'هذا الجواب لكل من نقر هنا في تلك الأشهر الثلاثة، في {place}.',
} satisfies TapTexts;
