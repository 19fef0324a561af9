import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { followWords } from './words.nl.ts';

/** Roughly how a word sounds anywhere in the country: ei as ij, au as ou, v as f, z as s, g as ch, d and b at the end hard. */
function sound(word: string): string {
  return word
    .replaceAll('ij', 'ei')
    .replaceAll(/[ao]uw?/g, 'ou')
    .replaceAll('ch', 'g')
    .replaceAll('th', 't')
    .replaceAll('x', 'ks')
    .replaceAll('y', 'i')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replaceAll(/c(?=[ei])/g, 's')
    .replaceAll('c', 'k')
    .replace(/d$/, 't')
    .replace(/b$/, 'p');
}

describe('the words of follow codes', () => {
  test('are exactly 2,048 different ones of 3 to 7 plain letters', () => {
    expect(followWords).toHaveLength(2048);
    expect(new Set(followWords).size).toBe(2048);
    expect(followWords.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
  });

  test('never begin another, so that four in a row can be read in one way only', () => {
    const sorted = [...followWords].sort();
    expect(sorted.filter((word, i) => sorted[i + 1]?.startsWith(word))).toEqual([]);
  });

  test('do not sound alike', () => {
    const sounds = followWords.map(sound);
    expect(followWords.filter((word, i) => sounds.indexOf(sound(word)) !== i)).toEqual([]);
  });

  test('keep their positions for ever, because printed codes point to them', () => {
    expect(createHash('sha256').update(followWords.join(' ')).digest('hex')).toBe(
      '9b2774fc75edccc1b72faf56f4a2337ea10ba77b2f4cbeb083d251ee2e3e5176',
    );
  });
});
