import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deedOf } from './keys.ts';

test.each([
  ['j', 'next'],
  ['K', 'previous'],
  ['a', 'answer'],
  ['x', 'tick'],
  ['w', 'leave-out'],
  ['?', 'help'],
  ['3', { kind: 3 }],
])('%s does its deed outside fields', (key, deed) => {
  expect(deedOf({ key, held: false, field: undefined })).toEqual(deed);
});

test('nothing happens while somebody types, and nothing with a held Ctrl, Alt or Meta', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('j', 'k', 'a', 'x', 'w', '?', '1', '6'),
      fc.constantFrom('text', 'textarea', 'select', 'email', 'date'),
      (key, field) => {
        expect(deedOf({ key, held: false, field })).toBeUndefined();
        expect(deedOf({ key, held: true, field: undefined })).toBeUndefined();
      },
    ),
  );
});

test('a digit still chooses while the choice itself has focus', () => {
  expect(deedOf({ key: '5', held: false, field: 'radio' })).toEqual({ kind: 5 });
});
