import { expect, it } from 'vitest';
import { countsOf } from './steps/vitest-results.ts';

const report = (passed: number, failed: number, pending: number, files: object[] = []) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: files,
  });

it('counts what vitest counted', () => {
  expect(countsOf(report(5, 2, 1), false)).toEqual({ passed: 5, failed: 2, leftOut: 1 });
  expect(countsOf(report(5, 0, 0), true)).toEqual({ passed: 5, failed: 0, leftOut: 0 });
});

it('is never better than the run: no report, a file that did not load, a crash after the last test', () => {
  expect(countsOf(undefined, true).failed).toBe(1);
  expect(countsOf(report(5, 0, 0, [{ status: 'failed', name: 'x', assertionResults: [] }]), false).failed).toBe(1);
  expect(countsOf(report(5, 0, 0), false).failed).toBe(1);
});
