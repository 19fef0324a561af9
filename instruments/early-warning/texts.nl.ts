import { good } from './good.nl.ts';
import { physical } from './physical.nl.ts';
import { social } from './social.nl.ts';

export const texts = {
  name: 'Houd je straat in de gaten',
  why: 'Je kijkt elke week even naar dezelfde zes dingen. Zo zien we wat er verandert, ook wat beter gaat. Een week overslaan mag.',
  questions: { ...good, ...physical, ...social },
  options: {},
};
