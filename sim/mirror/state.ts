// The records of the mirror: what the trace says that the machine holds, as plain data. Everything here can be cloned,
// posted and printed; nothing has methods. Written only by apply.ts; read by the views and by tests.
//
// One thing is one record under the id that the trace gives it: tasks by pid, address spaces, VMAs and files by id, pages by
// frame number. Page tables are sparse: a leaf table exists only where an entry was ever written.

import { defaultRelease } from '../kernels/versions.ts'

export interface TaskRow {
  pid: number
  parent: number
  mm: number
  /** Program name, from the last execve. */
  name: string
  /** Wait status, or -1 while it lives. */
  status: number
}

export interface MmRow {
  id: number
  /** Address space it was copied from by fork, or 0. */
  parent: number
  pgd: number
  brkStart: number
  brkEnd: number
  /** Leaf tables' entries, by block (address / 2 MiB). */
  leaves: Map<number, LeafRow>
  /** Hooked-in tables, by level and first address: see tableKey. */
  tables: Map<string, TableRow>
}

export interface TableRow {
  level: number
  address: number
  pfn: number
}

/** 512 entries as two words each. */
export interface LeafRow {
  low: Int32Array
  high: Int32Array
  /** How many of them are not none. */
  used: number
}

export interface VmaRow {
  id: number
  mm: number
  start: number
  end: number
  flagsLow: number
  flagsHigh: number
  /** File id, 0 for none. */
  file: number
  pgoff: number
  /** [stack], [vdso], … or empty. */
  name: string
  anonVma: number
  /** Sequence number of the event that last changed it, for the views' "what changed". */
  changed: number
}

export interface FileRow {
  id: number
  inode: number
  major: number
  minor: number
  number: number
  name: string
  /** Its address_space, whose pages are in `cache`. */
  mapping: number
}

export interface PageRow {
  pfn: number
  order: number
  flags: number
  refcount: number
  mapcount: number
  mapping: number
  index: number
  /** 0 none, 1 anonymous, 2 file, 3 page table, 4 kernel. */
  kind: number
}

export const lruNames = ['inactive anon', 'active anon', 'inactive file', 'active file', 'unevictable'] as const

/** One LRU list: ends and length; the links are in LruRows.links. Frame 0 is never on a list, so 0 means none. */
export interface LruList {
  head: number
  tail: number
  length: number
}

export interface LruLink {
  list: number
  /** Towards the head. */
  previous: number
  /** Towards the tail. */
  next: number
  /** Sequence number of the event that put it here. */
  since: number
}

export interface LruRows {
  lists: LruList[]
  links: Map<number, LruLink>
}

/** A kernel function that was entered, at its depth within the act. */
export interface CallRow {
  function: number
  depth: number
  seq: number
}

/** A system call or a page fault: the cause of the events that carry its sequence number. */
export interface ActRow {
  seq: number
  tick: number
  kind: 'syscall' | 'fault'
  pid: number
  /** System call number; the x86 error code of a fault. */
  number: number
  /** The six arguments; of a fault: its address, VMA id, instruction address. */
  args: number[]
  /** Code position (pc of the call), or the faulting instruction's address. */
  place: number
  calls: CallRow[]
  done: boolean
  /** Result of a call (negative: -errno is in errno); outcome of a fault. */
  result: number
  errno: number
  /** Events it caused so far, itself excluded. */
  effects: number
  /** The check that said no last: a row of uapi/checks.ts, and what it looked at. */
  refusal: RefusalRow | null
}

export interface RefusalRow {
  check: number
  values: readonly [number, number]
}

export interface SignalRow {
  seq: number
  pid: number
  number: number
  code: number
  address: number
  from: number
  /** What delivery did: -1 not yet, 0 ignored, 1 handler, 2 death, 3 stop, 4 continue. */
  action: number
}

export interface MirrorState {
  /** The kernel's release, which decides how maps names the heap. */
  release: string
  /** Events applied. */
  position: number
  tick: number
  /** Task of the last event. */
  running: number
  /** Last source position reached (packed as in cpu/image.ts), 0 where lines are not traced. */
  line: number
  tasks: Map<number, TaskRow>
  mms: Map<number, MmRow>
  vmas: Map<number, VmaRow>
  files: Map<number, FileRow>
  pages: Map<number, PageRow>
  lru: LruRows
  /** Page cache: address_space id → page index → frame. */
  cache: Map<number, Map<number, number>>
  acts: ActRow[]
  signals: SignalRow[]
  notes: string[]
  /** Bytes written to standard output and error. */
  output: number[]
  /** Events of each kind so far, by kind number. */
  counts: number[]
}

/** The state before the first event. */
export const emptyState = (release = defaultRelease): MirrorState => ({
  release,
  position: 0,
  tick: 0,
  running: 0,
  line: 0,
  tasks: new Map(),
  mms: new Map(),
  vmas: new Map(),
  files: new Map(),
  pages: new Map(),
  lru: { lists: lruNames.map(() => ({ head: 0, tail: 0, length: 0 })), links: new Map() },
  cache: new Map(),
  acts: [],
  signals: [],
  notes: [],
  output: [0, 0, 0],
  counts: [],
})

/** Key of a table in MmRow.tables. */
export const tableKey = (level: number, address: number): string => `${level}:${address}`
