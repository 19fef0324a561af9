import type { FaceTexts } from './faces.nl.ts';

export const texts: FaceTexts = {
  title: 'من تجد هنا',
  none: 'لا أحد هنا بعد. ما إن يوافق أحدهم حتى تقرأ هنا مع من يمكنك أن تتكلم.',
  forPlace: 'عن {place}',
  since: 'منذ {month}',
  walkIn: 'الزيارة',
  phone: 'الهاتف',
  mail: 'البريد الإلكتروني',
  counted: {
    zero: 'لم يكن هنا أحد في سنتين ({n}).',
    one: 'خلال سنتين كان هنا وجه واحد ({n}).',
    two: 'خلال سنتين كان هنا وجهان ({n}).',
    few: 'خلال سنتين كان هنا {n} وجوه.',
    many: 'خلال سنتين كان هنا {n} وجهًا.',
    other: 'خلال سنتين كان هنا {n} وجه.',
  },
  countedSince: {
    zero: 'لم يكن هنا أحد منذ {month} ({n}).',
    one: 'منذ {month} كان هنا وجه واحد ({n}).',
    two: 'منذ {month} كان هنا وجهان ({n}).',
    few: 'منذ {month} كان هنا {n} وجوه.',
    many: 'منذ {month} كان هنا {n} وجهًا.',
    other: 'منذ {month} كان هنا {n} وجه.',
  },
  consent: 'وافقوا على أن يكون هذا هنا.',
};
