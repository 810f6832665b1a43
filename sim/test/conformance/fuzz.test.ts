// The gate's share of the random programs: the simulator against what the real kernel printed when they were recorded.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NativeResult } from '../../cli/native.ts'
import { Simulation, describeDifference } from '../../cli/simulate.ts'
import { recordedRam, suiteFolder } from './expectation.ts'
import { generate, programText, smaller } from './generator.ts'
import { formatRecording, parseRecording } from './recording.ts'

const recording = parseRecording(readFileSync(join(suiteFolder(), 'fuzz.recorded.txt'), 'latin1'))
const ram = recordedRam({ recorded: recording.machine, end: '', stdout: '' }) * 2 ** 30
const simulation = new Simulation()

describe(`${recording.outputs.length} random programs of seed ${recording.seed}`, () => {
  const indices = recording.outputs.map((_output, index) => index)
  const groups = Array.from({ length: Math.ceil(indices.length / 20) }, (_, at) => indices.slice(at * 20, at * 20 + 20))

  it.each(groups.map((group) => [`${group[0]} to ${group.at(-1)}`, group] as const))('%s', (_name, group) => {
    const differences = group.flatMap((index) => {
      const program = generate(recording.seed, index, recording.features)
      const text = programText(program, recording.features)
      const real: NativeResult = { end: 'exit 0', stdout: recording.outputs[index] ?? '' }
      const difference = describeDifference(real, simulation.run(text, { uid: 0, ram }, 'generated'))
      const broken = simulation.check()
      return [difference, ...broken].filter((each) => each !== '').map((each) => `program ${index}:\n${each}`)
    })
    expect(differences.join('\n')).toBe('')
  })

  it('are 200, from a real kernel', () => {
    expect(recording.outputs.length).toBe(200)
    expect(recording.machine).toMatch(/^Linux \d+\.\d+\.\d+ x86_64, gcc /)
  })
})

describe('the generator', () => {
  it('gives the same program for the same seed, and others for others', () => {
    const text = (seed: number, index: number): string => programText(generate(seed, index, 'all'), 'all')
    expect(text(5, 9)).toBe(text(5, 9))
    expect(new Set([text(5, 9), text(5, 10), text(6, 9), text(6, 10)]).size).toBe(4)
  })

  it('offers smaller programs that only leave things out', () => {
    const program = generate(1, 1, 'all')
    const lines = new Set(
      programText(program, 'all')
        .split('\n')
        .map((line) => line.trim()),
    )
    const candidates = smaller(program)
    expect(candidates.length).toBeGreaterThanOrEqual(program.length)
    for (const candidate of candidates) {
      const text = programText(candidate, 'all')
      expect(text.length).toBeLessThan(programText(program, 'all').length)
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
    const written = { machine: 'Linux 1', seed: 3, features: 'all' as const, outputs }
    expect(parseRecording(formatRecording(written))).toEqual(written)
  })
})
