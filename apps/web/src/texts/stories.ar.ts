import type { StoryTexts } from './stories.nl.ts';

export const texts: StoryTexts = {
  filter: 'اختر القصص',
  theme: 'الموضوع',
  allThemes: 'كل المواضيع',
  who: 'من يحكي',
  everybody: 'الجميع',
  show: 'اعرض',
  clear: 'اعرض الكل من جديد',
  noneHere: 'لا توجد قصص بهذا الاختيار.',
  counted: 'عن هذا حُكي شيء هنا {told} {when}.',
  countedSplit: 'عن هذا حُكي شيء هنا {told} {when}: أنه جيد {good}، وأنه يمكن أن يكون أفضل {better}.',
  times: {
    zero: '{n} مرة',
    one: 'مرة واحدة ({n})',
    two: 'مرتين ({n})',
    few: '{n} مرات',
    many: '{n} مرة',
    other: '{n} مرة',
  },
  countedNot: 'عدد المرات التي حُكي فيها هذا هنا أقل من أن يُعرض.',
  toStories: 'قصص عن هذا',
  toCounts: 'إلى الأرقام',
};
