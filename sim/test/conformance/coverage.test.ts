import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ownIncludes } from '../../cli/sources.ts'
import { support } from '../../uapi/support.ts'
import { coverage } from './coverage.ts'
import type { Program } from './expectation.ts'
import { listPrograms, readExpectation } from './expectation.ts'
import { memoryPrograms } from './kernels.ts'

const programs = new Map(listPrograms().map((program) => [program.name, program]))

describe('the table of checks', () => {
  it.each(coverage.map((check) => [`${check.call}: ${check.condition}`, check] as const))('%s', (_name, check) => {
    const program = programs.get(check.program)
    expect(program, check.program).toBeDefined()
    if (program === undefined) return
    expect(readExpectation(program).stdout).toContain(check.answer)
  })

  it('is large enough to be the whole of it', () => {
    expect(coverage.length).toBeGreaterThanOrEqual(170)
  })
})

/** A program's text, and that of its own headers. */
const textOf = ({ source }: Program): string => {
  const text = readFileSync(source, 'latin1')
  return [text, ...ownIncludes(source, text).map((header) => header.text)].join('\n')
}

describe('the programs about memory', () => {
  const memory = memoryPrograms()

  it('are at least 600', () => {
    expect(memory.length).toBeGreaterThanOrEqual(600)
  })

  it('use every flag and value of the table of support', () => {
    const text = memory.map(textOf).join('\n')
    const names = new Set(support.flatMap((entry) => entry.name.split(' | ')).filter((name) => name !== ''))
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })

  it('use every call of the table of support', () => {
    const text = memory.map(textOf).join('\n')
    const calls = new Set(support.map((entry) => entry.call))
    expect([...calls].filter((call) => !new RegExp(`\\b(SYS_)?${call}\\(?`).test(text))).toEqual([])
  })
})
