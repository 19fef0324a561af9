import type { ReadingTexts } from './reading.nl.ts';

export const texts: ReadingTexts = {
  nobody: 'لا أحد يقرأ هنا الآن. لكن نقرتك تُحسب. هل تريد أن يقرأها أحد؟ اتصل بالبلدية.',
  nobodyShort: 'لا أحد يقرأ هنا الآن',
  nobodyWaiting: 'لا يوجد جواب بعد. لا أحد يقرأ هنا الآن؛ اتصل بالبلدية إذا كنت لا تريد الانتظار.',
};
