// Every program of the suite on the simulator, against what a real kernel made of it: one test a program.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Simulation } from '../../cli/simulate.ts'
import {
  formatExpectation,
  listPrograms,
  parseExpectation,
  readExpectation,
  recordedRam,
  suiteFolder,
} from './expectation.ts'

const programs = listPrograms()
const simulation = new Simulation()

describe('the suite', () => {
  it('has an expectation beside every program, and none without', () => {
    expect(programs.filter((program) => !existsSync(program.expectation)).map((program) => program.name)).toEqual([])
    const expected = new Set(programs.map((program) => program.expectation))
    const folder = suiteFolder()
    const strays = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.expected.txt') && !expected.has(join(folder, file)),
    )
    expect(strays).toEqual([])
  })

  it('was recorded on a real kernel, each program by the user it asks for', () => {
    for (const program of programs) {
      const { recorded, end } = readExpectation(program)
      expect(recorded, program.name).toMatch(/^Linux \d+\.\d+\.\d+ x86_64, gcc .* -O0 -w -static -no-pie, glibc /)
      expect(recorded, program.name).toContain(`, uid ${program.uid}, `)
      expect(end, program.name).toMatch(/^(exit \d+|signal SIG[A-Z0-9]+)$/)
    }
  })

  it('reads back the form it writes', () => {
    const expectation = { recorded: 'Linux 1', end: 'exit 3', stdout: 'a\n---\nb' }
    expect(parseExpectation(formatExpectation(expectation))).toEqual(expectation)
    expect(() => parseExpectation('exit 3\n---\n')).toThrow('not an expectation')
  })
})

const areas = [...new Set(programs.map((program) => program.name.split('/')[0] ?? ''))]

describe.each(areas)('%s', (area) => {
  const own = programs.filter((program) => program.name.startsWith(`${area}/`))
  it.each(own.map((program) => [program.name, program] as const))('%s', (_name, program) => {
    const expectation = readExpectation(program)
    const options = { uid: program.uid, ram: recordedRam(expectation) * 2 ** 30 }
    const text = readFileSync(program.source, 'utf8')
    const { end, stdout } = simulation.run(text, options, program.name.replace('/', '.'))
    expect(`${end}\n---\n${stdout}`).toBe(`${expectation.end}\n---\n${expectation.stdout}`)
    expect(simulation.check()).toEqual([])
  })
})
