// "Why not merged?": for two neighbouring VMAs the first condition of the merge rules (mm/vma-merge.ts, whose predicates decide here
// too) that fails, what stands on both sides, and what would make them one.

import {
  MADV_DODUMP,
  MADV_DOFORK,
  MADV_DONTDUMP,
  MADV_DONTFORK,
  MADV_HUGEPAGE,
  MADV_KEEPONFORK,
  MADV_MERGEABLE,
  MADV_NOHUGEPAGE,
  MADV_NORMAL,
  MADV_RANDOM,
  MADV_SEQUENTIAL,
  MADV_UNMERGEABLE,
  MADV_WIPEONFORK,
  MAP_ANONYMOUS,
  MAP_DROPPABLE,
  MAP_FIXED,
  MAP_GROWSDOWN,
  MAP_LOCKED,
  MAP_NORESERVE,
  MAP_PRIVATE,
  MAP_SHARED,
  MAP_STACK,
  MAP_TYPE,
  PROT_EXEC,
  PROT_READ,
  PROT_WRITE,
} from '../uapi/mman.ts'
import type { MmKernel } from './kernel.ts'
import { gapPlan, mergePlan } from './merge-plan.ts'
import type { MergeCall } from './merge-plan.ts'
import type { Mm, Vma, VmFile } from './records.ts'
import { mayRemove, mergeAfterFails, requestOf } from './vma-merge.ts'
import type { MergeCondition } from './vma-merge.ts'
import { VM_MAYSHARE, VM_SPECIAL, VM_STICKY, vmFlagNames } from './vm-flags.ts'
import { vmaIsSealed } from './munmap.ts'

export type { MergeCall } from './merge-plan.ts'

/** `gap`: they do not touch. `untried`: nothing keeps them apart, but no call has looked at this border since. */
export type MergeReason = MergeCondition | 'gap' | 'untried'

/** What keeps two neighbours apart. Plain data. */
export interface MergeReport {
  readonly lower: { readonly start: number; readonly end: number }
  readonly upper: { readonly start: number; readonly end: number }
  readonly reason: MergeReason
  /** What the condition looked at, below and above. */
  readonly values: readonly [lower: string, upper: string]
  /** The calls that would make them one; empty where none do. */
  readonly calls: readonly MergeCall[]
  /** The calls map a range anew. */
  readonly losesContents: boolean
  /** Why no calls do; '' where some do. */
  readonly cannot: string
}

const hex = (value: number): string => `0x${value.toString(16)}`

const anonText = (vma: Vma): string => {
  if (vma.anonVma === null) return 'no anon_vma yet'
  const chain = vma.anonVmaChain.length
  return `anon_vma ${vma.anonVma.id}${chain === 1 ? '' : `, ${chain} in its chain (from fork)`}`
}

const flagsText = (vma: Vma, other: Vma): string => {
  const names = vmFlagNames(vma.flags & ~other.flags & ~VM_STICKY, vma.flagsHigh & ~other.flagsHigh)
  return names.length === 0 ? 'none of these' : names.join(' | ')
}

const values: Record<MergeReason, (vma: Vma, other: Vma) => string> = {
  gap: (vma, other) => (vma.end <= other.start ? `ends at ${hex(vma.end)}` : `begins at ${hex(vma.start)}`),
  special: (vma) => vmFlagNames(vma.flags & VM_SPECIAL, 0).join(' | ') || 'not special',
  policy: (vma) => (vma.policy === '' ? 'no policy of its own' : `NUMA policy ${vma.policy.split(';')[0]}`),
  flags: flagsText,
  file: (vma) => (vma.file === null ? 'no file' : `open file ${vma.file.id} (inode ${vma.file.inode})`),
  ops: (vma) => vma.ops || 'no vm_ops',
  userfaultfd: (vma) =>
    vma.userfaultfd === 0 ? 'no userfaultfd' : `watched through descriptor file ${vma.userfaultfd}`,
  name: (vma) => (vma.name === '' ? 'no name' : `"${vma.name}"`),
  anon_vma: anonText,
  pgoff: (vma, other) =>
    vma.end === other.start
      ? `pages ${hex(vma.pgoff)} to ${hex(vma.pgoff + (vma.end - vma.start) / 4096)}`
      : `from page ${hex(vma.pgoff)}`,
  close: (vma) => `${vma.ops || 'no vm_ops'}, with a close method`,
  untried: () => 'equal',
}

const reasonOf = (k: MmKernel, lower: Vma, upper: Vma): MergeReason => {
  if (lower.end !== upper.start) return 'gap'
  if (((lower.flags | upper.flags) & VM_SPECIAL) !== 0) return 'special'
  return mergeAfterFails(k, lower, requestOf(upper)) ?? (mayRemove(k, upper) ? 'untried' : 'close')
}

