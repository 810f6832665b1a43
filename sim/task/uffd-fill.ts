// What fills a watched range: COPY, ZEROPAGE, CONTINUE, POISON, MOVE. Each does page after page, says how far it came, and wakes who
// waited for those pages (fs/userfaultfd.c userfaultfd_copy() and its kin).

import { BLOCKED, EAGAIN, EINVAL, ENOENT } from '../uapi/errno.ts'
import {
  UFFDIO_MODE_DONTWAKE, UFFDIO_MODE_WP, UFFDIO_MOVE_MODE_ALLOW_SRC_HOLES, UFFDIO_MOVE_MODE_DONTWAKE,
} from '../uapi/userfaultfd.ts' // prettier-ignore
import { TASK_SIZE } from '../lib/brands.ts'
import { lowestAddress } from '../mm/layout.ts'
import { forgetFault, userfaultfdWp } from '../mm/userfaultfd.ts'
import { vmaIsAnonymous } from '../mm/vma.ts'
import { VM_SHARED } from '../mm/vm-flags.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { fillContinue, fillPage, movePage } from '../fault/userfaultfd.ts'
import { getBytes, getStruct, putBytes, read64, write64 } from './arguments.ts'
import { wakeTask } from './sched.ts'
import type { Mm, Vma } from '../mm/records.ts'
import type { UserfaultContext } from '../mm/userfaultfd.ts'
import type { TaskKernel } from './kernel.ts'

/** What tasks sleep on whose faults wait for a context. */
export const channelOf = (id: number): string => `userfault ${id}`

/** vma_is_shmem() */
export const isShmem = (vma: Vma): boolean => vma.ops === 'shmem_vm_ops' || vma.ops === 'shm_vm_ops'

/** validate_range(); a source need not be aligned. */
export const validRange = (k: TaskKernel, start: number, length: number, aligned = true): boolean =>
  (!aligned || start % 4096 === 0) &&
  length % 4096 === 0 &&
  length > 0 &&
  (!aligned || start >= lowestAddress(k)) &&
  start < TASK_SIZE &&
  length <= TASK_SIZE - start

/** Wakes those whose page lies in a range. */
export function wake(k: TaskKernel, context: UserfaultContext, start: number, length: number): void {
  for (const fault of [...context.faults]) {
    if (fault.page < start || fault.page >= start + length) continue
    forgetFault(context, fault.pid)
    const task = k.tasks.get(fault.pid)
    if (task !== undefined && task.channel === channelOf(context.id)) wakeTask(k, task)
  }
}

/** The VMA of the context that holds a whole range, or a negative errno. */
function destination(k: TaskKernel, context: UserfaultContext, mm: Mm, start: number, length: number): Vma | number {
  const vma = vmaLookup(mm.vmas, start)
  if (vma === null || start + length > vma.end || vma.userfaultfd === 0) return -ENOENT
  if (vma.userfaultfd !== context.id && !k.userfaults.has(vma.userfaultfd)) return -ENOENT
  return vmaIsAnonymous(vma) || isShmem(vma) ? vma : -EINVAL
}

/** Something happened that the program has not read of yet. */
const again = (k: TaskKernel, context: UserfaultContext, range: Parameters<typeof answerRange>[2]): number =>
  k.version.has('uffd-again-told') ? answerRange(k, context, range, 0, -EAGAIN) : -EAGAIN

/** Fills page after page; the result goes to `out`, as bytes done or an errno. */
function fillRange(
  k: TaskKernel,
  context: UserfaultContext,
  range: { readonly start: number; readonly length: number; readonly out: number; readonly wake: boolean },
  one: (offset: number) => number,
): number {
  let done = 0
  let error = 0
  while (done < range.length && error === 0) {
    error = one(done)
    if (error === 0) done += 4096
  }
  return answerRange(k, context, range, done, error)
}

function answerRange(
  k: TaskKernel,
  context: UserfaultContext,
  range: { readonly start: number; readonly length: number; readonly out: number; readonly wake: boolean },
  done: number,
  error: number,
): number {
  const result = done > 0 ? done : error
  const out = new DataView(new ArrayBuffer(8))
  write64(out, 0, result)
  const put = putBytes(k, range.out, new Uint8Array(out.buffer))
  if (put !== 0) return put
  if (result < 0) return result
  if (range.wake) wake(k, context, range.start, done)
  return done === range.length ? 0 : -EAGAIN
}

