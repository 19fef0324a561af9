import type { ProgrammeTexts } from './programmes.nl.ts';

/** What runs in a place, by whomever, and where one can walk in. */
export const texts: ProgrammeTexts = {
  title: 'Co się tu dzieje na stałe',
  lead: 'Te rzeczy dzieją się tu teraz. Wszędzie można zapytać o to, co chcesz wiedzieć.',
  none: 'Nic takiego jeszcze tu nie zapisano.',
  by: 'prowadzi: {organisation}',
  walkIn: 'Można wejść: {walkIn}',
  since: 'od {month}',
  at: 'w miejscu: {place}',
};
