// The suite's form: an expectation beside every program, recorded on a real kernel. The programs themselves run in shares
// (share.ts), one test each, against what the real kernel made of them.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatExpectation, listPrograms, parseExpectation, readExpectation, suiteFolder } from './expectation.ts'
import { shares } from './share.ts'

const programs = listPrograms()

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

  it('is run whole: a test file for every share, and no further one', () => {
    const files = readdirSync(suiteFolder()).filter((file) => /^share-\d+\.test\.ts$/.test(file))
    expect(files.sort((a, b) => (a < b ? -1 : 1))).toEqual(
      Array.from({ length: shares }, (_, index) => `share-${index}.test.ts`),
    )
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
