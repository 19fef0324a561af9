import type { NoticeTexts } from './texts.nl.ts';

export const texts: NoticeTexts = {
  confirm: {
    subject: 'هل هذا عنوانك؟ (Straatwijs {municipality})',
    text: 'مرحبًا،\n\nترك أحدهم هذا العنوان لدى Straatwijs {municipality} ليعرف متى يصل جواب.\n\nهل هو أنت؟ قل نعم على هذه الصفحة:\n\n{url}\n\nلست أنت؟ لا تفعل شيئًا. بعد {days} أيام نمحو هذا العنوان.\n',
  },
  notice: {
    subject: 'هناك جواب (Straatwijs {municipality})',
    text: 'مرحبًا،\n\nهناك جواب. تقرؤه برمز المتابعة:\n\n{url}\n\nلا تريد رسائل أخرى؟ نمحو عنوانك هنا:\n\n{stop}\n',
  },
  push: { title: 'هناك جواب', text: 'تقرؤه برمز المتابعة.' },
  minutes: {
    subject: 'محضر الحديث جاهز (Straatwijs {municipality})',
    text: 'مرحبًا،\n\nمحضر الحديث جاهز. تجده برمز المتابعة:\n\n{url}\n\nلا تريد رسائل أخرى؟ نمحو عنوانك هنا:\n\n{stop}\n',
  },
  minutesPush: { title: 'محضر الحديث جاهز', text: 'تجده برمز المتابعة.' },
};
