import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameText } from './same-text.ts';

it('says the same of two texts as comparing them does', () => {
  const text = fc.string({ unit: 'binary', maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(sameText(a, b)).toBe(a === b);
      expect(sameText(a, `${a}`)).toBe(true);
      expect(sameText(`${a}x`, a)).toBe(false);
    }),
    { numRuns: 500, seed: 20261126 },
  );
  expect(sameText('', '')).toBe(true);
  // Out of range is NaN, which counts as zero: a longer text of NULs is still another text.
  expect(sameText('', '\0')).toBe(false);
  expect(sameText('\0', '')).toBe(false);
});
