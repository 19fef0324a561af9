import { good } from './good.ar.ts';
import { physical } from './physical.ar.ts';
import { social } from './social.ar.ts';
import type { texts as nl } from './texts.nl.ts';

export const texts: typeof nl = {
  name: 'راقِب شارعك بعين طيبة',
  why: 'تنظر كل أسبوع قليلاً إلى الأشياء الستة نفسها. هكذا نرى ما يتغير، وما يتحسن أيضاً. يمكنك أن تترك أسبوعاً.',
  questions: { ...good, ...physical, ...social },
  options: {},
};
