// The recordings of other releases: complete, of the programs as they are now, and what the simulator of that release does too.
// Here run those that differ from the expectation and a fixed third of the others; all of them: `npm run conformance:kernels`.

import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Simulation } from '../../cli/simulate.ts'
import { changes } from '../../kernels/changes.ts'
import { firstReleases } from '../../kernels/releases.ts'
import { compareOn, ownRelease } from './compare.ts'
import { readExpectation, suiteFolder } from './expectation.ts'
import {
  differingPath,
  expectationOn,
  fingerprint,
  memoryPrograms,
  otherReleases,
  readRecord,
  unsteady,
} from './kernels.ts'

const programs = memoryPrograms()
/** Programs that make 65,530 mappings take a second each; once, on the release of the expectations, is enough here. */
const manyMappings = /limit-of-mappings|at-the-limit|too-many-mappings|many-mappings|max-map-count/
const again = (release: string): string => `npm run conformance:record -- --kernel ${release} NAME`

describe.each(otherReleases)('Linux %s', (release) => {
  const record = readRecord(release)

  it('was asked about the programs as they are now', () => {
    const asked = programs.filter((program) => (record.programs.get(program.name) ?? unsteady) !== unsteady)
    expect(asked.length).toBeGreaterThanOrEqual(600)
    const stale = asked.filter((program) => record.programs.get(program.name) !== fingerprint(program))
    expect(
      stale.map((program) => program.name),
      again(release),
    ).toEqual([])
    const names = new Set(programs.map((program) => program.name))
    expect([...record.programs.keys()].filter((name) => !names.has(name))).toEqual([])
  })

  it('has a file for each other result, and for nothing else', () => {
    const files = readdirSync(suiteFolder(), { recursive: true, encoding: 'utf8' })
    const kept = files.filter((file) => file.endsWith(`.expected-${release}.txt`)).length
    const differing = programs.filter((program) => existsSync(differingPath(program, release)))
    expect(differing.length).toBe(kept)
    for (const program of differing) {
      const { recorded, end, stdout } = expectationOn(program, release)
      expect(recorded).toContain(`Linux ${release}.`)
      const base = readExpectation(program)
      expect(`${end}\n${stdout}`, program.name).not.toBe(`${base.end}\n${base.stdout}`)
    }
  })

  const simulation = new Simulation()
  const third = programs.filter(
    (program, index) =>
      (record.programs.get(program.name) ?? unsteady) !== unsteady &&
      !manyMappings.test(program.name) &&
      (index % 3 === otherReleases.indexOf(release) || existsSync(differingPath(program, release))),
  )
  it.each(third.map((program) => [program.name, program] as const))('%s', (_name, program) => {
    expect(compareOn(simulation, program, release)).toBe('')
  })
})

describe('the table of changes', () => {
  const releases = [...otherReleases, ownRelease]
  const byName = new Map(programs.map((program) => [program.name, program]))
  const has = (release: string, since: string): boolean => {
    const [major = 0, minor = 0] = release.split('.').map(Number)
    const [from = 0, step = 0] = since.split('.').map(Number)
    return major > from || (major === from && minor >= step)
  }
  const shown = changes.filter((change) => change.program !== undefined)

  it('tells each change that has a release, once', () => {
    expect(changes.map(({ name }) => name as string).sort()).toEqual(Object.keys(firstReleases).sort())
  })

  it.each(shown.map((change) => [change.name, change] as const))('%s is seen in recordings', (_name, change) => {
    const program = byName.get(change.program ?? '')
    if (program === undefined) throw new Error(`no program ${change.program}`)
    const results = releases.map((release) => {
      const { end, stdout } = release === ownRelease ? readExpectation(program) : expectationOn(program, release)
      return { with: has(release, change.release), text: `${end}\n${stdout}` }
    })
    const before = results.filter((result) => !result.with).map((result) => result.text)
    const after = results.filter((result) => result.with).map((result) => result.text)
    expect(before.length * after.length, 'recordings on both sides').toBeGreaterThan(0)
    expect(after).not.toContain(before.at(-1))
  })
})
