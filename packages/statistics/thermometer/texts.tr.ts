import type { ThermometerTexts } from './texts.nl.ts';

export const texts: ThermometerTexts = {
  notLooked: 'Buraya bakılmadı.',
  tooFew: 'Göstermek için çok az bilgi var.',
  between: 'Büyük olasılıkla {low} ile {high} arasında.',
  nothingSeen: 'Bakıldı ve bir şey görülmedi.',
  perVisit: 'Her bakışta bu yaklaşık {estimate} kez görülüyor.',
  effort: 'Bakılma sayısı: {effort}. Görülme sayısı: {n}.',
  observers: 'Bakan farklı kişi sayısı: {n}.',
  lean: 'Bu yerin kendi payı: {own}. Geri kalanı çevredeki yerlere dayanıyor. Ne kadar sık bakılırsa, yerin kendi payı o kadar artar.',
  share: 'Bize bir şey bildirenlerin yaklaşık {estimate} kadarı evet dedi.',
  answers: 'Yanıt sayısı: {n}.',
  score: '1 ile 5 arasındaki ortalama puan yaklaşık {estimate}.',
  strictness: 'Bazı insanların daha sıkı puan verdiği hesaba katıldı.',
  scores: 'Her puan kaç kez verildi: {list}.',
  index: 'Baktığımız şeylerin tahminen {estimate} kadarı eskisinden daha iyi.',
  leftOut: 'Hakkında çok az bilgi olduğu için sayılmayanlar: {n}.',
  together: 'Burada her insan grubu, sayısı az olsa da, eşit ağırlıktadır.',
  alone: 'Bu, tek bir grubun gördüğüdür. Başkalarından henüz çok az bilgi var.',
  otherSeries: 'Bu arada başka bir şekilde bakıldı. Bu yüzden eskisiyle karşılaştırılamaz.',
  nothingToCompare: 'Karşılaştırmak için çok az bilgi var.',
  baseline: {
    better: { likely: 'Büyük olasılıkla eskisinden daha iyi.', possible: 'Eskisinden daha iyi olabilir.' },
    worse: { likely: 'Büyük olasılıkla eskisi kadar iyi değil.', possible: 'Eskisi kadar iyi olmayabilir.' },
    unclear: 'Eskisinden farklı olup olmadığı söylenemez.',
  },
  target: {
    better: { likely: 'Büyük olasılıkla olmak istediğimiz yerdeyiz.', possible: 'Olmak istediğimiz yerde olabiliriz.' },
    worse: {
      likely: 'Büyük olasılıkla henüz olmak istediğimiz yerde değiliz.',
      possible: 'Henüz olmak istediğimiz yerde olmayabiliriz.',
    },
    unclear: 'Olmak istediğimiz yerde olup olmadığımız henüz söylenemez.',
  },
};
