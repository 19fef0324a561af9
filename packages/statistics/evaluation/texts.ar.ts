import type { EvaluationTexts } from './texts.nl.ts';

export const texts: EvaluationTexts = {
  difference: {
    less: (about, low, high) =>
      `من المعقول أن العمل أحدث فرقًا: أقل بنحو ${about} (90%: أقل بما بين ${low} و${high}) مقارنة بشوارع مشابهة.`,
    more: (about, low, high) =>
      `من المعقول أن العمل أحدث فرقًا: أكثر بنحو ${about} (90%: أكثر بما بين ${low} و${high}) مقارنة بشوارع مشابهة.`,
  },
  changed: {
    less: (about, low, high) => `أقل بنحو ${about} (90%: أقل بما بين ${low} و${high}).`,
    more: (about, low, high) => `أكثر بنحو ${about} (90%: أكثر بما بين ${low} و${high}).`,
  },
  coincides: 'يتزامن التغيّر مع العمل؛ ولا يمكن استبعاد سبب آخر.',
  noneShown: 'لم يوجد فرق واضح؛ ومن غير المرجّح وجود فرق كبير.',
  cannotSay: 'الملاحظات أقل من أن نقول شيئًا.',
  tooFewAreas: (areas, oneIn) =>
    `لا يمكن استبعاد أن يكون هذا مصادفة: عدد المناطق ${areas}، وأصغر احتمال ممكن هو 1/${oneIn}.`,
  reasons: {
    'no-comparison': 'لا توجد أماكن مشابهة لتوضع بجانبه.',
    'apart-before': 'كانت الأماكن تتباعد من قبل.',
    'chance-not-excluded': 'قد يكون ذلك مصادفة أيضًا.',
  },
  placebo: (asLarge, moments) => `لحظات سابقة أخرى نُظر فيها: ${moments}. تغيّر فيها مثل هذا على الأقل: ${asLarge}.`,
};
