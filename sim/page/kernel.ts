// What the page layer uses of the kernel record. Every layer above extends it.

import type { Mmu } from '../hw/mmu.ts'
import type { Ram } from '../hw/ram.ts'
import type { Version } from '../kernels/versions.ts'
import type { Trace } from '../trace/ring.ts'
import type { Lru } from './lru.ts'
import type { MemMap } from './mem-map.ts'
import type { Zone } from './zone.ts'

export interface PageKernel {
  readonly ram: Ram
  readonly mmu: Mmu
  readonly trace: Trace
  readonly version: Version
  /** struct page, as columns. */
  readonly memMap: MemMap
  /** Free frames. */
  readonly zone: Zone
  /** Sizes of the five LRU lists; their links are columns of the mem-map. */
  readonly lru: Lru
  /** Counters of page/vmstat.ts. */
  readonly nodeStat: Float64Array
  /** The shared zero page. */
  zeroPfn: number
  /** Nesting of kernel functions within the present system call or fault (`call` events). */
  callDepth: number
}
