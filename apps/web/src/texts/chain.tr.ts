import type { ChainTexts } from './chain.nl.ts';

export const texts: ChainTexts = {
  corrects: 'Bu, {day} tarihli cevabımızı düzeltiyor.',
  corrected: 'Bu cevap sonradan, {day} tarihinde düzeltildi.',
  title: 'Adım adım',
  by: '{role}, {when}',
  notKnownWhen: 'Tam olarak ne zaman olduğunu artık bilmiyoruz.',
  roles: {
    coordinator: 'Mahalle yöneticisi',
    deputy: 'Mahalle yöneticisinin yerine bakan kişi',
    reader: 'Mesajları okuyan biri',
    'desk-officer': 'Danışmadan biri',
    other: 'Burada çalışan biri',
  },
  decided: '{kind}: {who}, {when}',
  why: 'Nedenini aşağıdaki cevapta okuyabilirsin.',
  change: 'Bu, burada değişen bir şeyle ilgili. Bunu {when} tarihinde gördük.',
  where: 'Nerede: {where}',
  passedOver: {
    discussed: 'Ayrıca konuşulmadı',
  },
  brought: {
    title: 'Şimdi kimde',
    desk: 'ilgili birim',
    moves: {
      'hand-on': '{desk} birimine iletildi, {when}. {due} tarihine kadar cevap istedik.',
      'desk-answer': '{desk} cevap verdi, {when}. Bizden biri bakıyor ve size haber verecek.',
      'go-on': '{desk} bununla devam ediyor. {due} tarihinde durumu soracağız.',
      conclude: '{desk} biriminin söylediğini cevabımızda okuyabilirsiniz.',
      merge: 'Başka biri de aynısını anlattı, {when}. Ona verilen cevap size de verilir.',
      split: 'Buna yeniden ayrı bakıyoruz, {when}.',
      nobodys: 'Bu kimsenin işi değil, {when}. {name} kimin yapacağını araştırıyor. {due} tarihinde haber alırsınız.',
      back: 'Yeniden bizde, {when}.',
      settle: 'Tamamlandı, {when}.',
    },
    higher: {
      city: 'Buna şehir karar verir, {when}. {name} sormaya devam ediyor. {due} tarihinde haber alırsınız.',
      region: 'Buna bölge karar verir, {when}. {name} sormaya devam ediyor. {due} tarihinde haber alırsınız.',
      country: 'Buna devlet karar verir, {when}. {name} sormaya devam ediyor. {due} tarihinde haber alırsınız.',
    },
  },
  doing: {
    done: 'Üzerinde çalışılıyor',
    todo: 'Henüz başlanmadı',
  },
  done: {
    done: 'Bitti',
    todo: 'Henüz bitmedi',
  },
  effect: {
    done: 'Sonrasında ne değişti',
    todo: 'Ne işe yarayacağı henüz belli değil',
  },
  notComing: 'Burada bitiyor. Bunu yapmıyoruz ya da başka biri ilgileniyor.',
  who: 'Kim karar verir, sen nerede söz sahibi olabilirsin?',
  yes: 'Oldu:',
  no: 'Henüz değil:',
  planned: '{when} tarihinde konuşulacak',
  on: '{kind}, {when}',
  talk: 'Bu görüşme hakkında',
  skipped: 'Atlandı:',
  never: 'Olmayacak:',
};