export function copy(k: TaskKernel, context: UserfaultContext, mm: Mm, address: number): number {
  const view = getStruct(k, address, 32)
  if (typeof view === 'number') return view
  const [start, source, length, mode] = [read64(view, 0), read64(view, 8), read64(view, 16), read64(view, 24)]
  if (!validRange(k, source, length, false) || !validRange(k, start, length)) return -EINVAL
  if (mode > (UFFDIO_MODE_DONTWAKE | UFFDIO_MODE_WP)) return -EINVAL
  const range = { start, length, out: address + 32, wake: (mode & UFFDIO_MODE_DONTWAKE) === 0 }
  if (context.events.length > 0) return again(k, context, range)
  const vma = destination(k, context, mm, start, length)
  if (typeof vma === 'number') return answerRange(k, context, range, 0, vma)
  const protect = (mode & UFFDIO_MODE_WP) !== 0
  if (protect && !userfaultfdWp(vma)) return answerRange(k, context, range, 0, -EINVAL)
  // All of the source is read before anything changes: reading may have to wait.
  const pages: (Uint8Array | number)[] = []
  for (let offset = 0; offset < length; offset += 4096) {
    const bytes = getBytes(k, source + offset, 4096)
    if (bytes === BLOCKED) return BLOCKED
    pages.push(bytes)
    if (typeof bytes === 'number') break
  }
  return fillRange(k, context, range, (offset) => {
    const bytes = pages[offset / 4096]
    return typeof bytes === 'number' ? bytes : fillPage(k, vma, start + offset, bytes, protect)
  })
}

/** ZEROPAGE, CONTINUE and POISON: a range and a mode, and where the result goes. */
export function simpleFill(
  k: TaskKernel,
  context: UserfaultContext,
  mm: Mm,
  address: number,
  modes: number,
  one: (vma: Vma, at: number, mode: number) => number,
): number {
  const view = getStruct(k, address, 24)
  if (typeof view === 'number') return view
  const [start, length, mode] = [read64(view, 0), read64(view, 8), read64(view, 16)]
  if (!validRange(k, start, length) || (mode & ~modes) !== 0 || mode > 7) return -EINVAL
  const range = { start, length, out: address + 24, wake: (mode & UFFDIO_MODE_DONTWAKE) === 0 }
  if (context.events.length > 0) return again(k, context, range)
  const vma = destination(k, context, mm, start, length)
  if (typeof vma === 'number') return answerRange(k, context, range, 0, vma)
  return fillRange(k, context, range, (offset) => one(vma, start + offset, mode))
}

export function continueFill(k: TaskKernel, vma: Vma, at: number, mode: number): number {
  if (!isShmem(vma)) return -EINVAL
  const protect = (mode & UFFDIO_MODE_WP) !== 0
  if (protect && !userfaultfdWp(vma)) return -EINVAL
  return fillContinue(k, vma, at, protect)
}

/** move_pages(): anonymous pages go to another place of the same address space. */
export function move(k: TaskKernel, context: UserfaultContext, mm: Mm, address: number): number {
  const view = getStruct(k, address, 32)
  if (typeof view === 'number') return view
  const [start, source, length, mode] = [read64(view, 0), read64(view, 8), read64(view, 16), read64(view, 24)]
  if (k.current.mm !== mm) return -EINVAL
  if (!validRange(k, start, length) || !validRange(k, source, length)) return -EINVAL
  if (mode > (UFFDIO_MOVE_MODE_DONTWAKE | UFFDIO_MOVE_MODE_ALLOW_SRC_HOLES)) return -EINVAL
  const range = { start, length, out: address + 32, wake: (mode & UFFDIO_MOVE_MODE_DONTWAKE) === 0 }
  if (context.events.length > 0) return again(k, context, range)
  const from = vmaLookup(mm.vmas, source)
  const to = vmaLookup(mm.vmas, start)
  const refused = moveRefused(context, from, to, source, start, length)
  if (refused !== 0 || from === null || to === null) return answerRange(k, context, range, 0, refused)
  const holes = (mode & UFFDIO_MOVE_MODE_ALLOW_SRC_HOLES) !== 0
  return fillRange(k, context, range, (offset) => movePage(k, from, to, source + offset, start + offset, holes))
}

/** validate_move_areas() */
function moveRefused(
  context: UserfaultContext,
  from: Vma | null,
  to: Vma | null,
  source: number,
  start: number,
  length: number,
): number {
  if (from === null || source + length > from.end || to === null || start + length > to.end) return -EINVAL
  if (((from.flags | to.flags) & VM_SHARED) !== 0 || !vmaIsAnonymous(from) || !vmaIsAnonymous(to)) return -EINVAL
  return to.userfaultfd === context.id ? 0 : -EINVAL
}
