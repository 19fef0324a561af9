import type { texts as nl } from './texts.nl.ts';

export const texts = {
  name: 'Dikkatinizi ne çekiyor?',
  why: 'Bu sokakta durumun nasıl olduğunu, iyi giden şeyleri de bilmek için soruyoruz. Ne olduğunu sonra okuyabilirsiniz.',
  questions: {
    valence: {
      ask: 'Bu sokakta dikkatinizi ne çekiyor?',
      help: '10 saniye. Ad gerekmez. Bir dokunuştan sonra bırakabilirsiniz.',
    },
    theme: { ask: 'Ne hakkında?', help: 'Doldurmak istemediğinizi atlayın.' },
    story: {
      ask: 'Bir şey daha anlatmak ister misiniz?',
      help: 'Bir cümle yeter. Kişi adı veya kapı numarası yazmamanız daha iyi olur.',
    },
  },
  options: {
    'valence.positive': 'Bu iyi gidiyor',
    'valence.negative': 'Bu daha iyi olabilir',
    'valence.mixed': 'Biraz ikisi de',
    'theme.social': 'Birlikte yaşamak',
    'theme.clean': 'Temiz ve bakımlı',
    'theme.safety': 'Güvenli',
    'theme.care': 'Evde bakım',
    'theme.youth': 'Gençler',
    'theme.traffic': 'Trafik',
    'theme.green': 'Yeşil alan',
    'theme.homes': 'Konutlar',
    'theme.meeting': 'Buluşma yerleri',
    'theme.shops': 'Dükkânlar',
    'theme.other': 'Başka bir şey',
  },
} satisfies typeof nl;
