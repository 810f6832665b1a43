import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseRecording, scriptOf } from './recording.ts'
import { runSteps } from './steps.ts'

describe.each(['6.1', '6.12', '6.18'])('scripts of memory calls on %s', (release) => {
  const text = readFileSync(fileURLToPath(new URL(`recorded-${release}.txt`, import.meta.url)), 'utf8')
  const cases = parseRecording(text)

  test('the recording says which kernel it is from', () => {
    expect(text).toContain(`recorded on Linux ${release}.`)
    expect(cases.length).toBeGreaterThanOrEqual(12)
  })

  test.each(cases)('seed $seed prints what the kernel printed', ({ output, counts }) => {
    expect(runSteps(scriptOf(output), counts, { release })).toBe(output)
  })
})
