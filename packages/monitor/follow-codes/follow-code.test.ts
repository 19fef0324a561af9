import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDigits, asWords, canonical, type FollowCode, followCodeFromBytes, parseFollowCode } from './follow-code.ts';
import { followWords } from './words.nl.ts';

const code = fc.uint8Array({ minLength: 7, maxLength: 16 }).map(followCodeFromBytes);
const separator = fc.constantFrom('', ' ', '-', '.', '/', ', ', '  ', '\n', '\u00a0', '\u200f', ' – ', '_');

function spoken(one: FollowCode, between = ' '): string {
  const { words, digits } = asWords(one);
  return [...words, digits].join(between);
}

function read(text: string): FollowCode {
  return parseFollowCode(text) ?? expect.unreachable(`${text} is not read`);
}

describe('a follow code', () => {
  test('is read back from its words and from its digits', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(parseFollowCode(spoken(one))).toBe(one);
        expect(parseFollowCode(asDigits(one))).toBe(one);
        expect(parseFollowCode(canonical(one))).toBe(one);
      }),
      { numRuns: 5000 },
    );
  });

  test('is read whatever stands between the words, if anything, in capitals and with accents', () => {
    const dress = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.replaceAll('e', 'é').replaceAll('i', 'ï'),
      (text) => text.replaceAll('ij', 'ĳ'),
      (text) => `  (${text}).\r\n`,
      (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
      (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    );
    fc.assert(
      fc.property(code, separator, dress, (one, between, dressed) => {
        expect(parseFollowCode(dressed(spoken(one, between)))).toBe(one);
        expect(parseFollowCode(dressed(asDigits(one).replaceAll(' ', between)))).toBe(one);
      }),
      { numRuns: 3000 },
    );
  });

  test('has every value from 0 to 2^53 - 1, and words for it', () => {
    const [first, last] = [followWords[0], followWords[2047]];
    expect(spoken(read('0000000000000000'))).toBe(`${first} ${first} ${first} ${first} 000`);
    expect(spoken(read('9007199254740991'))).toBe(`${last} ${last} ${last} ${last} 511`);
    expect(followCodeFromBytes(new Uint8Array(7))).toBe(0);
    expect(followCodeFromBytes(new Uint8Array(7).fill(255))).toBe(Number.MAX_SAFE_INTEGER);
    expect(asDigits(read('3174092566184042'))).toBe('3174 0925 6618 4042');
    expect(asDigits(read('0000 0000 0000 0512'))).toBe('0000 0000 0000 0512');
    expect(spoken(read('0000 0000 0000 0512'))).toBe(`${first} ${first} ${first} ${followWords[1]} 000`);
  });

  test('uses 53 bits of the bytes, each of which matters', () => {
    const codes = Array.from({ length: 53 }, (_, bit) => {
      const bytes = new Uint8Array(7);
      bytes[6 - Math.floor(bit / 8)] = 2 ** (bit % 8);
      return followCodeFromBytes(bytes);
    });
    expect(codes).toEqual(Array.from({ length: 53 }, (_, bit) => 2 ** bit));
    expect(() => followCodeFromBytes(new Uint8Array(6))).toThrow(RangeError);
  });

  test('that is changed in one word or digit is another code or none', () => {
    const change = fc.tuple(code, fc.nat(3), fc.constantFrom(...followWords), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(change, ([one, place, word, digits]) => {
        const { words } = asWords(one);
        fc.pre(words[place] !== word);
        const changed = words.with(place, word).join(' ');
        expect(parseFollowCode(`${changed} ${asWords(one).digits}`)).not.toBe(one);
        const redialled = parseFollowCode(`${words.join(' ')} ${String(digits).padStart(3, '0')}`);
        expect(redialled === undefined).toBe(digits > 511);
      }),
    );
  });

  const [a, b, c, d] = asWords(followCodeFromBytes(new Uint8Array([1, 2, 3, 4, 5, 6, 7]))).words;
  test.each([
    '',
    '123',
    `${a} ${b} ${c} ${d}`,
    `${a} ${b} ${c} 123`,
    `${a} ${b} ${c} ${d} ${a} 123`,
    `${a} ${b} ${c} ${d} 512`,
    `${a} ${b} ${c} ${d} 12`,
    `${a} ${b} ${c} ${d} 0123`,
    `${a} ${b} ${c} qqq 123`,
    `123 ${a} ${b} ${c} ${d}`,
    `${a} ${b} ${c} ${d}s 123`,
    '9007199254740992',
    '9999999999999999',
    '123456789012345',
    '12345678901234567',
    '-123456789012345.0e1',
    `${' '.repeat(300)}3174092566184042`,
  ])('is not what %j says', (text) => {
    expect(parseFollowCode(text)).toBeUndefined();
  });

  test('is undefined or exact for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z]{12,28}\d{3}$/)), (text) => {
        const found = parseFollowCode(text);
        if (found !== undefined) expect(Number.isSafeInteger(found) && found >= 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
