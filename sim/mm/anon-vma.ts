// anon_vma: the object that an anonymous page names as its mapping, through which its mappers are found (mm/rmap.c).
//
// A VMA gets one at its first anonymous page. At fork the child's VMA is entered in all anon_vmas of the parent's (pages that
// exist may be mapped by both) and gets one of its own for the pages to come. A split clones the chain.

import { FN } from '../kernels/names.ts'
import { assert } from '../lib/assert.ts'
import { call, enter, leave } from '../page/call.ts'
import { emitVmaAnon } from '../trace/emit.ts'
import type { MmKernel } from './kernel.ts'
import type { AnonVma, Vma } from './records.ts'
import { vmaPages } from './vma.ts'
import { VM_ACCESS_FLAGS, VM_STICKY } from './vm-flags.ts'

export type { AnonVma } from './records.ts'

const allocAnonVma = (k: MmKernel, parent: AnonVma | null): AnonVma => {
  const anonVma: { -readonly [key in keyof AnonVma]: AnonVma[key] } = {
    id: k.ids.anonVma++,
    root: null as unknown as AnonVma,
    parent: null as unknown as AnonVma,
    children: 0,
    activeVmas: 0,
    vmas: new Set(),
  }
  anonVma.root = parent === null ? anonVma : parent.root
  anonVma.parent = parent ?? anonVma
  k.anonVmas.set(anonVma.id, anonVma)
  return anonVma
}

const link = (vma: Vma, anonVma: AnonVma): void => {
  // Most chains have one: an empty list would get room for many with the first.
  if (vma.anonVmaChain.length === 0) vma.anonVmaChain = [anonVma]
  else vma.anonVmaChain.push(anonVma)
  anonVma.vmas.add(vma)
}

/** vma->anon_vma = …, with its event. */
const setAnonVma = (k: MmKernel, vma: Vma, anonVma: AnonVma | null): void => {
  vma.anonVma = anonVma
  emitVmaAnon(k.trace, vma.id, anonVma === null ? 0 : anonVma.id)
}

/** anon_vma_compatible(): `a` ends where `b` starts and they differ in access flags at most. */
const anonVmaCompatible = (a: Vma, b: Vma): boolean =>
  a.end === b.start &&
  a.file === b.file &&
  ((a.flags ^ b.flags) & ~(VM_ACCESS_FLAGS | VM_STICKY)) === 0 &&
  a.flagsHigh === b.flagsHigh &&
  b.pgoff === a.pgoff + vmaPages(a)

/** find_mergeable_anon_vma(): a neighbour's, so that the two may be one VMA later. */
const findMergeableAnonVma = (k: MmKernel, vma: Vma): AnonVma | null => {
  call(k, FN.findMergeableAnonVma)
  const next = vma.next
  if (next !== null && anonVmaCompatible(vma, next) && next.anonVma !== null && next.anonVmaChain.length === 1) {
    return next.anonVma
  }
  const prev = vma.prev
  if (prev !== null && anonVmaCompatible(prev, vma) && prev.anonVma !== null && prev.anonVmaChain.length === 1) {
    return prev.anonVma
  }
  return null
}

/** anon_vma_prepare(): before the first anonymous page of a VMA. */
export const anonVmaPrepare = (k: MmKernel, vma: Vma): void => {
  if (vma.anonVma !== null) return
  enter(k, FN.__anonVmaPrepare)
  let anonVma = findMergeableAnonVma(k, vma)
  if (anonVma === null) {
    anonVma = allocAnonVma(k, null)
    anonVma.children++
  }
  link(vma, anonVma)
  anonVma.activeVmas++
  setAnonVma(k, vma, anonVma)
  leave(k)
}

/**
 * anon_vma_clone(): enter `dst` in every anon_vma of `src`. Where dst has none of its own (fork), an anon_vma without a VMA
 * and with one child at most is used again, so that repeated forks do not grow the chain.
 */
export const anonVmaClone = (k: MmKernel, dst: Vma, src: Vma): void => {
  call(k, FN.anonVmaClone)
  for (const anonVma of src.anonVmaChain) {
    link(dst, anonVma)
    if (dst.anonVma === null && src.anonVma !== null && anonVma.children < 2 && anonVma.activeVmas === 0) {
      setAnonVma(k, dst, anonVma)
    }
  }
  if (dst.anonVma !== null) dst.anonVma.activeVmas++
}

/** dup_anon_vma(): `dst` takes over the pages of `src` in a merge and has no anon_vma yet. */
export const dupAnonVma = (k: MmKernel, dst: Vma, src: Vma): void => {
  if (src.anonVma === null || dst.anonVma !== null) return
  setAnonVma(k, dst, src.anonVma)
  anonVmaClone(k, dst, src)
}

/** For the halves of a split: the new VMA has the anon_vma of the old one and its chain. */
export const splitAnonVma = (k: MmKernel, dst: Vma, src: Vma): void => {
  if (src.anonVma !== null) setAnonVma(k, dst, src.anonVma)
  anonVmaClone(k, dst, src)
}

/** anon_vma_fork(): the child's VMA after fork. */
export const anonVmaFork = (k: MmKernel, vma: Vma, parent: Vma): void => {
  if (parent.anonVma === null) return
  enter(k, FN.anonVmaFork)
  anonVmaClone(k, vma, parent)
  if (vma.anonVma === null) {
    const anonVma = allocAnonVma(k, parent.anonVma)
    anonVma.activeVmas++
    link(vma, anonVma)
    parent.anonVma.children++
    setAnonVma(k, vma, anonVma)
  }
  leave(k)
}

/** unlink_anon_vmas(): the VMA goes away, or has no pages any more. */
export const unlinkAnonVmas = (k: MmKernel, vma: Vma): void => {
  if (vma.anonVmaChain.length === 0) return
  call(k, FN.unlinkAnonVmas)
  if (vma.anonVma !== null) {
    vma.anonVma.activeVmas--
    vma.anonVma = null
  }
  for (const anonVma of vma.anonVmaChain) {
    assert(anonVma.vmas.delete(vma), 'anon_vma without its VMA')
    if (anonVma.vmas.size === 0) {
      anonVma.parent.children--
      k.anonVmas.delete(anonVma.id)
    }
  }
  vma.anonVmaChain = []
}
