import { good } from './good.en.ts';
import { physical } from './physical.en.ts';
import { social } from './social.en.ts';
import type { texts as nl } from './texts.nl.ts';

export const texts: typeof nl = {
  name: 'Keep an eye on your street',
  why: 'Each week you look for a moment at the same six things. That shows us what changes, also what gets better. You may skip a week.',
  questions: { ...good, ...physical, ...social },
  options: {},
};
