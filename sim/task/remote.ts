// Access to another address space: it is loaded for the time of the access. For fork's child and exec's new stack.

import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'

/** Runs `act` with `mm` loaded as the running task's. Nothing in it may sleep. */
export function withMm<T>(k: TaskKernel, mm: Mm, act: () => T): T {
  const own = k.current.mm
  k.current.mm = mm
  k.mmu.load(mm.pgd, mm.id)
  const result = act()
  k.current.mm = own
  if (own !== null) k.mmu.load(own.pgd, own.id)
  return result
}
