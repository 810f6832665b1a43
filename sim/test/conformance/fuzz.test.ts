// The gate's share of the random programs: the simulator against what the real kernel printed when they were recorded.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NativeResult } from '../../cli/native.ts'
import { Simulation } from '../../cli/simulate.ts'
import { describeDifference } from '../../cli/difference.ts'
import { recordedMachine, suiteFolder } from './expectation.ts'
import { families } from './families.ts'
import { allFamily } from './generator.ts'
import { formatRecording, parseRecording } from './recording.ts'
import { smaller } from './statements.ts'

const simulation = new Simulation()

/** The shares, by family, and how many programs each has. */
const shares = { basic: 200, c: 100, deep: 100, calls: 60, files: 200 }

describe.each(Object.entries(shares))('random programs of family %s', (name, count) => {
  const recording = parseRecording(readFileSync(join(suiteFolder(), `fuzz.${name}.recorded.txt`), 'latin1'))
  const family = families.find((each) => each.name === recording.family) ?? allFamily
  const machine = { uid: 0, ...recordedMachine(recording.machine) }
  const indices = recording.outputs.map((_output, index) => index)
  const groups = Array.from({ length: Math.ceil(indices.length / 20) }, (_, at) => indices.slice(at * 20, at * 20 + 20))

  it.each(groups.map((group) => [`${group[0]} to ${group.at(-1)}`, group] as const))('%s', (_range, group) => {
    const differences = group.flatMap((index) => {
      const text = family.text(family.generate(recording.seed, index))
      const real: NativeResult = { end: 'exit 0', stdout: recording.outputs[index] ?? '' }
      const difference = describeDifference(real, simulation.run(text, machine, 'generated'))
      const broken = simulation.check()
      return [difference, ...broken].filter((each) => each !== '').map((each) => `program ${index}:\n${each}`)
    })
    expect(differences.join('\n')).toBe('')
  })

  it('were recorded on a real kernel, all of them', () => {
    expect(recording.family).toBe(name)
    expect(recording.outputs.length).toBe(count)
    expect(recording.machine).toMatch(/^Linux \d+\.\d+\.\d+ x86_64, gcc /)
  })
})

describe('the generator', () => {
  it('gives the same program for the same seed, and others for others', () => {
    const text = (seed: number, index: number): string => allFamily.text(allFamily.generate(seed, index))
    expect(text(5, 9)).toBe(text(5, 9))
    expect(new Set([text(5, 9), text(5, 10), text(6, 9), text(6, 10)]).size).toBe(4)
  })

  it('offers smaller programs that only leave things out', () => {
    const program = allFamily.generate(1, 1)
    const lines = new Set(
      allFamily
        .text(program)
        .split('\n')
        .map((line) => line.trim()),
    )
    const candidates = smaller(program)
    expect(candidates.length).toBeGreaterThanOrEqual(program.length)
    for (const candidate of candidates) {
      const text = allFamily.text(candidate)
      expect(text.length).toBeLessThan(allFamily.text(program).length)
      expect(text.split('\n').every((line) => lines.has(line.trim()))).toBe(true)
    }
  })
})

describe('a recording', () => {
  it('reads back what it writes, repeated lines included', () => {
    const outputs = [
      'start\n  a long line\n  a long line\n1 x\n',
      '',
      '  one line\nx\n  one line\n  two lines\n  one line\n',
    ]
    const written = { machine: 'Linux 1', seed: 3, family: 'all', outputs }
    expect(parseRecording(formatRecording(written))).toEqual(written)
  })
})
