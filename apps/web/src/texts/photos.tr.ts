import type { PhotoTexts } from './photos.nl.ts';

export const texts: PhotoTexts = {
  ask: 'Bunun bir fotoğrafı var mı?',
  why: 'Fotoğraf ne demek istediğinizi gösterir. Lütfen insanlar, plakalar ve kapı numaraları görünmesin.',
  becomes:
    'Telefonunuz fotoğrafı küçültür; yer, saat ve cihaz bilgisi silinir. Ekipten biri fotoğrafa bakar. Sayfada gösterilebilir demişseniz, sonra mahallenin sayfasında yer alabilir.',
  take: 'Fotoğraf çek',
  choose: 'Fotoğraf seç',
  send: 'Fotoğrafı gönder',
  busy: 'Fotoğraf küçültülüyor…',
  here: 'Telefonunuzda. İnternet olunca fotoğraf kendiliğinden gider.',
  sent: 'Fotoğraf alındı.',
  lost: 'Bu fotoğraf açılamadı. Başka birini seçin.',
  away: 'Fotoğrafı kaldır',
  own: 'Fotoğraflarınız',
  alt: 'Gönderdiğiniz {n}. fotoğraf',
  covered: 'Fotoğrafta bir şeyin üstünü kapattık.',
  full: 'Şimdi dört fotoğraf var. Daha fazlası olmaz.',
  states: {
    received: 'Ekip henüz bakmadı.',
    shown: 'Anlattığınızla birlikte sayfada olabilir.',
    refused: 'Sayfaya konmuyor: {reason}',
  },
  reasons: {
    people: 'insanlar veya plakalar tanınabiliyor.',
    home: 'bir ev veya kapı numarası tanınabiliyor.',
    unclear: 'ne demek istediğinizi göremiyoruz.',
    hurtful: 'fotoğraf birini incitebilir.',
    elsewhere: 'fotoğraf başka bir şeyle ilgili.',
  },
  waits: { one: '{n} fotoğraf hâlâ telefonunuzda.', other: '{n} fotoğraf hâlâ telefonunuzda.' },
};
