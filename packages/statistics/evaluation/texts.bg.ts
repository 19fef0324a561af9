import type { EvaluationTexts } from './texts.nl.ts';

export const texts: EvaluationTexts = {
  difference: {
    less: (about, low, high) =>
      `Правдоподобно е, че работата е донесла разлика: около ${about} по-малко (90%: от ${low} до ${high} по-малко), отколкото на подобни улици.`,
    more: (about, low, high) =>
      `Правдоподобно е, че работата е донесла разлика: около ${about} повече (90%: от ${low} до ${high} повече), отколкото на подобни улици.`,
  },
  changed: {
    less: (about, low, high) => `Около ${about} по-малко (90%: от ${low} до ${high} по-малко).`,
    more: (about, low, high) => `Около ${about} повече (90%: от ${low} до ${high} повече).`,
  },
  coincides: 'Промяната съвпада с работата; друга причина не може да се изключи.',
  noneShown: 'Не е открита ясна разлика; голяма разлика е малко вероятна.',
  cannotSay: 'Твърде малко наблюдения, за да се каже нещо.',
  tooFewAreas: (areas, oneIn) =>
    `Не може да се изключи, че това е случайност: при ${areas} района най-малката възможна вероятност е 1/${oneIn}.`,
  reasons: {
    'no-comparison': 'Няма подобни места, с които да се сравни.',
    'apart-before': 'Местата още преди това са се раздалечавали.',
    'chance-not-excluded': 'Може да е и случайност.',
  },
  placebo: (asLarge, moments) =>
    `Други разгледани моменти преди това: ${moments}. Поне толкова голяма промяна: ${asLarge}.`,
};
