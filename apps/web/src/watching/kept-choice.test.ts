import { describe, expect, it } from 'vitest';
import { keepingInPage } from '#web/outbox/keeping.ts';
import { dateIn, keptChoice, standing } from './kept-choice.ts';

const choice = { mark: 'a'.repeat(32), indicators: ['greet', 'bench'], againFrom: '2027-03-01' };

describe('a choice that a phone keeps', () => {
  it('stands until the day on which one chooses anew', () => {
    expect(standing(choice, '2027-02-28')).toEqual(choice);
    expect(standing(choice, '2027-03-01')).toBeUndefined();
  });
  it('is no choice when something is missing in it, or when there is none', () => {
    expect(standing({ ...choice, mark: undefined }, '2026-01-01')).toBeUndefined();
    expect(standing({ ...choice, indicators: 'greet' }, '2026-01-01')).toBeUndefined();
    expect(standing(undefined, '2026-01-01')).toBeUndefined();
  });
  it('ends with the day of the municipality, whatever the phone believes', () => {
    const lateEvening = Date.UTC(2027, 1, 28, 23, 30);
    expect(dateIn('Europe/Amsterdam', lateEvening)).toBe('2027-03-01');
    expect(dateIn('UTC', lateEvening)).toBe('2027-02-28');
  });
  it('is nowhere on a phone that was never asked', async () => {
    expect(await keptChoice(keepingInPage(), 'early-warning', 'Europe/Amsterdam')).toBeUndefined();
  });
});
