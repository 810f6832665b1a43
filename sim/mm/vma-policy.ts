// What a NUMA policy is, and which memory has (mm/mempolicy.c __get_vma_policy()). How one is made and set: mempolicy.ts.
//
// A policy is a text, so that equal ones are equal: what numa_maps shows, then mode, flags, the nodes that the program named (kept with
// flags only) and the home node, each behind a semicolon. No policy is ''.

import type { MmKernel } from './kernel.ts'
import type { Vma } from './records.ts'

/** vm_ops with set_policy and get_policy: shared memory, whose policy belongs to the object. */
export const policyIsShared = (vma: Vma): boolean => vma.ops === 'shmem_vm_ops' || vma.ops === 'shm_vm_ops'

/** The policy of an address of the VMA, '': none. */
export const vmaPolicy = (k: MmKernel, vma: Vma, address: number): string => {
  const mapping = vma.file === null || !policyIsShared(vma) ? undefined : k.mappings.get(vma.file.mapping)
  if (mapping === undefined) return vma.policy
  const index = Math.floor((address - vma.start) / 4096) + vma.pgoff
  return mapping.policies.find(({ first, end }) => first <= index && index < end)?.policy ?? ''
}

/** A policy taken apart. */
export interface Policy {
  readonly mode: number
  /** Flags of the mode. */
  readonly flags: number
  /** The nodes that the program named, as hex digits: kept where there are flags. */
  readonly named: string
  /** Home node; -1: none. */
  readonly home: number
}

/** A policy taken apart; null: none. */
export const policyOf = (text: string): Policy | null => {
  if (text === '') return null
  const [, mode, flags, named, home] = text.split(';')
  return { mode: Number(mode), flags: Number(flags), named, home: Number(home) }
}
