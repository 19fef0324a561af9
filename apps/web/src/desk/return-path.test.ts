import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each([
  ['/werk/vandaag?plek=BU05183620&toon=open', '/werk/vandaag?plek=BU05183620&toon=open'],
  ['/en/werk', '/en/werk'],
  ['/werk#x', '/werk'],
])('%s is a way back', (text, path) => {
  expect(returnPath(text)).toBe(path);
});

test.each([
  null,
  '',
  'werk',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/werk\r\nSet-Cookie: x',
])('%j is not', (text) => {
  expect(returnPath(text)).toBeUndefined();
});

test('never leads to another site, whatever the text', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', '//', 'werk', 'evil.example', '%2f', '\t', '?', '#');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((p) => `/${p.join('')}`),
      ),
      (text) => {
        const path = returnPath(text);
        if (path !== undefined) expect(new URL(path, 'https://straat.example').origin).toBe('https://straat.example');
      },
    ),
    { numRuns: 2000 },
  );
});
