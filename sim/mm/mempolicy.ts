// NUMA policies on a machine of one node: how one is made, which VMA or object has which, and mbind's walk (mm/mempolicy.c).

import { EFAULT, EINVAL, EIO, ENOENT, EOPNOTSUPP, EPERM } from '../uapi/errno.ts'
import * as uapi from '../uapi/mempolicy.ts'
import { CAP_SYS_NICE } from '../uapi/mman.ts'
import { PG_reserved } from '../uapi/page-flags.ts'
import { ptePresent } from '../uapi/pte.ts'
import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { capable } from './current.ts'
import { entryPfn, entrySpecial } from './entry.ts'
import type { MmKernel } from './kernel.ts'
import { nextLeafBlock } from './page-table.ts'
import type { Mm, Vma } from './records.ts'
import { TWO_64, isPageAligned, pageAlign } from './size.ts'
import { vmaModify } from './vma-merge.ts'
import { findVmaIntersection } from './vma-set.ts'
import { vmaPages } from './vma.ts'
import { policyIsShared, policyOf } from './vma-policy.ts'
import type { Policy } from './vma-policy.ts'
import { VM_IO, VM_PFNMAP } from './vm-flags.ts'

const modeNames = ['default', 'prefer', 'bind', 'interleave', 'local', 'prefer (many)', 'weighted interleave']

/** mpol_to_str() */
const shown = ({ mode, flags }: Policy): string => {
  const words: string[] = []
  if ((flags & uapi.MPOL_F_STATIC_NODES) !== 0) words.push('static')
  if ((flags & uapi.MPOL_F_RELATIVE_NODES) !== 0) words.push('relative')
  if ((flags & uapi.MPOL_F_NUMA_BALANCING) !== 0) words.push('balancing')
  const flagged = flags === 0 ? '' : `=${words.join('|')}`
  return `${modeNames[mode]}${flagged}${mode === uapi.MPOL_LOCAL ? '' : ':0'}`
}

/** A policy put together. */
export const policyText = (policy: Policy): string =>
  `${shown(policy)};${policy.mode};${policy.flags};${policy.flags === 0 ? '' : policy.named};${policy.home}`

/** sanitize_mpol_flags(): mode and flags of a mode argument, or -EINVAL. */
export const modeOf = (k: MmKernel, argument: number): { readonly mode: number; readonly flags: number } | number => {
  const known = uapi.MPOL_MODE_FLAGS & (k.version.has('numa-balancing-flag') ? -1 : ~uapi.MPOL_F_NUMA_BALANCING)
  const flags = argument & known
  const mode = argument & ~known
  const most = k.version.has('weighted-interleave') ? 6 : k.version.has('preferred-many') ? 5 : 4
  if (mode < 0 || mode > most) return -EINVAL
  const both = uapi.MPOL_F_STATIC_NODES | uapi.MPOL_F_RELATIVE_NODES
  if ((flags & both) === both) return -EINVAL
  if ((flags & uapi.MPOL_F_NUMA_BALANCING) === 0 || mode === uapi.MPOL_BIND) return { mode, flags }
  const many = mode === uapi.MPOL_PREFERRED_MANY && k.version.has('numa-balancing-many')
  return many ? { mode, flags } : -EINVAL
}

/** The nodes named include node 0, which is all there are. */
const namesTheNode = (named: string): boolean =>
  named !== '' && (Number.parseInt(named[named.length - 1], 16) & 1) !== 0

/** mpol_new(): what the nodes say against the mode, in order; '' for MPOL_DEFAULT. */
const checked = (mode: number, flags: number, named: string): Policy | '' | number => {
  const fixed = (flags & (uapi.MPOL_F_STATIC_NODES | uapi.MPOL_F_RELATIVE_NODES)) !== 0
  const empty = named === ''
  if (mode === uapi.MPOL_DEFAULT) return empty ? '' : -EINVAL
  if (mode === uapi.MPOL_LOCAL) return !empty || fixed ? -EINVAL : { mode, flags, named, home: -1 }
  if (!empty) return { mode, flags, named, home: -1 }
  return mode === uapi.MPOL_PREFERRED && !fixed ? { mode: uapi.MPOL_LOCAL, flags, named, home: -1 } : -EINVAL
}

/** mpol_set_nodemask(): relative nodes come to lie on the one that there is; of others it has to be one. */
const hasNodes = ({ mode, flags, named }: Policy): boolean =>
  mode === uapi.MPOL_LOCAL || (flags & uapi.MPOL_F_RELATIVE_NODES) !== 0 || namesTheNode(named)

/** A new policy from a mode, its flags and named nodes: '' for MPOL_DEFAULT, or -EINVAL. */
export const newPolicy = (mode: number, flags: number, named: string): string | number => {
  const policy = checked(mode, flags, named)
  if (typeof policy === 'number' || policy === '') return policy
  return hasNodes(policy) ? policyText(policy) : -EINVAL
}

/** shared_policy_replace(): the range gets a policy, or none. */
const setShared = (k: MmKernel, vma: Vma, policy: string): void => {
  const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
  if (mapping === undefined) return
  const [from, to] = [vma.pgoff, vma.pgoff + vmaPages(vma)]
  const kept = mapping.policies.flatMap((range) => [
    { ...range, end: Math.min(range.end, from) },
    { ...range, first: Math.max(range.first, to) },
  ])
  if (policy !== '') kept.push({ first: from, end: to, policy })
  mapping.policies = kept.filter(({ first, end }) => first < end).sort((a, b) => a.first - b.first)
}

