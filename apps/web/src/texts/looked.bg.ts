import type { LookedTexts } from './looked.nl.ts';

export const texts: LookedTexts = {
  title: 'Колко пъти е гледано?',
  by: '{looked} от {who} души, {when}.',
  looked: {
    one: '{n} път е гледано',
    other: '{n} пъти е гледано',
  },
  tooFew: 'Тук са гледали по-малко от 5 души, {when}.',
  tooFewWhy: 'Чакаме, за да не може никой да бъде разпознат.',
  notLooked: 'Не сме гледали тук, {when}.',
  notLookedWhy: 'Това не значи, че нещата вървят добре или зле.',
  seenHow: 'Видяно',
  seen: {
    one: 'видяно {n} път',
    other: 'видяно {n} пъти',
  },
  of: {
    one: 'гледано {n} път',
    other: 'гледано {n} пъти',
  },
  nothing: 'гледано, не е видяно',
  rowNotLooked: 'не е гледано',
  rowFew: 'твърде малко, за да се покаже',
  good: 'Какво е добре',
  better: 'Какво може по-добре',
  table: 'Какво е видяно, {when}.',
};
