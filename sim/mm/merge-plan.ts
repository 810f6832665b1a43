// What would make two neighbouring VMAs one: the fewest calls, contents kept where that can be. Nothing is carried out here; what a
// call would do is asked of the same functions that do it (accountedFlags, flagAdvice, mappedFlags, joinsExisting, joinsNew).

import { MPOL_DEFAULT, MPOL_LOCAL } from '../uapi/mempolicy.ts'
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
  MLOCK_ONFAULT,
  PROT_NONE,
} from '../uapi/mman.ts'
import { flagAdvice, madviseValid, sealForbids } from './madvise.ts'
import { canDoMlock, hasRoom, mlockFutureOk } from './accounting.ts'
import type { MmKernel } from './kernel.ts'
import { policyOf } from './vma-policy.ts'
import { mappedFlags } from './mmap-flags.ts'
import { accountedFlags, mayProtect, passesDataLimit } from './mprotect.ts'
import { vmaIsSealed } from './munmap.ts'
import type { AnonVma, Vma, VmFile } from './records.ts'
import { vmaPages } from './vma.ts'
import { joinsExisting, joinsNew, requestOf } from './vma-merge.ts'
import {
  VMH_DROPPABLE,
  VMH_SEALED,
  VM_ACCESS_FLAGS,
  VM_ACCOUNT,
  VM_DONTCOPY,
  VM_DONTDUMP,
  VM_GROWSDOWN,
  VM_HUGEPAGE,
  VM_LOCKED,
  VM_LOCKED_MASK,
  VM_LOCKONFAULT,
  VM_MAYSHARE,
  VM_MERGEABLE,
  VM_NOHUGEPAGE,
  VM_NORESERVE,
  VM_RAND_READ,
  VM_SEQ_READ,
  VM_STICKY,
  VM_WIPEONFORK,
  VM_WRITE,
} from './vm-flags.ts'

/** One call of a plan, with what it needs to be carried out. */
export type MergeCall = { readonly start: number; readonly length: number } & (
  | { readonly call: 'mprotect'; readonly prot: number }
  | { readonly call: 'madvise'; readonly advice: number }
  | { readonly call: 'mlock2'; readonly flags: number }
  | { readonly call: 'munlock' }
  | { readonly call: 'mseal' }
  | { readonly call: 'mbind'; readonly mode: number; readonly named: string }
  | { readonly call: 'set_mempolicy_home_node'; readonly home: number }
  | { readonly call: 'prctl'; readonly name: string }
  | {
      readonly call: 'mmap'
      readonly prot: number
      readonly flags: number
      readonly file: VmFile | null
      readonly offset: number
    }
)

export interface MergePlan {
  readonly calls: readonly MergeCall[]
  /** A range is mapped anew: what was in it is gone, or other pages of the file stand there. */
  readonly losesContents: boolean
}

/** A side that is being changed: a VMA as it would be, and the calls so far. */
interface Draft {
  vma: Vma
  calls: MergeCall[]
}

const draftOf = (vma: Vma): Draft => ({ vma: { ...vma }, calls: [] })
const range = (vma: Vma): { start: number; length: number } => ({ start: vma.start, length: vma.end - vma.start })
const differ = (a: Vma, b: Vma, mask: number): boolean => ((a.flags ^ b.flags) & mask) !== 0

/** Advice that is a flag, by the flags it decides on. */
const adviceGroups: readonly (readonly [mask: number, advice: readonly number[]])[] = [
  [VM_SEQ_READ | VM_RAND_READ, [MADV_NORMAL, MADV_SEQUENTIAL, MADV_RANDOM]],
  [VM_DONTCOPY, [MADV_DOFORK, MADV_DONTFORK]],
  [VM_WIPEONFORK, [MADV_KEEPONFORK, MADV_WIPEONFORK]],
  [VM_DONTDUMP, [MADV_DODUMP, MADV_DONTDUMP]],
  [VM_HUGEPAGE | VM_NOHUGEPAGE, [MADV_HUGEPAGE, MADV_NOHUGEPAGE]],
  [VM_MERGEABLE, [MADV_UNMERGEABLE, MADV_MERGEABLE]],
]

