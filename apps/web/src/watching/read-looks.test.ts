import { describe, expect, it } from 'vitest';
import { readLooks } from './read-looks.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const keys = ['greet', 'bench', 'noise'];

describe('what somebody filled in about looking', () => {
  it('is seen so often, looked and not seen, or not looked at', () => {
    const given = { 's.greet': 'gezien', 'a.greet': '3', 's.bench': 'niets', 's.noise': 'niet' };
    expect(readLooks(form(given), keys, false)).toEqual({ greet: 3, bench: 0 });
  });
  it('counts a number that was typed as seen, also when the dot was forgotten, and a dot without a number as once', () => {
    expect(readLooks(form({ 'a.greet': '2', 's.bench': 'gezien', 'a.bench': '' }), keys, false)).toEqual({
      greet: 2,
      bench: 1,
    });
  });
  it('takes "looked everywhere" for all that was not filled in, and leaves what was', () => {
    const given = { 's.greet': 'gezien', 'a.greet': '2', 's.noise': 'niet' };
    expect(readLooks(form(given), keys, true)).toEqual({ greet: 2, bench: 0, noise: 0 });
  });
  it('hands on what is no number, so that it is refused rather than dropped', () => {
    expect(readLooks(form({ 'a.greet': '1,5' }), keys, false)).toEqual({ greet: '1,5' });
  });
});
