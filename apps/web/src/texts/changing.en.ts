import type { ChangingTexts } from './changing.nl.ts';

export const texts: ChangingTexts = {
  title: 'What is changing?',
  of: 'Too few months are known of this place itself. This is about all of {place}.',
  told: {
    positive: {
      up: '{When} people told more often than usual what goes well here.',
      down: '{When} people told less often than usual what goes well here.',
    },
    negative: {
      up: '{When} people told more often than usual what could be better here.',
      down: '{When} people told less often than usual what could be better here.',
    },
  },
  looked: {
    up: '{When} people saw this more often than usual: {what}.',
    down: '{When} people saw this less often than usual: {what}.',
  },
  sure: 'That is probably not chance.',
  nothing: 'We see no change here. That does not mean that nothing is the matter.',
  tooShort: 'Too few months are known here to say whether anything changes.',
  tooShortWhy: 'The more people tell and look, the sooner we see it.',
  tellers: 'What people tell also says something about who tells.',
  whatWeSee: 'What we can see here',
  columns: { what: 'About', last: 'Last month', usual: 'Usual', more: 'Shows from', less: 'Or when' },
  names: { positive: 'Told: goes well', negative: 'Told: could be better' },
  between: '{low} to {high}',
  more: '{factor} times as much',
  moreHidden: 'a rise cannot be seen here',
  less: '{part} of it goes',
  lessHidden: 'a fall cannot be seen here',
  unknown: 'too little to show',
  how: 'What stands out adds up from month to month. A month without figures does not count, and is no zero.',
  drawing: 'Per month how much there was, and in grey what is usual. Below, how sure it became that something changes.',
  limit: 'probably not chance',
};
