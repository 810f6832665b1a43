// The life of an address space: made empty, and torn down when the last task leaves it (kernel/fork.c mm_init(), mm/mmap.c
// exit_mmap()).

import { FN } from '../kernels/names.ts'
import { assert } from '../lib/assert.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { emitMmFree, emitMmNew } from '../trace/emit.ts'
import { ENOMEM } from '../uapi/errno.ts'
import { vmUnacctMemory } from './accounting.ts'
import type { MmKernel } from './kernel.ts'
import { allocTable, freePgdRange, freeTable } from './page-table.ts'
import type { Mm } from './records.ts'
import { vmaPages } from './vma.ts'
import { REMOVE_EXIT, unlinkVma } from './vma-link.ts'
import { createVmaSet, vmaList } from './vma-set.ts'
import { VM_ACCOUNT } from './vm-flags.ts'
import { ZAP_ALL, unmapPageRange } from './zap.ts'

/** The one factory of the record. */
export const createMm = (id: number, pgd: number): Mm => ({
  id,
  pgd,
  vmas: createVmaSet(),
  users: 1,
  mmapBase: 0,
  mmapLegacyBase: 0,
  topDown: true,
  taskSize: TASK_SIZE,
  startCode: 0,
  endCode: 0,
  startData: 0,
  endData: 0,
  startBrk: 0,
  brk: 0,
  startStack: 0,
  argStart: 0,
  argEnd: 0,
  envStart: 0,
  envEnd: 0,
  vdso: 0,
  totalVm: 0,
  lockedVm: 0,
  lockedGone: 0,
  dataVm: 0,
  execVm: 0,
  stackVm: 0,
  hiwaterVm: 0,
  hiwaterRss: 0,
  rss: new Float64Array(4),
  pgtablesBytes: 0,
  defFlags: 0,
  mdwe: 0,
  mergeAny: false,
  savedAuxv: [],
  pkeyMap: 1,
  executeOnlyPkey: -1,
  pkeyTaken: false,
  exeFile: '',
})

/** mm_alloc(): an empty address space with one user, or -ENOMEM. `parent` is the mm it is a copy of, 0 for none. */
export const mmAlloc = (k: MmKernel, parent = 0): Mm | number => {
  const pgd = allocTable(k)
  if (pgd < 0) return -ENOMEM
  const mm = createMm(k.ids.mm++, pgd)
  k.mms.set(mm.id, mm)
  emitMmNew(k.trace, mm.id, parent, pgd)
  return mm
}

/** exit_mmap(): everything out: entries, tables, VMAs. */
const exitMmap = (k: MmKernel, mm: Mm): void => {
  enter(k, FN.exitMmap)
  const vmas = vmaList(mm.vmas)
  enter(k, FN.unmapVmas)
  for (const vma of vmas) unmapPageRange(k, vma, vma.start, vma.end, ZAP_ALL)
  leave(k)
  k.mmu.flushAll(mm.id)
  call(k, FN.freePgtables)
  if (vmas.length > 0) freePgdRange(k, mm, 0, TASK_SIZE, 0, 0)
  let accounted = 0
  for (const vma of vmas) {
    if ((vma.flags & VM_ACCOUNT) !== 0) accounted += vmaPages(vma)
    unlinkVma(k, vma, REMOVE_EXIT)
  }
  vmUnacctMemory(k, accounted)
  leave(k)
}

/** mmput(): one user less; the last one tears it down. The CPU must not have it loaded afterwards. */
export const mmput = (k: MmKernel, mm: Mm): void => {
  assert(mm.users > 0, 'an address space without users is given up')
  if (--mm.users > 0) return
  exitMmap(k, mm)
  assert(
    mm.rss.every((count) => count === 0),
    `resident counters of mm ${mm.id} at exit: ${mm.rss.join(' ')}`,
  )
  assert(mm.pgtablesBytes === 0, `page tables of mm ${mm.id} at exit: ${mm.pgtablesBytes} bytes`)
  if (k.mmu.pgd === mm.pgd) k.mmu.load(-1, 0)
  freeTable(k, mm.pgd)
  k.mms.delete(mm.id)
  emitMmFree(k.trace, mm.id)
}
