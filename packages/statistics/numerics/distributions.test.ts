import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, betaTail } from './beta.ts';
import {
  betaBinomialCdf,
  betaBinomialQuantile,
  countParts,
  countQuantile,
  logBetaBinomialPmf,
  logCountPmf,
  midP,
} from './counts.ts';
import { demandAll } from './demand.ts';
import { fQuantile, fTail } from './f.ts';
import { chiSquareQuantile, chiSquareTail, gammaCdf, gammaQuantile, gammaTail } from './gamma.ts';
import { logGamma, logRise } from './log-gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { drawBeta, drawGamma, seeded } from './seeded.ts';
import { studentCdf, studentQuantile, studentTwoSided } from './student-t.ts';

describe('distributions', () => {
  it('have the values that books print', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 13);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 11);
    // Through the middle, the tail and the far tail, and where they meet.
    for (const p of [1e-300, 1e-30, 1.4e-11, 1e-11, 0.03, 0.0749, 0.0751, 0.2, 0.4999999])
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11);
    for (const p of [0.5, 0.9, 0.92, 0.9999]) expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 11);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(normalCdf(-10) / 7.61985302416052e-24).toBeCloseTo(1, 11);
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.2281388519862757, 11);
    expect(studentQuantile(0.95, 1)).toBeCloseTo(6.313751514675043, 10);
    expect(studentTwoSided(2.2281388519862757, 10)).toBeCloseTo(0.05, 12);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 11);
    expect(chiSquareTail(5.991464547107979, 2)).toBeCloseTo(0.05, 12);
    expect(fQuantile(0.95, 3, 20)).toBeCloseTo(3.098391212, 8);
    expect(fTail(fQuantile(0.9, 5, 7), 5, 7)).toBeCloseTo(0.1, 12);
  });

  it('keep their digits for huge counts', () => {
    // The rise of x over two steps is x (x + 1), also where log gamma itself has no such digits any more.
    expect(logRise(1e9, 2)).toBeCloseTo(Math.log(1e9) + Math.log(1e9 + 1), 12);
    expect(logRise(1e9, 1000) - 1000 * Math.log(1e9)).toBeCloseTo(999 * 500e-9, 8);
    expect(countQuantile(0.5, 1e6, Number.POSITIVE_INFINITY)).toBe(1_000_000);
    expect(countQuantile(0.95, 1e7, 50)).toBeGreaterThan(1e7);
    const edge = logCountPmf(40, 30, 0.99e8) - logCountPmf(40, 30, 1.01e8);
    expect(Math.abs(edge)).toBeLessThan(1e-6);
  });

  it('and their quantiles undo each other', () => {
    const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
    fc.assert(
      fc.property(chance, shape, shape, (p, a, b) => {
        expect(gammaCdf(gammaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        const x = betaQuantile(p, a, b);
        if (x > 1e-12 && x < 1 - 1e-4) expect(betaCdf(x, a, b)).toBeCloseTo(p, 8);
        expect(studentCdf(studentQuantile(p, a), a)).toBeCloseTo(p, 9);
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
        expect(gammaCdf(3, a, b) + gammaTail(3, a, b)).toBeCloseTo(1, 12);
        expect(betaCdf(0.3, a, b) + betaTail(0.7, b, a)).toBeCloseTo(2 * betaCdf(0.3, a, b), 9);
      }),
      { numRuns: 100 },
    );
  });

  it('of counts: a quantile is the first count that reaches its part', () => {
    const mean = fc.double({ min: 0.01, max: 1e5, noNaN: true });
    const size = fc.oneof(fc.double({ min: 0.02, max: 1e4, noNaN: true }), fc.constant(Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), mean, size, (p, m, r) => {
        const y = countQuantile(p, m, r);
        expect(countParts(y, m, r).lower).toBeGreaterThanOrEqual(p - 1e-12);
        expect(countParts(y - 1, m, r).lower).toBeLessThan(p);
        const { up, down } = midP(y, m, r);
        expect(up + down).toBeCloseTo(1, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('of yes and no with a spread chance add up', () => {
    const whole = Array.from({ length: 13 }, (_, y) => Math.exp(logBetaBinomialPmf(y, 12, 0.7, 2.5)));
    expect(whole.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(betaBinomialCdf(4, 9, 1, 1)).toBeCloseTo(0.5, 12);
    expect(betaBinomialQuantile(0.5, 9, 1, 1)).toBe(4);
    expect(betaBinomialQuantile(1, 9, 1, 1)).toBe(9);
  });

  it('are drawn from a seed, the same every time', () => {
    const random = seeded(7);
    const draws = Array.from({ length: 4000 }, () => drawGamma(random, 0.4));
    expect(draws.reduce((sum, x) => sum + x, 0) / 4000).toBeCloseTo(0.4, 1);
    const share = Array.from({ length: 4000 }, () => drawBeta(random, 2, 6)).reduce((sum, x) => sum + x, 0) / 4000;
    expect(share).toBeCloseTo(0.25, 1);
    expect(seeded(3)()).toBe(seeded(3)());
    expect(seeded(3)()).not.toBe(seeded(4)());
  });

  it('refuse what is no number', () => {
    expect(() => normalQuantile(Number.NaN)).toThrow('a probability has to be a finite number');
    expect(() => gammaQuantile(0.5, 0)).toThrow('a shape has to be a finite number, more than 0, not 0');
    expect(() => demandAll('count', [1, -2], { least: 0, whole: true })).toThrow(
      'count 2 has to be a whole number, at least 0, not -2',
    );
  });
});
