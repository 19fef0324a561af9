import type { HomeTexts } from './home.nl.ts';

export const texts: HomeTexts = {
  title: 'Sokağınızda durum nasıl?',
  results: { one: '“{q}” için {n} yer bulundu', other: '“{q}” için {n} yer bulundu' },
  noResults: '“{q}” için yer bulunamadı',
  noResultsHelp: 'Adın bir parçasını yazın, kapı numarası olmadan. Ya da aşağıdan mahallenizi seçin.',
  inPlace: '{scale}, {place}',
  together: 'Şimdi burada birlikte bakıyoruz',
  allAreas: 'Adına göre bütün mahalleler',
  map: '{municipality} mahallelerinin taslağı. Numaralı yerler listede.',
  mapPlain: '{municipality} mahallelerinin taslağı.',
  schematic: 'Taslak: sınırlar basitleştirildi.',
  mapColour: 'Renk yalnızca nereye baktığımızı gösterir, orada durumun nasıl olduğunu göstermez.',
  mapSource: 'Kaynak:',
  how: 'Nasıl işliyor?',
  howSteps: [
    'Sokağınızda neyin iyi gittiğine veya neyin daha iyi olabileceğine dokunursunuz. 10 saniye sürer, adınızı vermeniz gerekmez.',
    'Biri bunu okur ve anlattığınız, mahallenin sayılarına eklenir.',
    'Bir kod alırsınız. Onunla sonra ne yaptığımızı, ne yapmadığımızı ve nedenini okursunuz.',
  ],
  follow: 'Takip kodunuz var mı?',
  followHelp: 'Dört kelime ve üç rakam, ya da 16 rakam.',
  followButton: 'Ne olduğuna bakın',
  tell: 'Sokağınız hakkında bir şey anlatın',
};