/** mbind_range(): the part of a VMA gets the policy. The VMA that has it, or -errno. */
const mbindVma = (k: MmKernel, vma: Vma, start: number, end: number, policy: string): Vma | number => {
  if (vma.policy === policy) return vma
  const modified = vmaModify(k, vma, Math.max(start, vma.start), Math.min(end, vma.end), { policy })
  if (typeof modified === 'number') return modified
  if (policyIsShared(modified)) setShared(k, modified, policy)
  modified.policy = policy
  return modified
}

/** vma_migratable() */
export const vmaMigratable = (vma: Vma): boolean => (vma.flags & (VM_IO | VM_PFNMAP)) === 0

/** Is a page of the range there? All lie on the one node. */
const hasPage = (k: MmKernel, vma: Vma, start: number, end: number): boolean => {
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  let block = nextLeafBlock(k, vma.mm, Math.floor(start / BLOCK_SIZE), endBlock)
  while (block >= 0) {
    const base = block * BLOCK_SIZE
    const leaf = walk.leaf(k.ram, vma.mm.pgd, block)
    const last = Math.min(512, (end - base) / 4096)
    for (let page = Math.max(0, (start - base) / 4096); page < last; page++) {
      const low = k.ram.load32(leaf, page << 3)
      if (!ptePresent(low) || entrySpecial(low)) continue
      const pfn = entryPfn(k.entryFormat, low, k.ram.load32(leaf, (page << 3) + 4))
      if ((k.memMap.flags[pfn] & PG_reserved) === 0) return true
    }
    block = nextLeafBlock(k, vma.mm, block + 1, endBlock)
  }
  return false
}

/**
 * queue_pages_range(): -EFAULT for a hole (with MPOL_DEFAULT only where nothing at all is mapped), -EIO for a page on a node that
 * was not named.
 * Differs from Linux: pages of nodes that were not named are on the only node there is, and would be moved there, into other frames; here
 * they stay where they are.
 */
const lookAtRange = (k: MmKernel, mm: Mm, start: number, end: number, named: string, flags: number, holes: boolean) => {
  const strict = (flags & (uapi.MPOL_MF_STRICT | uapi.MPOL_MF_MOVE | uapi.MPOL_MF_MOVE_ALL)) === uapi.MPOL_MF_STRICT
  let at = start
  while (at < end) {
    const vma = findVmaIntersection(mm.vmas, at, end)
    if (vma === null) return holes && at > start ? 0 : -EFAULT
    if (!holes && vma.start > at) return -EFAULT
    if (!holes && vma.end < end && vma.next?.start !== vma.end) return -EFAULT
    at = vma.end
    if (strict && !namesTheNode(named) && hasPage(k, vma, Math.max(start, vma.start), Math.min(end, vma.end)))
      return -EIO
  }
  return 0
}

/** The arguments of mbind that are looked at last: nodes are hex digits. */
export interface Mbind {
  readonly start: number
  readonly length: number
  readonly mode: number
  readonly modeFlags: number
  readonly named: string
  readonly flags: number
}

/** do_mbind() */
export const doMbind = (
  k: MmKernel,
  mm: Mm,
  { start, length, mode, modeFlags, named, flags: given }: Mbind,
): number => {
  const valid = uapi.MPOL_MF_STRICT | uapi.MPOL_MF_MOVE | uapi.MPOL_MF_MOVE_ALL
  if ((given & ~valid) !== 0) return -EINVAL
  if ((given & uapi.MPOL_MF_MOVE_ALL) !== 0 && !capable(k.current, CAP_SYS_NICE)) return -EPERM
  if (!isPageAligned(start)) return -EINVAL
  const flags = mode === uapi.MPOL_DEFAULT ? given & ~uapi.MPOL_MF_STRICT : given
  const end = start + pageAlign(length)
  if (end >= TWO_64) return -EINVAL
  if (end === start) return 0
  const policy = newPolicy(mode, modeFlags, named)
  if (typeof policy === 'number') return policy
  const looked = lookAtRange(k, mm, start, end, named, flags, policy === '')
  if (looked !== 0) return looked
  for (let at = start; at < end;) {
    const vma = findVmaIntersection(mm.vmas, at, end)
    if (vma === null) break
    const done = mbindVma(k, vma, at, end, policy)
    if (typeof done === 'number') return done
    at = done.end
  }
  return 0
}

/** set_mempolicy_home_node(2), after its arguments: -ENOENT where no VMA has a policy. */
export const setHomeNode = (k: MmKernel, mm: Mm, start: number, end: number, home: number): number => {
  let result = -ENOENT
  for (let at = start; at < end;) {
    const vma = findVmaIntersection(mm.vmas, at, end)
    if (vma === null) break
    const old = policyOf(vma.policy)
    if (old === null) {
      at = vma.end
      continue
    }
    if (old.mode !== uapi.MPOL_BIND && old.mode !== uapi.MPOL_PREFERRED_MANY) return -EOPNOTSUPP
    const done = mbindVma(k, vma, at, end, policyText({ ...old, home }))
    if (typeof done === 'number') return done
    result = 0
    at = done.end
  }
  return result
}