const cannotText = (reason: MergeReason, lower: Vma, upper: Vma): string => {
  if (reason === 'gap') return 'no single mapping in the gap would join both'
  if (reason === 'special') return 'special mappings never merge'
  if (reason === 'userfaultfd') return 'two programs serve their faults'
  if (reason === 'close') return 'a VMA with a close method may not disappear into another'
  if (vmaIsSealed(lower) || vmaIsSealed(upper))
    return 'one is sealed: it can be neither protected otherwise nor mapped anew'
  if (reason === 'anon_vma') return 'their pages belong to different anon_vmas, and stay there'
  const shared = [lower, upper].some((vma) => vma.file !== null && (vma.flags & VM_MAYSHARE) !== 0)
  if (reason === 'file' || shared) return 'a mapping keeps its file, and no descriptor could map the other one here'
  if (reason === 'pgoff') return 'a page keeps its offset in the object when it is moved'
  return 'no call changes these flags on a mapping, or a limit of the process forbids it, and a new one there would not join'
}

/** Two neighbours. `hasDescriptor`: is there an open descriptor, so that the file can be mapped again? */
export const whyNotMerged = (
  k: MmKernel,
  lower: Vma,
  upper: Vma,
  hasDescriptor: (file: VmFile) => boolean,
): MergeReport => {
  const reason = reasonOf(k, lower, upper)
  const plan = reason === 'gap' ? gapPlan(k, lower, upper, hasDescriptor) : reason === 'special' ? null : mergePlan(k, lower, upper, hasDescriptor) // prettier-ignore
  return {
    lower: { start: lower.start, end: lower.end },
    upper: { start: upper.start, end: upper.end },
    reason,
    values: [values[reason](lower, upper), values[reason](upper, lower)],
    calls: plan?.calls ?? [],
    losesContents: plan?.losesContents ?? false,
    cannot: plan === null ? cannotText(reason, lower, upper) : '',
  }
}

/** All neighbours of an address space. */
export const whyNotMergedAll = (k: MmKernel, mm: Mm, hasDescriptor: (file: VmFile) => boolean): MergeReport[] => {
  const reports: MergeReport[] = []
  for (let lower = mm.vmas.first; lower !== null && lower.next !== null; lower = lower.next) {
    reports.push(whyNotMerged(k, lower, lower.next, hasDescriptor))
  }
  return reports
}

const namesOf = (value: number, names: Readonly<Record<string, number>>, none: string): string => {
  const found = Object.entries(names).flatMap(([name, bit]) => ((value & bit) === bit ? [name] : []))
  return found.length === 0 ? none : found.join(' | ')
}

const mapNames = {
  MAP_SHARED,
  MAP_PRIVATE,
  MAP_FIXED,
  MAP_ANONYMOUS,
  MAP_NORESERVE,
  MAP_GROWSDOWN,
  MAP_LOCKED,
  MAP_STACK,
}
const protText = (prot: number): string => namesOf(prot, { PROT_READ, PROT_WRITE, PROT_EXEC }, 'PROT_NONE')
const mapText = (flags: number): string =>
  (flags & MAP_TYPE) === MAP_DROPPABLE ? 'MAP_DROPPABLE | MAP_FIXED | MAP_ANONYMOUS' : namesOf(flags, mapNames, '0')

/** What a plan advises (merge-plan.ts). */
const adviceNames = {
  MADV_NORMAL,
  MADV_SEQUENTIAL,
  MADV_RANDOM,
  MADV_DOFORK,
  MADV_DONTFORK,
  MADV_KEEPONFORK,
  MADV_WIPEONFORK,
  MADV_DODUMP,
  MADV_DONTDUMP,
  MADV_HUGEPAGE,
  MADV_NOHUGEPAGE,
  MADV_UNMERGEABLE,
  MADV_MERGEABLE,
}
const adviceText = (advice: number): string =>
  Object.entries(adviceNames).find(([, value]) => value === advice)?.[0] ?? String(advice)

/** A call as C text; `fdOf` gives the number of an open file's descriptor. */
export const mergeCallText = (each: MergeCall, fdOf: (file: VmFile) => number): string => {
  const head = `${each.call}((void *)${hex(each.start)}, ${each.length}`
  switch (each.call) {
    case 'mprotect':
      return `${head}, ${protText(each.prot)})`
    case 'madvise':
      return `${head}, ${adviceText(each.advice)})`
    case 'mlock2':
      return `${head}, ${each.flags === 0 ? '0' : 'MLOCK_ONFAULT'})`
    case 'munlock':
      return `${head})`
    case 'mbind':
      return `syscall(SYS_mbind, ${hex(each.start)}, ${each.length}, ${each.mode}, (unsigned long[]){0x${each.named || 0}}, 65, 0)`
    case 'set_mempolicy_home_node':
      return `syscall(SYS_set_mempolicy_home_node, ${hex(each.start)}, ${each.length}, ${each.home}, 0)`
    case 'mseal':
      return `${head}, 0)`
    case 'prctl': {
      const name = each.name === '' ? 'NULL' : JSON.stringify(each.name)
      return `prctl(PR_SET_VMA, PR_SET_VMA_ANON_NAME, ${hex(each.start)}, ${each.length}, ${name})`
    }
    case 'mmap': {
      const fd = each.file === null ? -1 : fdOf(each.file)
      return `${head}, ${protText(each.prot)}, ${mapText(each.flags)}, ${fd}, ${hex(each.offset)})`
    }
  }
}
