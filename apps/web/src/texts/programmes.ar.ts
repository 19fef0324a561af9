import type { ProgrammeTexts } from './programmes.nl.ts';

/** What runs in a place, by whomever, and where one can walk in. */
export const texts: ProgrammeTexts = {
  title: 'ما الذي يجري هنا',
  lead: 'هذه الأشياء تجري هنا الآن. يمكنك أن تسأل عما تريد في أي منها.',
  none: 'لم يُسجَّل هنا شيء بعد.',
  by: 'من {organisation}',
  walkIn: 'يمكنك الدخول: {walkIn}',
  since: 'منذ {month}',
  at: 'في {place}',
};
