import type { SeismographTexts } from './texts.nl.ts';

export const texts: SeismographTexts = {
  more: {
    attention: 'Belki bu burada eskisinden daha sık görülüyor.',
    signal: 'Bir şey değişiyor: bu burada eskisinden daha sık görülüyor.',
    strong: 'Açıkça bir şey değişiyor: bu burada eskisinden daha sık görülüyor.',
  },
  less: {
    attention: 'Belki bu burada eskisinden daha seyrek görülüyor.',
    signal: 'Bir şey değişiyor: bu burada eskisinden daha seyrek görülüyor.',
    strong: 'Açıkça bir şey değişiyor: bu burada eskisinden daha seyrek görülüyor.',
  },
  nothing: 'Bir değişiklik görmüyoruz. Bu, hiçbir sorun olmadığı anlamına gelmez.',
  marks: {
    'new-observers': 'Bu, buraya kısa süredir bakan kişilere dayanıyor.',
    'one-source': 'Bunun yarısından fazlası tek kişiden geliyor. Başka biri de baksın.',
    young: 'Buraya daha kısa süredir bakılıyor. Bu yüzden bir şey söylemeden önce daha çok şey görülmeli.',
    'effort-changed': 'Bakılma sıklığı değişti. Sebep bu da olabilir.',
    reports: 'Bunlar bildirimlerdir. Kimin bildirdiği hakkında da bir şey söylerler.',
  },
  latest: 'Son seferde görülen: {n}. Bir şey değişmezse çoğunlukla {low} ile {high} arasında olur.',
  notLooked: 'Son seferde buraya bakılmadı.',
  how: 'Kanıtları topluyoruz. Değişiklik olmayan her seferde sayaç iner, tuhaf olan her seferde çıkar.',
  falseSignal: {
    day: 'Bir şey değişmezse, her yön için yanlışlıkla değişti deriz: ortalama en fazla şu kadar günde bir: {n}.',
    week: 'Bir şey değişmezse, her yön için yanlışlıkla değişti deriz: ortalama en fazla şu kadar haftada bir: {n}.',
    month: 'Bir şey değişmezse, her yön için yanlışlıkla değişti deriz: ortalama en fazla şu kadar ayda bir: {n}.',
  },
  moreSeen: '{factor} katına çıkarsa, bunu çoğunlukla üç ay içinde görürüz.',
  moreHidden: 'Bu kadar az sayıyla, burada bir artış üç ay içinde görülemez.',
  lessSeen: '{part} azalırsa, bunu çoğunlukla üç ay içinde görürüz.',
  lessHidden: 'Bu kadar az sayıyla, burada bir azalma üç ay içinde görülemez.',
};
