/** What runs in a place, by whomever, and where one can walk in. */
export const texts = {
  title: 'Wat er hier loopt',
  lead: 'In deze plek lopen nu deze dingen. Je kunt overal vragen wat je wilt weten.',
  none: 'Hier is nog niets genoteerd dat loopt.',
  by: 'van {organisation}',
  walkIn: 'Binnenlopen: {walkIn}',
  since: 'sinds {month}',
  at: 'in {place}',
};
export type ProgrammeTexts = typeof texts;
