import type { ChainTexts } from './chain.nl.ts';

export const texts: ChainTexts = {
  corrects: 'هذا يصحح جوابنا بتاريخ {day}.',
  corrected: 'صُحح هذا الجواب لاحقًا، بتاريخ {day}.',
  title: 'خطوة بخطوة',
  by: '{role}، {when}',
  notKnownWhen: 'لم نعد نعرف متى كان ذلك بالضبط.',
  roles: {
    coordinator: 'مسؤول الحي',
    deputy: 'من ينوب عن مسؤول الحي',
    reader: 'شخص يقرأ معنا',
    'desk-officer': 'شخص من المكتب',
    other: 'شخص يعمل هنا',
  },
  decided: '{kind}: {who}، {when}',
  why: 'تقرأ السبب في الجواب أدناه.',
  change: 'هذا جزء من شيء يتغيّر هنا. لاحظنا ذلك في {when}.',
  where: 'أين: {where}',
  passedOver: {
    discussed: 'لم تُناقَش على حدة',
  },
  brought: {
    title: 'عند من هو الآن',
    desk: 'الجهة المعنية',
    moves: {
      'hand-on': 'نُقل إلى {desk}، {when}. طلبنا جوابًا قبل {due}.',
      'desk-answer': 'أجاب {desk}، {when}. ينظر أحدنا فيه ويخبرك.',
      'go-on': 'يواصل {desk} العمل عليه. في {due} نسأل كيف صار.',
      conclude: 'تقرأ ما قاله {desk} في جوابنا.',
      merge: 'روى شخص آخر الشيء نفسه، {when}. الجواب الذي يصله يصلك أنت أيضًا.',
      split: 'ننظر فيه وحده من جديد، {when}.',
      nobodys: 'هذا ليس من شأن أحد، {when}. {name} يبحث عمّن سيقوم به. تسمع المزيد في {due}.',
      back: 'عاد إلينا، {when}.',
      settle: 'انتهى أمره، {when}.',
    },
    higher: {
      city: 'المدينة هي التي تقرر في هذا، {when}. {name} يواصل السؤال. تسمع المزيد في {due}.',
      region: 'المنطقة هي التي تقرر في هذا، {when}. {name} يواصل السؤال. تسمع المزيد في {due}.',
      country: 'الدولة هي التي تقرر في هذا، {when}. {name} يواصل السؤال. تسمع المزيد في {due}.',
    },
  },
  doing: {
    done: 'العمل جارٍ',
    todo: 'لم يبدأ العمل بعد',
  },
  done: {
    done: 'انتهى',
    todo: 'لم ينته بعد',
  },
  effect: {
    done: 'ما تغيّر بعد ذلك',
    todo: 'لا نعرف بعد ما الذي سيأتي به ذلك',
  },
  notComing: 'يتوقف الأمر هنا. لن نفعل هذا، أو أنه من شأن جهة أخرى.',
  who: 'من يقرر، وفيم يمكنك أن تشارك برأيك؟',
  yes: 'حدث:',
  no: 'ليس بعد:',
  planned: 'سيُتحدَّث عنه يوم {when}',
  on: '{kind}، {when}',
  talk: 'المزيد عن هذا اللقاء',
  skipped: 'تم تجاوزه:',
  never: 'لن يحدث:',
};
