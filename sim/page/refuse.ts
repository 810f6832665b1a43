// A check that says no: the errno of its row (uapi/checks.ts), and an event with what it looked at. Costs nothing where nothing is refused.

import { emitRefuse } from '../trace/emit.ts'
import { checkErrno } from '../uapi/checks.ts'
import type { PageKernel } from './kernel.ts'

/**
 * -errno of the check. `a`, `b`: the values that the row names. Who only wants to know what a call would say (mm/merge-plan.ts) asks outside
 * of any call, and leaves no event.
 */
export const refuse = (k: PageKernel, check: number, a = 0, b = 0): number => {
  if (k.trace.cause !== 0) emitRefuse(k.trace, check, a, b)
  return -checkErrno[check]
}
