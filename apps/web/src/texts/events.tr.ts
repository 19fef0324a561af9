import type { EventTexts } from './events.nl.ts';

export const texts = {
  title: 'Burada neler oldu',
  intro: 'Bu, rakamları anlamaya yardım eder. Numara çizimde de vardır.',
  near: 'Yakında olanlar da burada yazar.',
  nothing: 'Burada henüz bir şey not edilmedi. Sokaktaki çalışmalar, bir açılış ya da bir şenlik burada görünecek.',
  span: '{from} – {to} arası',
  source: 'Kaynak: {source}',
  at: 'yer: {place}',
  writtenIn: 'dili: {language}',
  kinds: {
    works: 'Sokakta çalışma',
    finished: 'Bitti',
    opening: 'Açılış',
    activity: 'Etkinlik',
    change: 'Değişiklik',
    incident: 'Olay',
  },
  line: 'Bunu zaman çizgisinde gör',
  lineTitle: 'Zaman içinde {place}',
  lineIntro:
    'İnsanların burada ne kadar sık bir şey anlattığı, biten her dönem için. Numaralar burada olanlardır. Zaman soldan sağa akar.',
  column: 'Dönem',
  told: 'Anlatılan',
  events: 'Neler oldu',
  tooFew: 'göstermek için çok az',
  notLooked: 'bir şey anlatılmadı',
  back: 'Geri dön: {place}',
  drawing: 'Çizim: her dönem için bir çubuk, olanların numaralarıyla.',
} satisfies EventTexts;
