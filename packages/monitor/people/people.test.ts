import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { staffRoles } from './people.ts';
import { may, purposes, rights } from './rights.ts';
import { base64url, isToken, tokenBytes } from './token.ts';

const person = (role: (typeof staffRoles)[number]) => ({ id: 'a', name: 'Noor', email: 'noor@example.org', role });

describe('rights', () => {
  test('who answers or moderates can also read', () => {
    for (const role of staffRoles)
      if (rights[role].some((p) => p === 'answer' || p === 'moderate')) expect(rights[role]).toContain('read-messages');
  });

  test('who manages people does not read what residents told', () => {
    for (const role of staffRoles)
      if (may(person(role), 'manage-people')) expect(may(person(role), 'read-messages')).toBe(false);
  });

  test('every purpose belongs to somebody', () => {
    for (const purpose of purposes) expect(staffRoles.some((r) => rights[r].includes(purpose))).toBe(true);
  });
});

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