/** madvise on the whole side; false: it is refused. */
const advise = (k: MmKernel, draft: Draft, advice: number): boolean => {
  const { vma } = draft
  if (!madviseValid(k, advice) || sealForbids(vma, advice)) return false
  const changed = flagAdvice(k, vma, advice)
  if (typeof changed === 'number') return false
  draft.vma = { ...vma, flags: changed.flags }
  draft.calls.push({ call: 'madvise', ...range(vma), advice })
  return true
}

/**
 * Locked private memory is populated when it becomes writable, or is mapped so after mlockall(MCL_FUTURE), and has an anon_vma by the
 * next call.
 */
const populated = (vma: Vma): Vma => {
  if (vma.anonVma !== null) return vma
  if ((vma.flags & VM_LOCKED_MASK) !== VM_LOCKED || (vma.flags & (VM_WRITE | VM_MAYSHARE)) !== VM_WRITE) return vma
  const anonVma = { id: 0, children: 1, activeVmas: 1, vmas: new Set<Vma>() } as AnonVma
  return { ...vma, anonVma, anonVmaChain: [anonVma] }
}

/** mprotect on the whole side; false: it is refused. */
const protect = (k: MmKernel, draft: Draft, prot: number): boolean => {
  const vma = draft.calls.length > 0 ? populated(draft.vma) : draft.vma
  const wanted = prot | (vma.flags & ~VM_ACCESS_FLAGS)
  if (wanted === vma.flags) return true
  if (vmaIsSealed(vma) || !mayProtect(wanted)) return false
  const flags = accountedFlags(k, vma, wanted)
  if (passesDataLimit(k, vma, flags, vmaPages(vma))) return false
  draft.vma = { ...vma, flags }
  draft.calls.push({ call: 'mprotect', ...range(vma), prot })
  return true
}

/** Rights and charge: at once, or by way of other rights, since the charge comes and goes with the right to write. */
const alignProtection = (k: MmKernel, draft: Draft, to: Vma, mask: number): boolean => {
  const prot = to.flags & VM_ACCESS_FLAGS
  if (!differ(draft.vma, to, mask)) return true
  for (const way of [[prot], [prot | VM_WRITE, prot], [prot & ~VM_WRITE, prot]]) {
    const trial: Draft = { vma: draft.vma, calls: [...draft.calls] }
    if (!way.every((each) => protect(k, trial, each)) || differ(trial.vma, to, mask)) continue
    Object.assign(draft, trial)
    return true
  }
  return false
}

const alignLock = (k: MmKernel, draft: Draft, to: Vma): boolean => {
  const { vma } = draft
  if (!differ(vma, to, VM_LOCKED_MASK)) return true
  if ((vma.flagsHigh & VMH_DROPPABLE) !== 0) return false
  const lock = to.flags & VM_LOCKED_MASK
  const more = lock !== 0 && (vma.flags & VM_LOCKED) === 0
  if (lock !== 0 && (!canDoMlock(k) || (more && !mlockFutureOk(k, vma.mm, vma.end - vma.start)))) return false
  draft.vma = { ...vma, flags: (vma.flags & ~VM_LOCKED_MASK) | lock }
  if (lock === 0) draft.calls.push({ call: 'munlock', ...range(vma) })
  else draft.calls.push({ call: 'mlock2', ...range(vma), flags: (lock & VM_LOCKONFAULT) !== 0 ? MLOCK_ONFAULT : 0 })
  return true
}

/** mbind on the whole side, and the home node; false: more nodes are named than one word has. */
const bind = (draft: Draft, to: Vma): boolean => {
  const { mode, flags, named, home } = policyOf(to.policy) ?? { mode: 0, flags: 0, named: '', home: -1 }
  if (named.length > 16) return false
  const nodes = flags !== 0 ? named : mode === MPOL_DEFAULT || mode === MPOL_LOCAL ? '' : '1'
  draft.calls.push({ call: 'mbind', ...range(draft.vma), mode: mode | flags, named: nodes })
  if (home >= 0) draft.calls.push({ call: 'set_mempolicy_home_node', ...range(draft.vma), home })
  draft.vma = { ...draft.vma, policy: to.policy }
  return true
}

