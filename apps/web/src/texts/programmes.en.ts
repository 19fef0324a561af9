import type { ProgrammeTexts } from './programmes.nl.ts';

/** What runs in a place, by whomever, and where one can walk in. */
export const texts: ProgrammeTexts = {
  title: 'What runs here',
  lead: 'These things run here now. Ask anything you want to know, anywhere.',
  none: 'Nothing that runs here was noted yet.',
  by: 'by {organisation}',
  walkIn: 'Walk in: {walkIn}',
  since: 'since {month}',
  at: 'in {place}',
};
