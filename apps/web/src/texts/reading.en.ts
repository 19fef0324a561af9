import type { ReadingTexts } from './reading.nl.ts';

export const texts: ReadingTexts = {
  nobody:
    'Nobody reads here at the moment. Your tap does count. Do you want somebody to read it? Call the municipality.',
  nobodyShort: 'Nobody reads here at the moment',
  nobodyWaiting:
    'There is no answer yet. Nobody reads here at the moment; call the municipality if you do not want to wait.',
};