/** Give a side the other's flags, but for those of `except`; false: no calls do. */
const align = (k: MmKernel, draft: Draft, to: Vma, except = 0): boolean => {
  if (draft.vma.policy !== to.policy && !bind(draft, to)) return false
  for (const [mask, all] of adviceGroups) {
    if (!differ(draft.vma, to, mask)) continue
    const fits = all.find((advice) => {
      const trial = draftOf(draft.vma)
      return advise(k, trial, advice) && !differ(trial.vma, to, mask)
    })
    if (fits === undefined || !advise(k, draft, fits)) return false
  }
  // Locking faults pages in, and so does a right to write to what is locked: that lock comes last, any other first.
  if ((to.flags & VM_LOCKED_MASK) !== VM_LOCKED && !alignLock(k, draft, to)) return false
  if (!alignProtection(k, draft, to, (VM_ACCESS_FLAGS | VM_ACCOUNT) & ~except)) return false
  if (draft.vma.name !== to.name) {
    draft.calls.push({ call: 'prctl', ...range(draft.vma), name: to.name })
    draft.vma = { ...draft.vma, name: to.name }
  }
  if ((to.flagsHigh & VMH_SEALED) !== 0 && !vmaIsSealed(draft.vma)) {
    draft.calls.push({ call: 'mseal', ...range(draft.vma) })
    draft.vma = { ...draft.vma, flagsHigh: draft.vma.flagsHigh | VMH_SEALED }
  }
  if (!alignLock(k, draft, to)) return false
  return !differ(draft.vma, to, ~(VM_STICKY | except)) && draft.vma.flagsHigh === to.flagsHigh
}

/** Would the side, as it is drafted, join the other one? `fresh`: it is mapped as it is at the last call. */
const joins = (k: MmKernel, side: Vma, draft: Vma, other: Vma, fresh: boolean): boolean => {
  const upper = other.end === side.start
  const prev = upper ? other : side.prev
  const next = upper ? side.next : other
  const request = requestOf(draft)
  const joined = fresh ? joinsNew(k, prev, next, request) : joinsExisting(k, draft, prev, next, request)
  return joined === 'both' || joined === (upper ? 'prev' : 'next')
}

/** Change one side to the other's flags. Where they are equal, any change and back lets the kernel look again. */
const byAligning = (k: MmKernel, side: Vma, other: Vma): MergePlan | null => {
  const draft = draftOf(side)
  if (!align(k, draft, other)) return null
  if (draft.calls.length === 0) {
    const [mask, all] = adviceGroups[0]
    const back = all.find((advice) => {
      const trial = draftOf(side)
      return advise(k, trial, advice) && !differ(trial.vma, side, mask)
    })
    const away = all.find((advice) => advice !== back)
    if (back === undefined || away === undefined || !advise(k, draft, away) || !advise(k, draft, back)) return null
  }
  return joins(k, side, draft.vma, other, false) ? { calls: draft.calls, losesContents: false } : null
}

/** Both sides by way of writable: a charge that only one has comes to the other, and they are one before the right is taken. */
const byWritable = (k: MmKernel, side: Vma, other: Vma): MergePlan | null => {
  const draft = draftOf(side)
  const still = draftOf(other)
  if (!align(k, draft, other, VM_ACCOUNT)) return null
  const prot = other.flags & VM_ACCESS_FLAGS
  const before = draft.calls.length
  if ((prot & VM_WRITE) !== 0 || !protect(k, draft, prot | VM_WRITE) || !protect(k, still, prot | VM_WRITE)) return null
  if (draft.calls.length === before || still.calls.length === 0) return null
  if (!joins(k, side, draft.vma, still.vma, false)) return null
  const start = Math.min(side.start, other.start)
  const both = { start, length: Math.max(side.end, other.end) - start }
  const calls: MergeCall[] = [
    ...draft.calls.slice(0, before),
    { call: 'mprotect', ...both, prot: prot | VM_WRITE },
    { call: 'mprotect', ...both, prot },
  ]
  return { calls, losesContents: false }
}

/** Flags of mmap that come nearest to a VMA's. */
const mapFlagsOf = (k: MmKernel, vma: Vma): number => {
  let flags = MAP_FIXED
  if ((vma.flagsHigh & VMH_DROPPABLE) !== 0) return flags | MAP_ANONYMOUS | MAP_DROPPABLE
  if (vma.file === null) flags |= MAP_ANONYMOUS
  flags |= (vma.flags & VM_MAYSHARE) !== 0 ? MAP_SHARED : MAP_PRIVATE
  if ((vma.flags & VM_NORESERVE) !== 0) flags |= MAP_NORESERVE
  if ((vma.flags & VM_GROWSDOWN) !== 0) flags |= MAP_GROWSDOWN
  if ((vma.flags & VM_LOCKED_MASK) === VM_LOCKED) flags |= MAP_LOCKED
  const stack = k.version.has('map-stack-nohugepage') && (vma.flags & VM_NOHUGEPAGE) !== 0
  return stack ? flags | MAP_STACK : flags
}

