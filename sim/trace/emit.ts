// The typed emitters: one function a row of trace/events.ts, named after it, with its lanes as arguments. A test holds the two
// together.
//
// Where an entry's place is hot (`pte`), the address comes as block and page, so that no double crosses the call.

import { eventKind } from './kinds.ts'
import type { Trace } from './ring.ts'

const SYSCALL_ENTER = eventKind['syscall-enter']
const SYSCALL_EXIT = eventKind['syscall-exit']
const FAULT_ENTER = eventKind['fault-enter']
const FAULT_EXIT = eventKind['fault-exit']
const CALL = eventKind['call']
const LINE = eventKind['line']
const SIGNAL = eventKind['signal']
const SIGNAL_DELIVER = eventKind['signal-deliver']
const SIGNAL_RETURN = eventKind['signal-return']
const SWITCH = eventKind['switch']
const WRITE = eventKind['write']
const NOTE = eventKind['note']
const TASK_NEW = eventKind['task-new']
const TASK_EXIT = eventKind['task-exit']
const TASK_EXEC = eventKind['task-exec']
const MM_NEW = eventKind['mm-new']
const MM_FREE = eventKind['mm-free']
const MM_BRK = eventKind['mm-brk']
const VMA_ADD = eventKind['vma-add']
const VMA_NAME = eventKind['vma-name']
const VMA_CHANGE = eventKind['vma-change']
const VMA_REMOVE = eventKind['vma-remove']
const VMA_ANON = eventKind['vma-anon']
const FILE = eventKind['file']
const TABLE_ADD = eventKind['table-add']
const TABLE_REMOVE = eventKind['table-remove']
const PTE = eventKind['pte']
const PTE_CLEAR = eventKind['pte-clear']
const PTE_PROTECT = eventKind['pte-protect']
const TLB_FLUSH = eventKind['tlb-flush']
const PAGE_ALLOC = eventKind['page-alloc']
const PAGE_FREE = eventKind['page-free']
const PAGE_STATE = eventKind['page-state']
const PAGE_COPY = eventKind['page-copy']
const LRU_ADD = eventKind['lru-add']
const LRU_REMOVE = eventKind['lru-remove']
const CACHE_ADD = eventKind['cache-add']
const CACHE_REMOVE = eventKind['cache-remove']
const IO_SUBMIT = eventKind['io-submit']
const IO_END = eventKind['io-end']
const REFUSE = eventKind['refuse']

export function emitSyscallEnter(
  trace: Trace,
  nr: number,
  a0: number,
  a1: number,
  a2: number,
  a3: number,
  a4: number,
  a5: number,
  pc: number,
): void {
  const at = trace.begin(SYSCALL_ENTER)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = nr
  lanes[at + 1] = a0
  lanes[at + 2] = a1
  lanes[at + 3] = a2
  lanes[at + 4] = a3
  lanes[at + 5] = a4
  lanes[at + 6] = a5
  lanes[at + 7] = pc
}

export function emitSyscallExit(trace: Trace, nr: number, result: number, errno: number): void {
  const at = trace.begin(SYSCALL_EXIT)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = nr
  lanes[at + 1] = result
  lanes[at + 2] = errno
}

export function emitFaultEnter(trace: Trace, address: number, error: number, vma: number, ip: number): void {
  const at = trace.begin(FAULT_ENTER)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = address
  lanes[at + 1] = error
  lanes[at + 2] = vma
  lanes[at + 3] = ip
}

export function emitFaultExit(trace: Trace, outcome: number, result: number): void {
  const at = trace.begin(FAULT_EXIT)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = outcome
  lanes[at + 1] = result
}

/** The functions that call none that is traced, and those that do, come one by one: trace.enter() packs them. */
export function emitCall(trace: Trace, c0: number, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0): void {
  const at = trace.begin(CALL)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = c0
  lanes[at + 1] = c1
  lanes[at + 2] = c2
  lanes[at + 3] = c3
  lanes[at + 4] = c4
  lanes[at + 5] = c5
  lanes[at + 6] = c6
  lanes[at + 7] = c7
}

