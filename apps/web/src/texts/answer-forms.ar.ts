import type { AnswerFormsTexts } from './answer-forms.nl.ts';

export const texts: AnswerFormsTexts = {
  title: 'جواب إلى {place}',
  about: 'حكى الناس شيئًا عن: {theme}. هذا هو الجواب.',
  aboutAll: 'حكى الناس كيف تسير الأمور هنا. هذا هو الجواب.',
  corrects: 'هذا يصحح جوابًا سابقًا.',
  scan: 'امسح هذا الرمز لتعرف المزيد عن {place}.',
  type: 'أو اكتب هذا',
  by: '{name}، بلدية {municipality}، {day}',
  more: 'لقراءة المزيد أو لتحكي أنت: {url}',
  opening: 'مرحبًا بالجميع. أقرأ عليكم جوابًا من بلدية {municipality}. وهو عن {place}.',
  kind: 'الجواب باختصار: {kind}.',
  closing: 'هل تريد أن تحكي شيئًا أنت أيضًا؟ يمكنك ذلك دون اسمك، ويسرني أن أساعدك. عند الخطر اتصل بالرقم 112.',
};
