import type { ReadingTexts } from './reading.nl.ts';

export const texts: ReadingTexts = {
  nobody:
    'Burada şu anda kimse okumuyor. Dokunuşunuz yine de sayılır. Birinin okumasını ister misiniz? Belediyeyi arayın.',
  nobodyShort: 'Burada şu anda kimse okumuyor',
  nobodyWaiting: 'Henüz cevap yok. Burada şu anda kimse okumuyor; beklemek istemezseniz belediyeyi arayın.',
};
