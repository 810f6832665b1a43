// What a run is asked by an exercise: what the program printed, what the kernel answered, and the state it left. An exercise's key is
// an expression over these, evaluated while the site is built and again in the page after the reader's own run.

import {
  actName,
  describeAct,
  entriesIn,
  errnoName,
  eventKind,
  getEntry,
  mapsFields,
  mapsLine,
  pte,
  signalName,
  vmasOf,
} from '#sim/mirror'
import type { ActRow, MirrorState } from '#sim/mirror'
import type { CellOutput } from '../cell/types.ts'
import { frameAt } from '../views/frame.ts'
import type { Frame, RunFold } from '../views/frame.ts'

/** A system call of the cell, or of a process that it made. */
export interface CallFact {
  name: string
  args: readonly number[]
  /** An address of mmap, a count of read; -1 where it failed. */
  result: number
  /** `EINVAL`; empty where it succeeded. */
  errno: string
  pid: number
  /** As strace writes it, without its result. */
  text: string
}

/** A line of maps. */
export interface RegionFact {
  start: number
  end: number
  pages: number
  perms: string
  offset: string
  name: string
  line: string
  /** Pages that are present. */
  resident: number
}

/** A page-table entry. */
export interface EntryFact {
  /** The whole word is zero. */
  none: boolean
  /** Bit 0: the processor finds the page. */
  present: boolean
  writable: boolean
  accessed: boolean
  dirty: boolean
  swap: boolean
  protnone: boolean
  /** Frame number, or -1. */
  frame: number
  /** How many entries map the frame, and who holds it. */
  mapcount: number
  refcount: number
}

/** One process at the end of a cell, before its address space is torn down. */
export interface ProcessFacts {
  pid: number
  maps: readonly RegionFact[]
  /** The region of an address; undefined where nothing is mapped. */
  region(address: number): RegionFact | undefined
  entry(address: number): EntryFact
  /** Pages present in a range. */
  resident(address: number, length: number): number
}

/** All that a key may ask. */
export interface RunFacts extends ProcessFacts {
  stdout: string
  lines: readonly string[]
  exit: number | null
  /** `SIGSEGV`; empty where no signal ended it. */
  signal: string
  /** Faults of the cell's process in this cell. */
  faults: { minor: number; major: number }
  /** What stands behind a word in the output: `value('Rss')` of `Rss:   4 kB` is `4`. */
  value(word: string): string
  /** Calls of the cell, in order; all, or those of a name. */
  calls(name?: string): readonly CallFact[]
  /** One call of a name: the first is 0, the last is -1. */
  call(name: string, n?: number): CallFact
  signals: readonly { name: string; code: number; address: number }[]
  /** Events of a kind in the cell, by the names of the trace: `page-alloc`, `page-copy`, `vma-add` … */
  events(kind: string): number
  /** The process as it was when the cell began. */
  before: ProcessFacts
  /** Another process that is there at the end: 0 is the first that the cell made. */
  child(n?: number): ProcessFacts
}

/** An expression of an exercise. */
export type Ask = (run: RunFacts) => unknown

const pageSize = 4096

const entryOf = (state: MirrorState, mmId: number, address: number): EntryFact => {
  const mm = state.mms.get(mmId)
  const { low, high } = mm ? getEntry(mm, address) : { low: 0, high: 0 }
  const none = pte.pteNone(low, high)
  const swap = !none && pte.pteIsSwap(low, high)
  const frame = none || swap ? -1 : pte.ptePfn(low, high)
  const page = state.pages.get(frame)
  return {
    none,
    present: (low & pte.PTE_PRESENT) !== 0,
    writable: (low & pte.PTE_RW) !== 0,
    accessed: (low & pte.PTE_ACCESSED) !== 0,
    dirty: (low & pte.PTE_DIRTY) !== 0 || (high & pte.PTE_HIGH_SAVED_DIRTY) !== 0,
    swap,
    protnone: !none && pte.pteProtnone(low),
    frame,
    mapcount: page?.mapcount ?? 0,
    refcount: page?.refcount ?? 0,
  }
}

