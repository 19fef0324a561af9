import { describe, expect, it, test } from 'vitest';
import { tellsOf } from './find.ts';

const line = 'Twee fietsenrekken bij de buurtkamer, beloofd in het café van Özdemir.';

describe('looking something up in what a place remembers', () => {
  test.each(['fiets', 'FIETSENREK', 'cafe', 'ozdemir', 'buurtkamer fietsenrekken', 'buurtkamr', ''])(
    'finds "%s"',
    (asked) => {
      expect(tellsOf(line, asked)).toBe(true);
    },
  );
  test.each(['auto', 'buurtkamer auto', 'rekening', 'xyz'])('does not find "%s"', (asked) => {
    expect(tellsOf(line, asked)).toBe(false);
  });
  it('finds a word in another number', () => {
    expect(tellsOf('De fiets staat scheef', 'fietsen')).toBe(true);
  });
});
