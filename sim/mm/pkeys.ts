// Protection keys (mm/mprotect.c, arch/x86/mm/pkeys.c): which are handed out, which key a mapping has, and the key that makes memory
// executable and nothing else. A processor without keys hands out none.

import { ACCESS_EXEC_ONLY_RIGHTS, VMH_PKEY_MASK } from './vm-flags.ts'
import { PROT_EXEC } from '../uapi/mman.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, Vma } from './records.ts'

const keys = 16

/** vma_pkey() */
export const vmaPkey = (vma: Vma): number => vma.flagsHigh & VMH_PKEY_MASK

/** mm_pkey_is_allocated(): handed out, or key 0; the key of execute-only memory is nobody's. */
export const pkeyIsAllocated = (mm: Mm, key: number): boolean =>
  key >= 0 && key < keys && key !== mm.executeOnlyPkey && ((mm.pkeyMap >>> key) & 1) !== 0

/** mm_pkey_alloc(): the lowest free key, or -1. */
export const pkeyAlloc = (mm: Mm): number => {
  for (let key = 0; key < keys; key++) {
    if (((mm.pkeyMap >>> key) & 1) !== 0) continue
    mm.pkeyMap |= 1 << key
    return key
  }
  return -1
}

/** __execute_only_pkey(): a key that denies reading and writing, made when it is first needed; -1: there is none. */
export const executeOnlyPkey = (k: MmKernel, mm: Mm): number => {
  if (!k.features.pkeys) return -1
  if (mm.executeOnlyPkey < 0) {
    const key = pkeyAlloc(mm)
    if (key < 0) return -1
    mm.executeOnlyPkey = key
  }
  k.mmUp.setPkeyRights(k, mm.executeOnlyPkey, ACCESS_EXEC_ONLY_RIGHTS)
  return mm.executeOnlyPkey
}

/** __arch_override_mprotect_pkey(): the key that a range gets; `asked` is -1 where mprotect() says none. */
export const overrideMprotectPkey = (k: MmKernel, vma: Vma, prot: number, asked: number): number => {
  if (!k.features.pkeys) return 0
  if (asked !== -1) return asked
  const executeOnly = vmaPkey(vma) === vma.mm.executeOnlyPkey && vma.mm.executeOnlyPkey >= 0
  if (prot === PROT_EXEC) {
    const key = executeOnlyPkey(k, vma.mm)
    if (key > 0) return key
  } else if (executeOnly) return 0
  return vmaPkey(vma)
}

/** arch_vma_access_permitted(): do the rights of the running task allow it? Fetches are not asked. */
export const pkeyPermits = (k: MmKernel, vma: Vma, write: boolean, fetch: boolean): boolean => {
  if (!k.features.pkeys || fetch) return true
  const denied = k.mmUp.pkeyRights(k) >>> (2 * vmaPkey(vma))
  return (denied & 1) === 0 && !(write && (denied & 2) !== 0)
}
