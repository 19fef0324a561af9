import { screenLanguages } from '@straatwijs/monitor';
import { describe, expect, test } from 'vitest';
import { deskMeasureTexts } from '#web/texts/desk-measures.server.ts';
import { measureTexts } from '#web/texts/measures.server.ts';

const words = (texts: object): string => JSON.stringify(Object.values(texts));
/** That something is proven, or that one thing made another happen. */
const tooStrong = /bewe[zs]|bewijs|\bdoor\b|dankzij|vanwege|prove[ns]?\b|because of|thanks to|caused?\b/i;

describe('what is said of an outcome', () => {
  test('is never that it is proven, and never that one thing is why', () => {
    for (const language of ['nl', 'en'] as const) {
      expect(words(measureTexts(language))).not.toMatch(tooStrong);
      expect(words(deskMeasureTexts(language).outcome)).not.toMatch(tooStrong);
    }
    expect('Het is bewezen dat dit kwam door de bank.').toMatch(tooStrong);
  });
  test('says in every language why nothing can be said, each in words of its own', () => {
    for (const language of screenLanguages) {
      const said = Object.values(measureTexts(language).outcome);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
