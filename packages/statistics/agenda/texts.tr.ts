import type { AgendaTexts } from './texts.nl.ts';

export const texts: AgendaTexts = {
  equalShares: {
    tooFew: (voters, least) =>
      `Bir şeye seçildi demek için çok az kişi oy verdi: ${voters}; en az ${least} gerekir. Oyların kendisi görülebilir.`,
    chosen: (chosen, voters) =>
      `Herkesin harcayacağı miktar eşitti. Bir konu, onu isteyenler birlikte ödeyebildiğinde seçildi. Seçilen sayısı: ${chosen}. Oy veren sayısı: ${voters}.`,
    sameAsCount: 'Düz sayım da aynısını seçerdi.',
    otherThanCount: 'Düz sayım başka bir şey seçerdi.',
    byLot: (seed) => `Eşitlikte kura karar verdi. Başlangıç sayısı olarak ${seed} giren herkes aynı kurayı çeker.`,
  },
  plainCount: {
    chosen: (chosen, voters) =>
      `En çok kişinin istedikleri seçildi. Seçilen sayısı: ${chosen}. Oy veren sayısı: ${voters}.`,
  },
  approvalShare: {
    nobody: 'Henüz kimse oy vermedi.',
    share: (voters, share, lower, upper) =>
      `Oy veren sayısı: ${voters}. Bunu isteyenlerin oranı: ${share}. Herkes sorulsaydı bu oran büyük olasılıkla ${lower} ile ${upper} arasında olurdu.`,
  },
  themeRanks: {
    none: 'Sıralanacak konu yok.',
    allEqual: (themes) => `Konu sayısı: ${themes}. Başa başlar: hiçbiri diğerinden belirgin biçimde öne çıkmıyor.`,
    order: (themes, bands) =>
      `Konu sayısı: ${themes}. Ne kadar sık gündeme geldiklerine göre sıralandılar. Belirgin farkı olmayanlar başa baştır ve aynı basamakta durur. Basamak sayısı: ${bands}.`,
  },
  consensus: {
    shared: 'Ortak görüş: yanıt veren her grupta büyük olasılıkla yarıdan fazlası buna katılıyor.',
    sharedNot: 'Ortak görüş: yanıt veren her grupta büyük olasılıkla yarıdan fazlası buna katılmıyor.',
    divided: 'Görüş ayrılığı: gruplar bu konuda büyük olasılıkla belirgin biçimde farklı düşünüyor.',
    unclear: 'Henüz belli değil: grupların aynı düşünüp düşünmediği söylenemiyor.',
    answers: (n) => `Yanıt sayısı: ${n}.`,
    absent: (groups, least) => `Henüz yeterince duyulmayanlar (${least} yanıttan az): ${groups}.`,
  },
  opinionMap: {
    drawn: (people, clusters) =>
      `Her nokta bir kişidir; birbirine yakın duranlar aşağı yukarı aynı yanıtları verdi. Kişi sayısı: ${people}. Küme sayısı: ${clusters}. Bu, üzerinde konuşmak için bir resimdir: onunla hiçbir şeye karar verilmez.`,
    tooFew: (people, leastPeople, leastAnswers) =>
      `Çizmek için çok az: her biri en az ${leastAnswers} yanıt vermiş en az ${leastPeople} kişi gerekir, şu an: ${people}.`,
    smallCluster: (least) =>
      `Harita gösterilmiyor: bir küme ${least} kişiden küçük olurdu ve o zaman biri tanınabilirdi.`,
  },
};
