import type { texts as nl } from './texts.nl.ts';

export const texts = {
  name: 'ما الذي يلفت انتباهك؟',
  why: 'نسأل هذا لنعرف كيف الحال في هذا الشارع، وأيضًا ما يسير جيدًا. يمكنك أن تقرأ لاحقًا ماذا حدث بعد ذلك.',
  questions: {
    valence: {
      ask: 'ما الذي يلفت انتباهك في هذا الشارع؟',
      help: '10 ثوانٍ. لا حاجة إلى اسم. يمكنك التوقف بعد نقرة واحدة.',
    },
    theme: { ask: 'عن ماذا؟', help: 'يمكنك تخطي ما لا تريد ملأه.' },
    story: {
      ask: 'هل تود أن تحكي المزيد؟',
      help: 'تكفي جملة واحدة. من الأفضل عدم ذكر أسماء أو أرقام بيوت.',
    },
  },
  options: {
    'valence.positive': 'هذا يسير جيدًا',
    'valence.negative': 'هذا يمكن أن يكون أفضل',
    'valence.mixed': 'قليل من كليهما',
    'theme.social': 'العيش معًا',
    'theme.clean': 'النظافة والصيانة',
    'theme.safety': 'الأمان',
    'theme.care': 'الرعاية في البيت',
    'theme.youth': 'الشباب',
    'theme.traffic': 'المرور',
    'theme.green': 'الخضرة',
    'theme.homes': 'السكن',
    'theme.meeting': 'أماكن اللقاء',
    'theme.shops': 'المتاجر',
    'theme.other': 'شيء آخر',
  },
} satisfies typeof nl;
