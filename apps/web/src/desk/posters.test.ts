import { describe, expect, test } from 'vitest';
import { readPosterWish, signSize } from './posters.ts';

const read = (text: string) => readPosterWish(new URLSearchParams(text));

describe('a sheet to print', () => {
  test('is a poster in Dutch for the street signal unless the address says otherwise', () => {
    expect(read('')).toEqual({ form: 'poster', instrument: 'street-signal', languages: ['nl'], where: '', sender: '' });
  });
  test('has two languages at most, each once, and only those that we have', () => {
    expect(read('taal=tr&taal2=ar').languages).toEqual(['tr', 'ar']);
    expect(read('taal=pl&taal2=pl').languages).toEqual(['pl']);
    expect(read('taal=xx&taal2=bg').languages).toEqual(['bg']);
  });
  test('takes a place to talk only as long as fits', () => {
    expect(read(`vorm=brief&waar=${'a'.repeat(300)}`)).toMatchObject({ form: 'poster', where: 'a'.repeat(90) });
  });
  test('shows a short name large and a long one smaller, never tiny', () => {
    expect(signSize('Plein', 170, 14)).toBe(14);
    expect(signSize('Burgemeester van der Veldeplein', 170, 14)).toBeLessThan(14);
    expect(signSize('a'.repeat(200), 170, 14)).toBeCloseTo(7.7);
  });
});
