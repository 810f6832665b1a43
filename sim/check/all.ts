// Every invariant, recomputed from the page tables up. On in every test and behind --check.

import type { MmKernel } from '../mm/kernel.ts'
import { checkMms } from './mm.ts'
import type { Found } from './mm.ts'
import { checkPages } from './pages.ts'

/** Sentences about what is broken; empty where all is well. `contents` also verifies the bytes of RAM, which costs more. */
export const checkAll = (k: MmKernel, contents = false): string[] => {
  const found: Found = { mapped: new Map(), tables: new Set() }
  return [...checkMms(k, found), ...checkPages(k, found), ...k.mmu.verify(), ...(contents ? k.ram.verify() : [])]
}
