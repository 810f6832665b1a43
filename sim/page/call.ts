// Kernel functions entered and left, for `call` events: a fault or a system call can be drawn as a tree. A leaf that calls
// no traced function uses `call`; the others `enter` and `leave`.

import type { PageKernel } from './kernel.ts'

/** A function was entered; what follows until `leave` is below it. */
export const enter = (k: PageKernel, fn: number): void => {
  k.trace.call(fn, k.callDepth)
  k.callDepth++
}

export const leave = (k: PageKernel): void => {
  k.callDepth--
}

/** A function that calls none that is traced. */
export const call = (k: PageKernel, fn: number): void => {
  k.trace.call(fn, k.callDepth)
}
