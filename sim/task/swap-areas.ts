// The areas that pages could be written to (mm/swapfile.c): the one from boot, and those of swapon (sys-swap.ts).

import type { Inode } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

/** One area: a line of /proc/swaps. */
export interface SwapArea {
  readonly path: string
  /** Null: the machine's own partition. */
  readonly node: Inode | null
  readonly pages: number
  readonly priority: number
}

export const swapTotal = (k: TaskKernel): number => k.swapAreas.reduce((sum, area) => sum + area.pages, 0)

/** The area that the machine's options ask for, at boot. */
export function bootSwap(k: TaskKernel): void {
  const pages = Math.floor(k.machine.swapBytes / 4096) - 1
  if (pages <= 0) return
  k.swapAreas.push({ path: '/dev/vdb', node: null, pages, priority: -2 })
  k.swapPages = swapTotal(k)
}
