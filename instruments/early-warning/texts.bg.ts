import { good } from './good.bg.ts';
import { physical } from './physical.bg.ts';
import { social } from './social.bg.ts';
import type { texts as nl } from './texts.nl.ts';

export const texts: typeof nl = {
  name: 'Наглеждайте своята улица',
  why: 'Всяка седмица за малко гледате едни и същи шест неща. Така виждаме какво се променя, също и към по-добро. Може да пропуснете седмица.',
  questions: { ...good, ...physical, ...social },
  options: {},
};
