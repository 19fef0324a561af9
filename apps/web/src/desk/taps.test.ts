import { expect, test } from 'vitest';
import { tapTable } from './taps.ts';

test('taps stand per theme with good, both and better side by side, the most told first', () => {
  const rows = tapTable([
    { theme: 'green', valence: 'positive', taps: 2 },
    { theme: 'clean', valence: 'negative', taps: 4 },
    { theme: 'clean', valence: 'positive', taps: 1 },
    { theme: 'clean', valence: 'mixed', taps: 3 },
  ]);
  expect(rows).toEqual([
    { theme: 'clean', good: 1, both: 3, better: 4, all: 8 },
    { theme: 'green', good: 2, both: 0, better: 0, all: 2 },
  ]);
});
