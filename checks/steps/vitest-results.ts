/** The part of vitest's JSON report that we read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly name: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
}

/**
 * What a run of vitest came to. A file that could not be loaded counts as one failure, and so does a run that ended badly
 * without any failed test: the line that CI reads must never be better than the run.
 */
export const countsOf = (json: string | undefined, exitOk: boolean): Counts => {
  if (json === undefined) return { passed: 0, failed: 1, leftOut: 0 };
  const report: Report = JSON.parse(json);
  const unloaded = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: !exitOk && failed === 0 ? 1 : failed,
    leftOut: report.numPendingTests + report.numTodoTests,
  };
};
