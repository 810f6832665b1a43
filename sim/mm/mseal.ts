// mseal (mm/mseal.c, 6.10+): VMAs that may not be unmapped, moved or given other rights any more.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm } from './records.ts'
import { TWO_64, isPageAligned, pageAlign } from './size.ts'
import { findVma, vmaLookup } from './vma-set.ts'
import { WHY_ADVISE, vmaSetFlags } from './vma-link.ts'
import { vmaModify } from './vma-merge.ts'
import { VMH_SEALED } from './vm-flags.ts'

/** mseal(2). A hole in the range: -ENOMEM and nothing is sealed. */
export const doMseal = (k: MmKernel, mm: Mm, start: number, wanted: number, flags: number): number => {
  if (flags !== 0) return refuse(k, CHECK.sealFlags, flags)
  if (!isPageAligned(start)) return refuse(k, CHECK.sealAligned, start)
  const length = pageAlign(wanted)
  if (wanted !== 0 && length === 0) return refuse(k, CHECK.sealLength, wanted)
  const end = start + length
  if (end >= TWO_64) return refuse(k, CHECK.sealEnd, start, wanted)
  if (end === start) return 0
  for (let at = start; at < end;) {
    const vma = vmaLookup(mm.vmas, at)
    if (vma === null) return refuse(k, CHECK.sealHole, at)
    at = vma.end
  }
  for (let at = start; at < end;) {
    const vma = findVma(mm.vmas, at)
    if (vma === null) return refuse(k, CHECK.sealHole, at)
    const stop = Math.min(vma.end, end)
    if ((vma.flagsHigh & VMH_SEALED) === 0) {
      const flagsHigh = vma.flagsHigh | VMH_SEALED
      const modified = vmaModify(k, vma, at, stop, { flagsHigh })
      if (typeof modified === 'number') return modified
      vmaSetFlags(k, modified, modified.flags, flagsHigh, WHY_ADVISE)
    }
    at = stop
  }
  return 0
}
