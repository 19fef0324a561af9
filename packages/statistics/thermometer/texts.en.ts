import type { ThermometerTexts } from './texts.nl.ts';

export const texts: ThermometerTexts = {
  notLooked: 'Nobody looked here.',
  tooFew: 'There is too little to show.',
  between: 'It is probably between {low} and {high}.',
  nothingSeen: 'People looked and saw nothing.',
  perVisit: 'Each time somebody looks, this is seen about {estimate} times.',
  effort: 'Times looked: {effort}. Times seen: {n}.',
  observers: 'Different people who looked: {n}.',
  lean: 'This place counts for {own} by itself. The rest leans on the places around it. The more often people look, the more the place counts by itself.',
  share: 'Of those who let us know, about {estimate} said yes.',
  answers: 'Answers: {n}.',
  score: 'The average score, from 1 to 5, is about {estimate}.',
  strictness: 'It allows for some people being stricter than others.',
  scores: 'How often each score was given: {list}.',
  index: 'Of the things we look at, an estimated {estimate} go better than before.',
  leftOut: 'Not counted, because too little is known about them: {n}.',
  together: 'Each group of people counts equally here, also when there are fewer of them.',
  alone: 'This is what one group of people saw. There is too little from others yet.',
  otherSeries: 'People have looked in another way since. So this cannot be compared with before.',
  nothingToCompare: 'There is too little to compare.',
  baseline: {
    better: { likely: 'It probably goes better than before.', possible: 'It may go better than before.' },
    worse: { likely: 'It probably goes less well than before.', possible: 'It may go less well than before.' },
    unclear: 'Whether it is different from before cannot be said.',
  },
  target: {
    better: { likely: 'We are probably where we want to be.', possible: 'We may be where we want to be.' },
    worse: {
      likely: 'We are probably not yet where we want to be.',
      possible: 'We may not yet be where we want to be.',
    },
    unclear: 'Whether we are where we want to be cannot be said yet.',
  },
};
