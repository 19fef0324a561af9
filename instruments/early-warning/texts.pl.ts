import { good } from './good.pl.ts';
import { physical } from './physical.pl.ts';
import { social } from './social.pl.ts';
import type { texts as nl } from './texts.nl.ts';

export const texts: typeof nl = {
  name: 'Miej oko na swoją ulicę',
  why: 'Co tydzień przez chwilę patrzysz na te same sześć rzeczy. Tak widzimy, co się zmienia, także na lepsze. Możesz opuścić tydzień.',
  questions: { ...good, ...physical, ...social },
  options: {},
};
