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
  where: 'Nerede: {where}',
  passedOver: {
    discussed: 'Ayrıca konuşulmadı',
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
