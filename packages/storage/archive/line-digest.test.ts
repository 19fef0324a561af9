import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineDigest, sameDigest } from './line-digest.ts';

const of = (pieces: readonly string[]) => {
  const digest = new LineDigest();
  for (const piece of pieces) digest.update(Buffer.from(piece));
  return digest.value();
};
const line = fc.string({ maxLength: 40 }).map((s) => `${s.replaceAll('\n', ' ')}\n`);

it('is the same whatever the order of the lines and wherever the pieces were cut', () => {
  fc.assert(
    fc.property(fc.array(line), fc.nat(), fc.integer({ min: 1, max: 7 }), (lines, by, size) => {
      const turned = lines.map((_, n) => lines[(n + by) % lines.length] ?? '');
      const pieces =
        Buffer.from(turned.join(''))
          .toString('latin1')
          .match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      const digest = new LineDigest();
      for (const piece of pieces) digest.update(Buffer.from(piece, 'latin1'));
      expect(digest.value()).toEqual(of([lines.join('')]));
      expect(digest.value().rows).toBe(lines.length);
    }),
  );
});

it('sees a line that was changed, lost, doubled, or of which a value went to its neighbour', () => {
  const lines = ['1\tclean\n', '2\tsafety\n', '3\tyouth\n'];
  const whole = of(lines);
  for (const other of [
    ['1\tclean\n', '2\tsafety\n', '3\tyouths\n'],
    ['1\tclean\n', '2\tsafety\n'],
    [...lines, '3\tyouth\n'],
    ['3\tclean\n', '2\tsafety\n', '1\tyouth\n'],
    ['1\tclean\n', '2\tsafetx\n', '3\tyouth\n'],
  ])
    expect(sameDigest(of(other), whole)).toBe(false);
});
