import { describe, expect, it } from 'vitest'
import { add, countPlaywright, countStep, countVitest } from './count.mjs'

const vitest = (over: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
  ...over,
})

describe('the count of the gate', () => {
  it('counts a step without tests as one', () => {
    expect(countStep(true)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countStep(false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('takes the numbers of the reports', () => {
    expect(countVitest(vitest({ numFailedTests: 2, numPendingTests: 1 }), 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
    })
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 }
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 })
  })

  it('counts a test file that could not be loaded', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countVitest(vitest({ testResults }), 1).failed).toBe(1)
  })

  it('never calls a run good that crashed, wrote no report or ran no test', () => {
    expect(countVitest(undefined, 0).failed).toBe(1)
    expect(countVitest(vitest({}), 137).failed).toBe(1)
    expect(countVitest(vitest({ numPassedTests: 0 }), 0).failed).toBe(1)
    expect(countPlaywright(undefined, 0).failed).toBe(1)
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 5 } }, 0).failed).toBe(1)
  })

  it('adds up', () => {
    expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    })
  })
})
