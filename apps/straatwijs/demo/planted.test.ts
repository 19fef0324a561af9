import { addWeeks, weekOf } from '@straatwijs/monitor';
import { describe, expect, test } from 'vitest';
import { exampleTaps } from './example-year.ts';
import { plantedChanges } from './planted.ts';

const today = '2026-11-23';
const spots = ['tesselseplein', 'jan-luykenlaan', 'beeklaan', 'kaapseplein', 'van-baerlestraat', 'weimarstraat'].map(
  (name) => ({ place: `straat:0518:${name}`, perWeek: 9 }),
);
const taps = [...exampleTaps(spots, today)].map(({ body, observed }) => {
  const week = weekOf(new Date(observed).toISOString().slice(0, 10));
  const ago = Array.from({ length: 53 }, (_, n) => n).find((n) => addWeeks(weekOf(today), -n) === week) ?? -1;
  return { place: body.place, ago, theme: body.answers.theme, valence: body.answers.valence };
});
const within = (place: string, from: number, until: number) =>
  taps.filter((t) => t.place === place && t.ago <= from && t.ago > until);

describe('the example year', () => {
  test('is the same, byte for byte, whenever it is made for a day', () => {
    const text = () => JSON.stringify([...exampleTaps(spots, today)]);
    expect(text()).toBe(text());
    expect(JSON.stringify([...exampleTaps(spots, '2026-11-30')])).not.toBe(text());
  });

  test.each(plantedChanges)('really has $theme at $place from $from to $until weeks ago', (planted) => {
    const told = within(planted.place, planted.from, planted.until).filter((t) => t.theme === planted.theme);
    const good = told.filter((t) => t.valence === 'positive').length;
    expect(told.length).toBeGreaterThan(5);
    // A part is "a bit of both"; the rest is chance: four standard errors leave no room for luck.
    const share = planted.goodShare * 0.91;
    const error = Math.sqrt((share * (1 - share)) / told.length);
    expect(Math.abs(good / told.length - share)).toBeLessThan(4 * error);
  });

  test('a square gets better and a street worse and better again', () => {
    const share = (place: string, theme: string, from: number, until: number) => {
      const told = within(`straat:0518:${place}`, from, until).filter((t) => t.theme === theme);
      return told.filter((t) => t.valence === 'positive').length / told.length;
    };
    expect(share('tesselseplein', 'meeting', 18, 0) - share('tesselseplein', 'meeting', 52, 18)).toBeGreaterThan(0.3);
    expect(share('jan-luykenlaan', 'clean', 52, 30) - share('jan-luykenlaan', 'clean', 30, 14)).toBeGreaterThan(0.15);
    expect(share('jan-luykenlaan', 'clean', 14, 0) - share('jan-luykenlaan', 'clean', 30, 14)).toBeGreaterThan(0.35);
  });

  test('effort falls without anything in the street', () => {
    const perWeek = (place: string, from: number, until: number) =>
      within(`straat:0518:${place}`, from, until).length / (from - until);
    expect(perWeek('van-baerlestraat', 22, 19)).toBe(0);
    expect(perWeek('kaapseplein', 6, 0)).toBeLessThan(perWeek('kaapseplein', 30, 6) * 0.7);
  });
});
