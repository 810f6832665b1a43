// Records what the suite's programs print on this machine's real kernel: `npm run conformance:record [-- FILTER…]`.
// Every program runs twice; one that prints different things is reported and its expectation is left alone.
// The simulator has no part in this.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NativeJob } from '../../cli/native.ts'
import { compileNative, describeMachine, inPairs, openRig, runNative, whyNotNative } from '../../cli/native.ts'
import type { Program } from './expectation.ts'
import { formatExpectation, listPrograms } from './expectation.ts'

const timeoutMs = 10_000

const machines = new Map<number, string>()

function machine(uid: number): string {
  const known = machines.get(uid) ?? describeMachine(uid)
  machines.set(uid, known)
  return known
}

async function main(filters: readonly string[]): Promise<number> {
  const reason =
    whyNotNative() ??
    (process.getuid?.() === 0 ? null : 'recording needs root: some programs run as root, others drop to a user')
  if (reason !== null) {
    console.error(`conformance:record: ${reason}`)
    return 1
  }
  const programs = listPrograms(filters)
  const rig = await openRig()
  try {
    const built = new Map<Program, string>()
    let failed = 0
    await inPairs(programs, async (program) => {
      const output = join(rig.folder, program.name.replace('/', '.'))
      const message = await compileNative([program.source], output)
      if (message === '') built.set(program, output)
      else {
        failed++
        console.error(`${program.name}: does not compile\n${message}`)
      }
    })
    const ready = programs.filter((program) => built.has(program))
    const jobs = ready.map((program): NativeJob => ({
      program: built.get(program) ?? '',
      args: [],
      uid: program.uid,
      timeoutMs,
    }))
    const first = await runNative(rig, jobs)
    const second = await runNative(rig, jobs, 1)
    let changed = 0
    ready.forEach((program, index) => {
      const a = first[index]
      const b = second[index]
      if (a === undefined || b === undefined || a.end !== b.end || a.stdout !== b.stdout || a.end === 'timeout') {
        failed++
        console.error(`${program.name}: not deterministic or too slow (${a?.end} / ${b?.end}); not recorded`)
        return
      }
      const text = formatExpectation({ recorded: machine(program.uid), end: a.end, stdout: a.stdout })
      if (existsSync(program.expectation) && readFileSync(program.expectation, 'latin1') === text) return
      changed++
      writeFileSync(program.expectation, text, 'latin1')
    })
    console.log(`${ready.length} programs run twice, ${changed} expectations written, ${failed} failed`)
    return failed === 0 ? 0 : 1
  } finally {
    rig.close()
  }
}

process.exitCode = await main(process.argv.slice(2))
