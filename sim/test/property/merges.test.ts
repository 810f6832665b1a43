import { describe, expect, test } from 'vitest'
import { isMerged, mergeCase } from './merges.ts'
import { runSteps } from './steps.ts'

describe.each(['6.1', '6.12', '6.18'])('neighbours that are two mappings on %s', (release) => {
  const seeds = Array.from({ length: 60 }, (_, i) => 9000 + i)
  const cases = seeds.map((seed) => ({ seed, ...mergeCase(seed, 60, release) }))

  test('all have a reason, and calls that make them one or the reason why there are none', () => {
    const reports = cases.flatMap((each) => each.reports)
    expect(reports.length).toBeGreaterThan(100)
    for (const { calls, cannot, values } of reports) {
      expect(calls.length > 0).toBe(cannot === '')
      expect(values.every((each) => each !== '')).toBe(true)
    }
    expect(reports.filter(({ cannot }) => cannot !== '').length).toBeLessThan(reports.length / 10)
  })

  test('the calls, carried out, make them one', () => {
    const tried = cases.flatMap((each) => (each.chosen === null ? [] : [{ ...each, border: each.chosen.upper.start }]))
    expect(tried.length).toBeGreaterThan(40)
    const apart = tried.filter(({ script, border }) => !isMerged(runSteps(script, false, { release }, false), border))
    // On the way a third mapping may take one of the two, with pages that are not the others'.
    expect(apart.map(({ seed }) => seed).length).toBeLessThanOrEqual(1)
  })
})
