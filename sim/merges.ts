// "Why not merged?" as the machine tells it: neighbours of a process's address space as plain rows, with the numbers of its
// descriptors in the calls. The rules are in mm/why-not-merged.ts.

import { mergeCallText, whyNotMergedAll } from './mm/why-not-merged.ts'
import type { MergeReason } from './mm/why-not-merged.ts'
import type { Mm } from './mm/mm.ts'
import type { VmFile } from './mm/vma.ts'
import type { TaskKernel } from './task/kernel.ts'

/** Two neighbours and what keeps them apart. Addresses are hexadecimal without 0x, as in maps. */
export interface MergeRow {
  readonly lower: string
  readonly upper: string
  /** The first condition that fails; `untried`: none does, but no call has looked at this border since. */
  readonly reason: MergeReason
  /** What the condition looked at, below and above. */
  readonly values: readonly [lower: string, upper: string]
  /** The fewest calls that would make them one, as C text; empty where none do. */
  readonly calls: readonly string[]
  /** The calls map a range anew. */
  readonly losesContents: boolean
  /** Why no calls do; '' where some do. */
  readonly cannot: string
}

const span = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${start.toString(16)}-${end.toString(16)}`

/** All neighbours of an address space, from the lowest. */
export function mergeRows(k: TaskKernel, mm: Mm): MergeRow[] {
  const owner = [...k.tasks.values()].find((task) => task.mm === mm)
  const fdOf = (file: VmFile): number => owner?.files.fds.findIndex((each) => each === file) ?? -1
  return whyNotMergedAll(k, mm, (file) => fdOf(file) >= 0).map(({ lower, upper, calls, ...rest }) => ({
    lower: span(lower),
    upper: span(upper),
    ...rest,
    calls: calls.map((each) => mergeCallText(each, fdOf)),
  }))
}

/** Two lines: the pair with its reason, and the calls. */
export function mergeText(row: MergeRow): string {
  const remedy = row.cannot !== '' ? `cannot, because ${row.cannot}` : row.calls.join('; ')
  const note = row.losesContents ? '  (what is there is lost)' : ''
  return `${row.lower} | ${row.upper} ${row.reason}: ${row.values.join(' / ')}\n    ${remedy}${note}\n`
}
