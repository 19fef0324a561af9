import type { EvaluationTexts } from './texts.nl.ts';

export const texts: EvaluationTexts = {
  difference: {
    less: (about, low, high) =>
      `It is plausible that the approach made a difference: about ${about} less (90%: ${low} to ${high} less) than in comparable streets.`,
    more: (about, low, high) =>
      `It is plausible that the approach made a difference: about ${about} more (90%: ${low} to ${high} more) than in comparable streets.`,
  },
  changed: {
    less: (about, low, high) => `About ${about} less (90%: ${low} to ${high} less).`,
    more: (about, low, high) => `About ${about} more (90%: ${low} to ${high} more).`,
  },
  coincides: 'The change coincides with the approach; another cause cannot be ruled out.',
  noneShown: 'No clear difference found; a large difference is unlikely.',
  cannotSay: 'Too few observations to say anything.',
  tooFewAreas: (areas, oneIn) =>
    `Chance cannot be ruled out: with ${areas} areas the smallest possible probability is 1/${oneIn}.`,
  reasons: {
    'no-comparison': 'There are no comparable places to put beside it.',
    'apart-before': 'The places were already growing apart before.',
    'chance-not-excluded': 'It may be chance too.',
  },
  placebo: (asLarge, moments) =>
    `Other moments before that were looked at: ${moments}. At least as much change: ${asLarge}.`,
};
