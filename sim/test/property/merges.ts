// "Why not merged?" over generated scripts: every neighbour of the last state is explained, and of one pair the proposed calls are
// appended to the script, which can then be run here and on a real kernel.

import { nextBelow, makePrng } from '../../lib/prng.ts'
import type { Vma, VmFile } from '../../mm/records.ts'
import { vmaLookup } from '../../mm/vma-set.ts'
import { whyNotMergedAll } from '../../mm/why-not-merged.ts'
import type { MergeCall, MergeReport } from '../../mm/why-not-merged.ts'
import { currentMm } from '../harness.ts'
import { generateSteps } from './generate.ts'
import { runToEnd } from './steps.ts'

const hex = (value: number): string => value.toString(16)

/** A call as a line of a script; null: scripts have no such call. */
const lineOf = (each: MergeCall, files: readonly VmFile[]): string | null => {
  const range = `${hex(each.start)} ${hex(each.length)}`
  switch (each.call) {
    case 'mprotect':
      return `p ${range} ${hex(each.prot)}`
    case 'madvise':
      return `a ${range} ${hex(each.advice)}`
    case 'mlock2':
      return `l ${range} ${each.flags}`
    case 'munlock':
      return `k ${range}`
    case 'mseal':
      return `z ${range} 0`
    case 'mbind':
    case 'set_mempolicy_home_node':
    case 'prctl':
      return null
    case 'mmap': {
      const fd = each.file === null ? 9 : files.indexOf(each.file)
      return fd < 0 ? null : `m 5 ${range} ${hex(each.prot)} ${hex(each.flags)} ${fd} ${hex(each.offset)}`
    }
  }
}

/** Do scripts print it? The rest (stack, vdso, heap) lies elsewhere on a real machine. */
const visible = ({ start, end }: { start: number; end: number }): boolean =>
  start >= 0x100_0000_0000 && end < 0x7fff_ff00_0000

export interface MergeCase {
  /** Reports of all neighbours that touch. */
  readonly reports: readonly MergeReport[]
  /** The pair whose calls are appended, or null where none has any. */
  readonly chosen: MergeReport | null
  readonly script: string
}

/** The state of a seed, and one of its pairs. */
export const mergeCase = (seed: number, length: number, release?: string): MergeCase => {
  const user = seed % 4 === 3
  const script = generateSteps(seed, length, { fork: true, disk: false, user })
  const { harness, files } = runToEnd(script, false, release === undefined ? {} : { release }, false)
  const mm = currentMm(harness)
  const all = whyNotMergedAll(harness.k, mm, (file) => files.some((each) => each === file))
  const isSpecial = (vma: Vma | null): boolean => vma !== null && vma.name.startsWith('[v')
  const reports = all.filter(({ reason, lower, upper }) => {
    if (reason === 'gap' || !visible(lower) || !visible(upper)) return false
    return !isSpecial(vmaLookup(mm.vmas, lower.start)) && !isSpecial(vmaLookup(mm.vmas, upper.start))
  })
  const planned = reports.filter(({ calls }) => calls.length > 0)
  if (planned.length === 0) return { reports, chosen: null, script }
  const chosen = planned[nextBelow(makePrng(seed + 77), planned.length)]
  const lines = chosen.calls.map((each) => lineOf(each, files))
  if (lines.includes(null)) return { reports, chosen: null, script }
  return { reports, chosen, script: `${script}${lines.join('\n')}\nM\n` }
}

/** Is the border of the chosen pair gone in what the script printed last? */
export const isMerged = (output: string, border: number): boolean => {
  const last = output.slice(output.lastIndexOf('\n> M\n') + 5)
  return last.split('\n').some((line) => {
    const range = /^ {2}([0-9a-f]+)-([0-9a-f]+) /.exec(line)
    return range !== null && Number.parseInt(range[1], 16) < border && Number.parseInt(range[2], 16) > border
  })
}
