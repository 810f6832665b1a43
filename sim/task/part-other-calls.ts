// The part `other calls`: where a system call is that most programs do not make, and what it is called.

import { use } from '../lib/parts.ts'
import { syscallNames } from '../uapi/syscall-nr.ts'
import { callsOf } from './call-parts.ts'
import type { FoundRow } from './parts.ts'

const partOf = syscallNames.map((name) => callsOf.find(([, calls]) => name !== undefined && calls.includes(name))?.[0])

/** The row of a call that a part has, and the part. */
export function find(number: number): FoundRow | undefined {
  const part = partOf[number]
  const row = part && use(part).rows.find(({ name }) => name === syscallNames[number])
  return row && { row, part }
}

/** A call's name, whether it is there or not. */
export const nameOf = (number: number): string => syscallNames[number] ?? 'unknown'