export function emitLine(trace: Trace, position: number): void {
  const at = trace.begin(LINE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = position
}

export function emitSignal(trace: Trace, number: number, code: number, address: number, from: number): void {
  const at = trace.begin(SIGNAL)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = number
  lanes[at + 1] = code
  lanes[at + 2] = address
  lanes[at + 3] = from
}

export function emitSignalDeliver(trace: Trace, number: number, action: number, handler: number): void {
  const at = trace.begin(SIGNAL_DELIVER)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = number
  lanes[at + 1] = action
  lanes[at + 2] = handler
}

export function emitSignalReturn(trace: Trace): void {
  trace.begin(SIGNAL_RETURN)
}

export function emitSwitch(trace: Trace, to: number): void {
  const at = trace.begin(SWITCH)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = to
}

export function emitWrite(trace: Trace, fd: number, bytes: number): void {
  const at = trace.begin(WRITE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = fd
  lanes[at + 1] = bytes
}

export function emitNote(trace: Trace, text: number): void {
  const at = trace.begin(NOTE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = text
}

export function emitTaskNew(trace: Trace, pid: number, parent: number, mm: number, flags: number): void {
  const at = trace.begin(TASK_NEW)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pid
  lanes[at + 1] = parent
  lanes[at + 2] = mm
  lanes[at + 3] = flags
}

export function emitTaskExit(trace: Trace, pid: number, status: number): void {
  const at = trace.begin(TASK_EXIT)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pid
  lanes[at + 1] = status
}

export function emitTaskExec(trace: Trace, pid: number, mm: number, name: number): void {
  const at = trace.begin(TASK_EXEC)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pid
  lanes[at + 1] = mm
  lanes[at + 2] = name
}

export function emitMmNew(trace: Trace, mm: number, parent: number, pgd: number): void {
  const at = trace.begin(MM_NEW)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = parent
  lanes[at + 2] = pgd
}

export function emitMmFree(trace: Trace, mm: number): void {
  const at = trace.begin(MM_FREE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
}

export function emitMmBrk(trace: Trace, mm: number, start: number, end: number): void {
  const at = trace.begin(MM_BRK)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = start
  lanes[at + 2] = end
}

export function emitVmaAdd(
  trace: Trace,
  vma: number,
  mm: number,
  start: number,
  end: number,
  flagsLow: number,
  flagsHigh: number,
  file: number,
  pgoff: number,
): void {
  const at = trace.begin(VMA_ADD)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = vma
  lanes[at + 1] = mm
  lanes[at + 2] = start
  lanes[at + 3] = end
  lanes[at + 4] = flagsLow
  lanes[at + 5] = flagsHigh
  lanes[at + 6] = file
  lanes[at + 7] = pgoff
}

export function emitVmaName(trace: Trace, vma: number, name: number): void {
  const at = trace.begin(VMA_NAME)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = vma
  lanes[at + 1] = name
}

export function emitVmaChange(
  trace: Trace,
  vma: number,
  start: number,
  end: number,
  flagsLow: number,
  flagsHigh: number,
  pgoff: number,
  why: number,
): void {
  const at = trace.begin(VMA_CHANGE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = vma
  lanes[at + 1] = start
  lanes[at + 2] = end
  lanes[at + 3] = flagsLow
  lanes[at + 4] = flagsHigh
  lanes[at + 5] = pgoff
  lanes[at + 6] = why
}

export function emitVmaRemove(trace: Trace, vma: number, why: number): void {
  const at = trace.begin(VMA_REMOVE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = vma
  lanes[at + 1] = why
}

export function emitVmaAnon(trace: Trace, vma: number, anonVma: number): void {
  const at = trace.begin(VMA_ANON)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = vma
  lanes[at + 1] = anonVma
}

export function emitFile(
  trace: Trace,
  file: number,
  inode: number,
  major: number,
  minor: number,
  number: number,
  name: number,
  mapping: number,
): void {
  const at = trace.begin(FILE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = file
  lanes[at + 1] = inode
  lanes[at + 2] = major
  lanes[at + 3] = minor
  lanes[at + 4] = number
  lanes[at + 5] = name
  lanes[at + 6] = mapping
}

export function emitTableAdd(trace: Trace, mm: number, level: number, address: number, table: number): void {
  const at = trace.begin(TABLE_ADD)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = level
  lanes[at + 2] = address
  lanes[at + 3] = table
}

export function emitTableRemove(trace: Trace, mm: number, level: number, address: number, table: number): void {
  const at = trace.begin(TABLE_REMOVE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = level
  lanes[at + 2] = address
  lanes[at + 3] = table
}

export function emitPte(
  trace: Trace,
  mm: number,
  block: number,
  page: number,
  oldLow: number,
  oldHigh: number,
  newLow: number,
  newHigh: number,
  why: number,
): void {
  const at = trace.begin(PTE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = block * 0x200000 + page * 0x1000
  lanes[at + 2] = oldLow
  lanes[at + 3] = oldHigh
  lanes[at + 4] = newLow
  lanes[at + 5] = newHigh
  lanes[at + 6] = why
}

export function emitPteClear(trace: Trace, mm: number, address: number, pages: number, cleared: number): void {
  const at = trace.begin(PTE_CLEAR)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = address
  lanes[at + 2] = pages
  lanes[at + 3] = cleared
}

export function emitPteProtect(
  trace: Trace,
  mm: number,
  address: number,
  pages: number,
  changed: number,
  protLow: number,
  protHigh: number,
): void {
  const at = trace.begin(PTE_PROTECT)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = address
  lanes[at + 2] = pages
  lanes[at + 3] = changed
  lanes[at + 4] = protLow
  lanes[at + 5] = protHigh
}

export function emitTlbFlush(trace: Trace, mm: number, address: number, pages: number): void {
  const at = trace.begin(TLB_FLUSH)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mm
  lanes[at + 1] = address
  lanes[at + 2] = pages
}

export function emitPageAlloc(trace: Trace, pfn: number, order: number, flags: number): void {
  const at = trace.begin(PAGE_ALLOC)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pfn
  lanes[at + 1] = order
  lanes[at + 2] = flags
}

export function emitPageFree(trace: Trace, pfn: number, order: number): void {
  const at = trace.begin(PAGE_FREE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pfn
  lanes[at + 1] = order
}

export function emitPageState(
  trace: Trace,
  pfn: number,
  flags: number,
  refcount: number,
  mapcount: number,
  mapping: number,
  index: number,
  kind: number,
): void {
  const at = trace.begin(PAGE_STATE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pfn
  lanes[at + 1] = flags
  lanes[at + 2] = refcount
  lanes[at + 3] = mapcount
  lanes[at + 4] = mapping
  lanes[at + 5] = index
  lanes[at + 6] = kind
}

export function emitPageCopy(trace: Trace, from: number, to: number): void {
  const at = trace.begin(PAGE_COPY)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = from
  lanes[at + 1] = to
}

export function emitLruAdd(trace: Trace, pfn: number, list: number, tail: number): void {
  const at = trace.begin(LRU_ADD)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pfn
  lanes[at + 1] = list
  lanes[at + 2] = tail
}

export function emitLruRemove(trace: Trace, pfn: number, list: number): void {
  const at = trace.begin(LRU_REMOVE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = pfn
  lanes[at + 1] = list
}

export function emitCacheAdd(trace: Trace, mapping: number, index: number, pfn: number): void {
  const at = trace.begin(CACHE_ADD)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mapping
  lanes[at + 1] = index
  lanes[at + 2] = pfn
}

export function emitCacheRemove(trace: Trace, mapping: number, index: number, pfn: number): void {
  const at = trace.begin(CACHE_REMOVE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = mapping
  lanes[at + 1] = index
  lanes[at + 2] = pfn
}

export function emitIoSubmit(
  trace: Trace,
  write: number,
  major: number,
  minor: number,
  position: number,
  pfn: number,
  due: number,
): void {
  const at = trace.begin(IO_SUBMIT)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = write
  lanes[at + 1] = major
  lanes[at + 2] = minor
  lanes[at + 3] = position
  lanes[at + 4] = pfn
  lanes[at + 5] = due
}

export function emitIoEnd(trace: Trace, write: number, major: number, minor: number, pfn: number, errno: number): void {
  const at = trace.begin(IO_END)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = write
  lanes[at + 1] = major
  lanes[at + 2] = minor
  lanes[at + 3] = pfn
  lanes[at + 4] = errno
}

export function emitRefuse(trace: Trace, check: number, a: number, b: number): void {
  const at = trace.begin(REFUSE)
  if (at < 0) return
  const lanes = trace.lanes
  lanes[at] = check
  lanes[at + 1] = a
  lanes[at + 2] = b
}
