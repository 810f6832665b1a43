// The part `other calls`: where a system call is that most programs do not make, and what it is called.

import { use } from '../lib/parts.ts'
import { syscallNames } from '../uapi/syscall-nr.ts'
import { callsOf } from './call-parts.ts'
import type { SyscallRow } from './syscall-row.ts'

const partOf = syscallNames.map((name) => callsOf.find(([, calls]) => name !== undefined && calls.includes(name))?.[0])
const found: (SyscallRow | undefined)[] = []

/** The row of a call that a part has. */
export function rowOf(number: number): SyscallRow | undefined {
  const part = partOf[number]
  if (part === undefined) return undefined
  // What was found already needs no look into the module, which costs as much as the rest of a short call.
  const known = found[number]
  if (known !== undefined && part.module !== null) {
    part.isUsed = true
    return known
  }
  const { rows } = use(part)
  return (found[number] = rows.find(({ name }) => name === syscallNames[number]))
}

/** A call's name, whether it is there or not. */
export const nameOf = (number: number): string => syscallNames[number] ?? 'unknown'
