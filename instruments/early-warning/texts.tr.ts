import { good } from './good.tr.ts';
import { physical } from './physical.tr.ts';
import { social } from './social.tr.ts';
import type { texts as nl } from './texts.nl.ts';

export const texts: typeof nl = {
  name: 'Sokağınıza göz kulak olun',
  why: 'Her hafta kısa bir süre aynı altı şeye bakarsınız. Böylece nelerin değiştiğini görürüz, iyiye giden şeyleri de. Bir haftayı atlayabilirsiniz.',
  questions: { ...good, ...physical, ...social },
  options: {},
};
