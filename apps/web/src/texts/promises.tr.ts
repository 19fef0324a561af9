import type { PromisesTexts } from './promises.nl.ts';

export const texts: PromisesTexts = {
  title: 'Sözümüzü tutuyor muyuz?',
  all: 'Bütün hikâyelere, fotoğraflara ve sorulara zamanında cevap verildi.',
  none: 'Hiçbir hikâyeye, fotoğrafa ya da soruya zamanında cevap verilmedi.',
  some: 'Her 10 hikâye, fotoğraf ve sorudan {n} tanesine zamanında cevap verildi.',
  of: 'Bu {place} hakkında: yalnız burada anlatan kişi sayısı bir şey söylemek için çok az.',
  what: 'Zamanında demek: söz verdiğimiz iş günü içinde. Teşekkür cevap sayılmaz.',
  taps: 'Yalnızca dokunanlara en son {quarter} için cevap verildi. Bu cevap herkes içindir ve yukarıda sayılmaz.',
  tapsNever: 'Yalnızca dokunanlara henüz cevap verilmedi.',
  quarters: 'Üç aylık dönemlere göre',
  quarter: 'Dönem',
  inTime: 'Zamanında cevap',
  cell: '10 üzerinden {n}',
  cellAll: 'hepsi',
  cellNone: 'hiçbiri',
  few: 'bir şey söylemek için çok az kişi',
  nothing: 'bir şey anlatılmadı',
  notDue: 'süre henüz dolmadı',
};
