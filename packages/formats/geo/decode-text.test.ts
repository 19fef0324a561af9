import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const platform = (label: string, fatal: boolean, bytes: Uint8Array) => new TextDecoder(label, { fatal }).decode(bytes);

describe('bytes become text', () => {
  test('as UTF-8 where they are, the byte order mark dropped', () => {
    expect(decodeText(new TextEncoder().encode('Chasséstraat 🏠 €'))).toEqual({
      text: 'Chasséstraat 🏠 €',
      encoding: 'utf-8',
    });
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a', encoding: 'utf-8' });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('as windows-1252 where one byte does not fit', () => {
    expect(decodeText(Uint8Array.of(0x43, 0x68, 0xe9, 0x80))).toEqual({ text: 'Ché€', encoding: 'windows-1252' });
  });

  test('just as the platform decodes them, for any bytes', () => {
    const wild = fc.uint8Array({ maxLength: 40 });
    const texts = fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text));
    fc.assert(
      fc.property(fc.oneof(wild, texts), (bytes) => {
        const { text, encoding } = decodeText(bytes);
        let expected: string | undefined;
        try {
          expected = platform('utf-8', true, bytes);
        } catch {
          expected = undefined;
        }
        expect(encoding).toBe(expected === undefined ? 'windows-1252' : 'utf-8');
        expect(text).toBe(expected ?? platform('windows-1252', false, bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test('in pieces that do not show', () => {
    const text = 'é€🏠a'.repeat(5000);
    expect(decodeText(new TextEncoder().encode(text)).text).toBe(text);
  });
});