/**
 * A new mapping at [start, end) that is like `other`, rights aside, and goes on where it ends (or ends where it begins). Null where
 * it is refused; `replaced` pages go.
 */
const freshLike = (
  k: MmKernel,
  { start, end }: { readonly start: number; readonly end: number },
  replaced: number,
  other: Vma,
  prot: number,
): Draft | null => {
  const pages = (end - start) / 4096
  const upper = other.end === start
  const pgoff = other.file === null ? start / 4096 : upper ? other.pgoff + vmaPages(other) : other.pgoff - pages
  if (pgoff < 0) return null
  const flags = mapFlagsOf(k, other)
  const place = { address: start, length: end - start, pgoff, file: other.file }
  const mapped = mappedFlags(k, other.mm, place, prot, flags)
  if (typeof mapped === 'number' || !hasRoom(k, other.mm, mapped.flags, pages - replaced)) return null
  const locks = (mapped.flags & VM_LOCKED) !== 0
  if (locks && (!canDoMlock(k) || !mlockFutureOk(k, other.mm, end - start))) return null
  const vma: Vma = { ...other, ...mapped, start, end, pgoff, anonVma: null, anonVmaChain: [], name: '', policy: '' }
  const offset = other.file === null ? 0 : pgoff * 4096
  return { vma, calls: [{ call: 'mmap', start, length: end - start, prot, flags, file: other.file, offset }] }
}

/** Map one side anew as the continuation of the other. `hasDescriptor` tells whether a file can be mapped again. */
const byMapping = (k: MmKernel, side: Vma, other: Vma, hasDescriptor: (file: VmFile) => boolean): MergePlan | null => {
  if (vmaIsSealed(side) || (other.file !== null && !hasDescriptor(other.file))) return null
  for (const prot of [other.flags & VM_ACCESS_FLAGS, PROT_NONE]) {
    const draft = freshLike(k, side, vmaPages(side), other, prot)
    if (draft === null) return null
    const unlike = differ(draft.vma, other, ~VM_STICKY) || draft.vma.flagsHigh !== other.flagsHigh
    if (unlike) draft.vma = populated(draft.vma)
    if (!align(k, draft, other)) continue
    const fresh = draft.calls.length === 1
    if (joins(k, side, draft.vma, other, fresh)) return { calls: draft.calls, losesContents: true }
  }
  return null
}

/** A mapping that fills the gap between two VMAs and joins both, or null. */
export const gapPlan = (
  k: MmKernel,
  lower: Vma,
  upper: Vma,
  hasDescriptor: (file: VmFile) => boolean,
): MergePlan | null => {
  if (lower.file !== null && !hasDescriptor(lower.file)) return null
  const draft = freshLike(k, { start: lower.end, end: upper.start }, 0, lower, lower.flags & VM_ACCESS_FLAGS)
  if (draft === null || joinsNew(k, lower, upper, requestOf(draft.vma)) !== 'both') return null
  return { calls: draft.calls, losesContents: false }
}

/** The smallest plan for two VMAs that touch: contents kept before all, then fewest calls, then fewest pages. */
export const mergePlan = (
  k: MmKernel,
  lower: Vma,
  upper: Vma,
  hasDescriptor: (file: VmFile) => boolean,
): MergePlan | null => {
  const sides: readonly (readonly [Vma, Vma])[] = vmaPages(lower) < vmaPages(upper) ? [[lower, upper], [upper, lower]] : [[upper, lower], [lower, upper]] // prettier-ignore
  const ways = [byAligning, byWritable, byMapping]
  const plans = ways.flatMap((way) => sides.map(([side, other]) => way(k, side, other, hasDescriptor)))
  let best: MergePlan | null = null
  for (const plan of plans) {
    if (plan === null) continue
    if (best !== null && Number(plan.losesContents) >= Number(best.losesContents)) {
      if (plan.losesContents !== best.losesContents || plan.calls.length >= best.calls.length) continue
    }
    best = plan
  }
  return best
}
