// The suite's programs on the simulator, in shares: vitest runs the tests of one file one after the other, and files side by
// side, so that a suite in one file would keep one processor busy and the others idle.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Simulation, defaultFuel } from '../../cli/simulate.ts'
import { ownIncludes } from '../../cli/sources.ts'
import { listPrograms, readExpectation, recordedMachine } from './expectation.ts'

/** How many files the suite is spread over. */
export const shares = 4

/** Makes the tests of share `share` (from 0): every program whose number leaves that remainder, one test each. */
export function testShare(share: number): void {
  const simulation = new Simulation()
  const own = listPrograms().filter((_, index) => index % shares === share)
  const areas = [...new Set(own.map((program) => program.name.split('/')[0] ?? ''))]
  describe.each(areas)('%s', (area) => {
    const here = own.filter((program) => program.name.startsWith(`${area}/`))
    it.each(here.map((program) => [program.name, program] as const))('%s', (_name, program) => {
      const expectation = readExpectation(program)
      const options = { uid: program.uid, ...recordedMachine(expectation.recorded) }
      const text = readFileSync(program.source, 'utf8')
      const includes = ownIncludes(program.source, text)
      const { end, stdout } = simulation.run(text, options, program.name.replace('/', '.'), defaultFuel, { includes })
      expect(`${end}\n---\n${stdout}`).toBe(`${expectation.end}\n---\n${expectation.stdout}`)
      expect(simulation.check()).toEqual([])
    })
  })
}
