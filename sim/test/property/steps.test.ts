import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseRecording, scriptOf } from './recording.ts'
import { runSteps } from './steps.ts'

const text = readFileSync(fileURLToPath(new URL('recorded.txt', import.meta.url)), 'utf8')
const cases = parseRecording(text)

test('the recording says which kernel it is from', () => {
  expect(text.split('\n')[0]).toMatch(/^recorded on Linux 6\.18\./)
  expect(cases.length).toBeGreaterThanOrEqual(30)
})

test.each(cases)('seed $seed prints what the kernel printed', ({ output, counts }) => {
  expect(runSteps(scriptOf(output), counts)).toBe(output)
})
