import { expect, it } from 'vitest';
import { nestsTooDeep, scanJson } from './json-text.ts';

const deep = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;
const long = JSON.stringify('a'.repeat(30_000));

it('nesting without end is told before it is parsed, and brackets in texts are no nesting', () => {
  expect(nestsTooDeep(deep(450_000))).toBe(true);
  expect(nestsTooDeep(`{"a":${deep(20)},"b":${long}}`)).toBe(true);
  expect(nestsTooDeep(`{"a":${deep(19)},"b":${long}}`)).toBe(false);
  expect(nestsTooDeep(`{"a":${JSON.stringify(`${'['.repeat(30_000)}"\\`)}}`)).toBe(false);
  expect(nestsTooDeep(`[${'{},'.repeat(20_000)}{}]`)).toBe(false);
  // A text that never ends ends the looking.
  expect(nestsTooDeep(`"${'a'.repeat(30_000)}`)).toBe(false);
});

it('what is short is left to the reader that comes after, which allows just as much', () => {
  expect(nestsTooDeep(deep(1000))).toBe(false);
  expect([scanJson(deep(20)).ok, scanJson(deep(21)).ok]).toEqual([true, false]);
});
