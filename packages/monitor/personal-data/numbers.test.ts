import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesElevenTest } from './bsn.ts';
import { isIban } from './iban.ts';

test('published example numbers pass their checks', () => {
  for (const iban of [
    'NL91ABNA0417164300',
    'DE89370400440532013000',
    'GB82WEST12345698765432',
    'TR330006100519786457841326',
  ])
    expect(isIban(iban)).toBe(true);
  for (const bsn of ['111222333', '123456782']) expect(passesElevenTest(bsn)).toBe(true);
});

test('one digit that is wrong is noticed', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 17 }), digit, (at, other) => {
      const iban = 'NL91ABNA0417164300';
      const wrong = iban.slice(0, at) + other + iban.slice(at + 1);
      expect(isIban(wrong)).toBe(wrong === iban);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), digit, (at, other) => {
      const bsn = '123456782';
      const wrong = bsn.slice(0, at) + other + bsn.slice(at + 1);
      expect(passesElevenTest(wrong)).toBe(wrong === bsn);
    }),
  );
});