const processOf = (state: MirrorState, pid: number): ProcessFacts => {
  const mmId = state.tasks.get(pid)?.mm ?? 0
  const mm = state.mms.get(mmId)
  const resident = (address: number, length: number): number => {
    if (!mm) return 0
    const holds = ({ low, high }: { low: number; high: number }) => !pte.pteNone(low, high) && !pte.pteIsSwap(low, high)
    return entriesIn(mm, address, address + length).filter(holds).length
  }
  const maps = vmasOf(state, mmId).map((vma) => {
    const { perms, offset, name } = mapsFields(state, vma)
    const { start, end } = vma
    const line = mapsLine(state, vma)
    return {
      start,
      end,
      pages: (end - start) / pageSize,
      perms,
      offset,
      name,
      line,
      resident: resident(start, end - start),
    }
  })
  return {
    pid,
    maps,
    region: (address) => maps.find((each) => each.start <= address && each.end > address),
    entry: (address) => entryOf(state, mmId, address),
    resident,
  }
}

const callOf = (act: ActRow): CallFact => ({
  name: actName(act),
  args: act.args,
  result: act.errno === 0 ? act.result : -1,
  errno: act.errno === 0 ? '' : errnoName(act.errno),
  pid: act.pid,
  text: describeAct(act),
})

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const noEntry: EntryFact = {
  none: true,
  present: false,
  writable: false,
  accessed: false,
  dirty: false,
  swap: false,
  protnone: false,
  frame: -1,
  mapcount: 0,
  refcount: 0,
}

const nothing: ProcessFacts = {
  pid: 0,
  maps: [],
  region: () => undefined,
  entry: () => noEntry,
  resident: () => 0,
}

const printed = (output: CellOutput) => ({
  stdout: output.stdout,
  lines: output.stdout.replace(/\n$/, '').split('\n'),
  exit: output.exit,
  signal: output.signal ?? '',
  value: (word: string): string => new RegExp(`${escaped(word)}[\\s:=]*([^\\s,;]+)`).exec(output.stdout)?.[1] ?? '',
})

const faultsOf = (acts: readonly ActRow[], pid: number): RunFacts['faults'] => {
  const own = acts.filter((act) => act.kind === 'fault' && act.pid === pid && act.done)
  return { minor: own.filter((act) => act.result === 0).length, major: own.filter((act) => act.result === 1).length }
}

const stateFacts = (fold: RunFold, frame: Frame) => {
  const { state, start, pid } = frame
  const acts = state.acts.filter((act) => act.seq > start)
  const calls = acts.filter((act) => act.kind === 'syscall').map(callOf)
  const children = [...state.tasks.values()]
    .filter((task) => task.pid !== pid && task.status < 0 && !frame.before.tasks.has(task.pid))
    .map((task) => task.pid)
    .sort((a, b) => a - b)
  const named = (name?: string) => (name === undefined ? calls : calls.filter((call) => call.name === name))
  return {
    ...processOf(state, pid),
    faults: faultsOf(acts, pid),
    calls: named,
    call: (name: string, n = -1): CallFact => {
      const found = named(name).at(n)
      if (!found) throw new Error(`the cell makes no such call: ${name}`)
      return found
    },
    signals: state.signals
      .filter((signal) => signal.seq > start)
      .map(({ number, code, address }) => ({ name: signalName(number), code, address })),
    events: (kind: string): number => {
      const number = eventKind[kind]
      if (number === undefined) throw new Error(`there is no event ${kind}`)
      let count = 0
      for (let i = start; i < fold.end; i++) if (fold.mirror.kind(i) === number) count++
      return count
    },
    before: processOf(frame.before, pid),
    child: (n = 0): ProcessFacts => (children[n] === undefined ? nothing : processOf(state, children[n])),
  }
}

/** The facts of a run. Without a fold (a text that does not compile) there is what was printed, and no state. */
export const factsOf = (fold: RunFold | null, output: CellOutput): RunFacts => ({
  ...printed(output),
  ...(fold
    ? stateFacts(fold, frameAt(fold, fold.end))
    : {
        ...nothing,
        faults: { minor: 0, major: 0 },
        calls: () => [],
        call: (name: string) => {
          throw new Error(`the cell makes no such call: ${name}`)
        },
        signals: [],
        events: () => 0,
        before: nothing,
        child: () => nothing,
      }),
})
