// Records what the suite's programs print on a real kernel: `npm run conformance:record [-- FILTER…]` on this machine's, with
// `--kernel 6.1` or `6.12` the programs about memory on that release, in QEMU (sim/test/guest).
// Every program runs twice; one that prints different things is reported and its expectation is left alone.
// The simulator has no part in this.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NativeJob, NativeResult, NativeRig } from '../../cli/native.ts'
import { compileNative, describeMachine, inPairs, openRig, runNative, whyNotNative } from '../../cli/native.ts'
import { guestReleases } from '../guest/debian-kernel.ts'
import { guestRamGiB, runInGuest, whyNoGuest } from '../guest/guest.ts'
import type { Expectation, Program } from './expectation.ts'
import { formatExpectation, listPrograms } from './expectation.ts'
import { fingerprint, keepResult, memoryPrograms, readRecord, unsteady, writeRecord } from './kernels.ts'

const timeoutMs = 10_000

const machines = new Map<number, string>()

function machine(uid: number): string {
  const known = machines.get(uid) ?? describeMachine(uid)
  machines.set(uid, known)
  return known
}

/** A program and what two runs of it gave. */
interface Recorded {
  readonly program: Program
  readonly result: NativeResult
}

async function main(args: readonly string[]): Promise<number> {
  const option = args.indexOf('--kernel')
  const release = option < 0 ? null : (args[option + 1] ?? '')
  const words = option < 0 ? args : args.filter((_, index) => index !== option && index !== option + 1)
  const filters = words.map((word) => word.replace(/^.*conformance\//, '').replace(/\.c$/, ''))
  const reason = whyNotHere(release)
  if (reason !== null) {
    console.error(`conformance:record: ${reason}`)
    return 1
  }
  const programs = release === null ? listPrograms(filters) : memoryNamed(filters)
  if (programs.length === 0) {
    console.error(`conformance:record: no program's name has ${filters.join(' or ')}`)
    return 1
  }
  const rig = await openRig()
  try {
    const { ready, jobs } = await compileAll(rig, programs)
    const failed = programs.length - ready.length
    const wrong = release === null ? await recordHere(rig, ready, jobs) : await recordThere(rig, release, ready, jobs)
    console.log(`${ready.length} programs run twice, ${failed + wrong} failed`)
    return failed + wrong === 0 ? 0 : 1
  } finally {
    rig.close()
  }
}

function whyNotHere(release: string | null): string | null {
  const reason = whyNotNative()
  if (reason !== null) return reason
  if (release !== null) {
    return guestReleases.includes(release) ? whyNoGuest() : `--kernel takes ${guestReleases.join(' or ')}`
  }
  return process.getuid?.() === 0 ? null : 'recording needs root: some programs run as root, others drop to a user'
}

function memoryNamed(filters: readonly string[]): Program[] {
  return memoryPrograms().filter(({ name }) => filters.length === 0 || filters.some((text) => name.includes(text)))
}

async function compileAll(
  rig: NativeRig,
  programs: readonly Program[],
): Promise<{ ready: Program[]; jobs: NativeJob[] }> {
  const built = new Map<Program, string>()
  await inPairs(programs, async (program) => {
    const output = join(rig.folder, program.name.replace('/', '.'))
    const message = await compileNative([program.source], output)
    if (message === '') built.set(program, output)
    else console.error(`${program.name}: does not compile\n${message}`)
  })
  const ready = programs.filter((program) => built.has(program))
  const jobs = ready.map((program) => ({ program: built.get(program) ?? '', args: [], uid: program.uid, timeoutMs }))
  return { ready, jobs }
}

async function recordHere(rig: NativeRig, ready: readonly Program[], jobs: readonly NativeJob[]): Promise<number> {
  const first = await runNative(rig, jobs)
  const steady = takeSteady(ready, first, await runNative(rig, jobs, 1))
  let changed = 0
  for (const { program, result } of steady) {
    const text = formatExpectation({ recorded: machine(program.uid), ...result })
    if (existsSync(program.expectation) && readFileSync(program.expectation, 'latin1') === text) continue
    changed++
    writeFileSync(program.expectation, text, 'latin1')
  }
  console.log(`${changed} expectations written`)
  return ready.length - steady.length
}

async function recordThere(
  rig: NativeRig,
  release: string,
  ready: readonly Program[],
  jobs: readonly NativeJob[],
): Promise<number> {
  const run = await runInGuest(rig, release, [...jobs, ...jobs])
  const where = (uid: number): string => `${describeMachine(uid, run.release, guestRamGiB, 128)}, emulated`
  const steady = takeSteady(ready, run.results.slice(0, jobs.length), run.results.slice(jobs.length))
  const known = new Set(memoryPrograms().map((program) => program.name))
  const before = [...readRecord(release).programs].filter(([name]) => known.has(name))
  const now = steady.map(({ program }): [string, string] => [program.name, fingerprint(program)])
  const kept = new Set(steady.map(({ program }) => program))
  for (const program of ready) if (!kept.has(program)) now.push([program.name, unsteady])
  for (const { program, result } of steady) {
    const expectation: Expectation = { recorded: where(program.uid), ...result }
    keepResult(program, release, expectation)
  }
  writeRecord(release, { machine: where(0), programs: new Map([...before, ...now]) })
  return ready.length - steady.length
}

/** Those that did the same twice; the others are reported. */
function takeSteady(
  programs: readonly Program[],
  first: readonly NativeResult[],
  second: readonly NativeResult[],
): Recorded[] {
  return programs.flatMap((program, index) => {
    const a = first[index]
    const b = second[index]
    if (a !== undefined && b !== undefined && a.end === b.end && a.stdout === b.stdout && a.end !== 'timeout') {
      return [{ program, result: a }]
    }
    console.error(`${program.name}: not deterministic or too slow (${a?.end} / ${b?.end}); not recorded`)
    return []
  })
}

process.exitCode = await main(process.argv.slice(2))
