// One program on the simulator beside what a real kernel of some release made of it. Used by the tests and by compare-all.ts.

import { readFileSync } from 'node:fs'
import { describeDifference } from '../../cli/difference.ts'
import { defaultFuel } from '../../cli/simulate.ts'
import type { Simulation } from '../../cli/simulate.ts'
import { ownIncludes } from '../../cli/sources.ts'
import type { Expectation, Program } from './expectation.ts'
import { readExpectation, recordedMachine } from './expectation.ts'
import { expectationOn, readRecord } from './kernels.ts'

/** The release of the expectations; programs about memory have recordings of others too. */
export const ownRelease = '6.18'

/** What the simulator does otherwise than was recorded; '' where nothing. */
export function compareOn(simulation: Simulation, program: Program, release: string): string {
  const expectation = release === ownRelease ? readExpectation(program) : expectationOn(program, release)
  const options = { uid: program.uid, ...machineOn(expectation, release), kernel: release }
  const text = readFileSync(program.source, 'utf8')
  const includes = ownIncludes(program.source, text)
  const simulated = simulation.run(text, options, program.name.replace('/', '.'), defaultFuel, { includes })
  const broken = simulation.check().join('\n')
  return describeDifference(expectation, simulated) + broken
}

/** The machine that ran the program on this release, also where only that of the expectation is kept. */
function machineOn(expectation: Expectation, release: string): { readonly ram: number; readonly readahead: number } {
  const other = release === ownRelease ? undefined : readRecord(release).machine
  return recordedMachine(other ?? expectation.recorded)
}
