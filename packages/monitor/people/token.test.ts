import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64url, isToken, tokenBytes } from './token.ts';

describe('a token', () => {
  test('is base64url as the platform writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });

  test('of 32 bytes is recognised; anything else is not looked up', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: tokenBytes, maxLength: tokenBytes }), (bytes) => {
        expect(isToken(base64url(bytes))).toBe(true);
      }),
    );
    for (const text of ['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}/`, `${'a'.repeat(42)}\n`])
      expect(isToken(text)).toBe(false);
  });
});
