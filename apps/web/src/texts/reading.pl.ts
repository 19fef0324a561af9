import type { ReadingTexts } from './reading.nl.ts';

export const texts: ReadingTexts = {
  nobody:
    'Teraz nikt tu nie czyta. Twoje dotknięcie i tak się liczy. Chcesz, żeby ktoś to przeczytał? Zadzwoń do gminy.',
  nobodyShort: 'Teraz nikt tu nie czyta',
  nobodyWaiting: 'Nie ma jeszcze odpowiedzi. Teraz nikt tu nie czyta; zadzwoń do gminy, jeśli nie chcesz czekać.',
};
