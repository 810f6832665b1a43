// Every wrong program: the first complaint starts where clang's caret stands or where something that clang underlines starts, and says what
// is wrong in words that help.

import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../program.ts'
import type { Place } from './wrong-programs.ts'
import { listWrongPrograms, readRecorded } from './wrong-programs.ts'

const programs = listWrongPrograms()
const recorded = readRecorded()
const show = (place: Place): string => `${place.line}:${place.column}`

describe('wrong programs', () => {
  it('are at least 60, and clang finds an error in all but those that say where', () => {
    expect(programs.length).toBeGreaterThanOrEqual(60)
    expect(programs.filter(({ name, at }) => at === null && !recorded.has(name)).map(({ name }) => name)).toEqual([])
  })

  it.each(programs.map((program) => [program.name, program] as const))('%s', (name, program) => {
    const { diagnostics, image } = buildProgram([{ name: 'wrong.c', text: program.text }], 'wrong', { warnings: true })
    const first = diagnostics.find((each) => each.severity === program.severity)
    if (!first) throw new Error(`no ${program.severity}`)
    expect(image === null).toBe(program.severity === 'error')
    const places = (program.at ? [program.at] : (recorded.get(name)?.places ?? [])).map(show)
    const told = `${first.message}; ${first.hint ?? ''}`
    expect(places, told).toContain(show(first.from))
    for (const word of program.words) expect(told.toLowerCase()).toContain(word.toLowerCase())
    if (program.also === null) return
    const all = diagnostics.filter((each) => each.severity === 'error').map((each) => show(each.from))
    expect(all).toContain(show(program.also))
  })
})
