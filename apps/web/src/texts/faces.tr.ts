import type { FaceTexts } from './faces.nl.ts';

export const texts: FaceTexts = {
  title: 'Burada kimi bulabilirsin',
  none: 'Burada henüz kimse yok. Biri kabul ettiği anda kime gidebileceğini burada okursun.',
  forPlace: '{place} için',
  since: '{month} tarihinden beri',
  walkIn: 'Uğra',
  phone: 'Ara',
  mail: 'E-posta yaz',
  counted: {
    one: '2 yılda {n} kişi görev yaptı.',
    other: '2 yılda {n} kişi görev yaptı.',
  },
  countedSince: {
    one: '{month} tarihinden beri {n} kişi var.',
    other: '{month} tarihinden beri {n} kişi görev yaptı.',
  },
  consent: 'Burada yazılı olmayı kabul ettiler.',
};
