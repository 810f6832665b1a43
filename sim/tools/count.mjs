// What counts as passed and failed: from the JSON reports of vitest and Playwright, and from the exit codes beside them.

/** A step without tests of its own counts as one. */
export const countStep = (ok) => (ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 })

/** A run that failed without a failed test (a crash, no test found, no report) counts as one failure more. */
function withExit(counts, code) {
  const nothingRan = counts.passed + counts.failed === 0
  return counts.failed === 0 && (code !== 0 || nothingRan) ? { ...counts, failed: 1 } : counts
}

/** `report` is vitest's JSON report, or undefined where none was written. */
export function countVitest(report, code) {
  if (!report) return withExit({ passed: 0, failed: 0, skipped: 0 }, code || 1)
  // A file that could not be loaded has no tests; it is a failure all the same.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  return withExit({ passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped }, code)
}

/** `report` is Playwright's JSON report, or undefined where none was written. */
export function countPlaywright(report, code) {
  if (!report) return withExit({ passed: 0, failed: 0, skipped: 0 }, code || 1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return withExit({ passed: expected + flaky, failed: unexpected, skipped }, code)
}

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})
