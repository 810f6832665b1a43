// The recorded random programs on mm and fault alone: what the real kernel did with each call and each touch.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeDifference } from '../../cli/difference.ts'
import { suiteFolder } from '../conformance/expectation.ts'
import { basicFamily } from '../conformance/generator.ts'
import { parseRecording } from '../conformance/recording.ts'
import { runOnMm } from './mm-programs.ts'

it('does with 200 random programs what the real kernel did', () => {
  const recording = parseRecording(readFileSync(join(suiteFolder(), 'fuzz.basic.recorded.txt'), 'latin1'))
  const differences = recording.outputs.flatMap((stdout, index) => {
    const simulated = { end: 'exit 0', stdout: runOnMm(basicFamily.generate(recording.seed, index)) }
    const difference = describeDifference({ end: 'exit 0', stdout }, simulated)
    return difference === '' ? [] : [`program ${index}:\n${difference}`]
  })
  expect(differences.join('\n')).toBe('')
  expect(recording.outputs.length).toBe(200)
})
