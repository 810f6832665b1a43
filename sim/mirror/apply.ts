// One event of the trace folded into the mirror's state. The inverse does not exist: going back is starting from a snapshot.
//
// The schema is trace/events.ts; a kind that the mirror does not know changes only the counters, so that a new event does not
// break an old reader.

import { callDepth, callFunction, callsOfEvent, eventKind, eventLanes } from '../trace/events.ts'
import { lruDelete, lruInsert } from './lru.ts'
import { clearEntries, setEntry } from './tables.ts'
import type { ActRow, MirrorState, PageRow } from './state.ts'
import { tableKey } from './state.ts'

/** Lanes of an event before its values. */
const header = 4

type Lanes = Float64Array | readonly number[]

/** State, lanes, position of the first value in the lanes, interned strings, sequence number. */
type Handler = (state: MirrorState, lanes: Lanes, at: number, strings: readonly string[], seq: number) => void

const pageOf = (state: MirrorState, pfn: number): PageRow => {
  const found = state.pages.get(pfn)
  if (found) return found
  const page = { pfn, order: 0, flags: 0, refcount: 0, mapcount: 0, mapping: 0, index: 0, kind: 0 }
  state.pages.set(pfn, page)
  return page
}

/** The act that an event belongs to; acts are few and the last ones are the likely ones. */
export const actOf = (state: MirrorState, seq: number): ActRow | undefined => {
  if (seq === 0) return undefined
  for (let i = state.acts.length - 1; i >= 0; i--) {
    if (state.acts[i].seq === seq) return state.acts[i]
    if (state.acts[i].seq < seq) return undefined
  }
  return undefined
}

/** The same, to be changed. One that is over may be shared with snapshots (clone.ts): a copy takes its place. */
const ownAct = (state: MirrorState, seq: number): ActRow | undefined => {
  const act = actOf(state, seq)
  if (act === undefined || !act.done) return act
  const own = { ...act, calls: [...act.calls] }
  state.acts[state.acts.lastIndexOf(act)] = own
  return own
}

const newAct = (state: MirrorState, lanes: Lanes, at: number, seq: number, kind: 'syscall' | 'fault'): ActRow => ({
  seq,
  tick: state.tick,
  kind,
  pid: lanes[at - header + 2],
  number: 0,
  args: [],
  place: 0,
  calls: [],
  done: false,
  result: 0,
  errno: 0,
  effects: 0,
  refusal: null,
})

const finish = (state: MirrorState, lanes: Lanes, at: number, result: number, errno: number): void => {
  const act = ownAct(state, lanes[at - header + 3])
  if (!act) return
  act.done = true
  act.result = result
  act.errno = errno
}

const control: Record<string, Handler> = {
  'syscall-enter': (state, v, i, _, seq) => {
    const act = newAct(state, v, i, seq, 'syscall')
    act.number = v[i]
    for (let k = 1; k <= 6; k++) act.args.push(v[i + k])
    act.place = v[i + 7]
    state.acts.push(act)
  },
  'syscall-exit': (state, v, i) => finish(state, v, i, v[i + 1], v[i + 2]),
  'fault-enter': (state, v, i, _, seq) => {
    const act = newAct(state, v, i, seq, 'fault')
    act.number = v[i + 1]
    act.args.push(v[i], v[i + 2], v[i + 3])
    act.place = v[i + 3]
    state.acts.push(act)
  },
  'fault-exit': (state, v, i) => finish(state, v, i, v[i], 0),
  call: (state, v, i, _, seq) => {
    const calls = ownAct(state, v[i - header + 3])?.calls
    for (let k = 0; k < callsOfEvent && v[i + k] !== 0; k++) {
      calls?.push({ function: callFunction(v[i + k]), depth: callDepth(v[i + k]), seq })
    }
  },
  line: (state, v, i) => {
    state.line = v[i]
  },
  signal: (state, v, i, _, seq) => {
    const pid = v[i - header + 2]
    state.signals.push({ seq, pid, number: v[i], code: v[i + 1], address: v[i + 2], from: v[i + 3], action: -1 })
  },
  'signal-deliver': (state, v, i) => {
    const pid = v[i - header + 2]
    const sent = state.signals.find((s) => s.pid === pid && s.number === v[i] && s.action === -1)
    if (sent) sent.action = v[i + 1]
  },
  switch: (state, v, i) => {
    state.running = v[i]
  },
  write: (state, v, i) => {
    state.output[v[i]] = (state.output[v[i]] ?? 0) + v[i + 1]
  },
  note: (state, v, i, strings) => {
    state.notes.push(strings[v[i]] ?? '')
  },
}

const spaces: Record<string, Handler> = {
  'task-new': (state, v, i) => {
    state.tasks.set(v[i], { pid: v[i], parent: v[i + 1], mm: v[i + 2], name: '', status: -1 })
  },
  'task-exit': (state, v, i) => {
    const task = state.tasks.get(v[i])
    if (task) task.status = v[i + 1]
  },
  'task-exec': (state, v, i, strings) => {
    const task = state.tasks.get(v[i])
    if (!task) return
    task.mm = v[i + 1]
    task.name = strings[v[i + 2]] ?? ''
  },
  'mm-new': (state, v, i) => {
    const row = { id: v[i], parent: v[i + 1], pgd: v[i + 2], brkStart: 0, brkEnd: 0 }
    const parent = state.mms.get(row.parent)
    if (parent) {
      row.brkStart = parent.brkStart
      row.brkEnd = parent.brkEnd
    }
    state.mms.set(row.id, { ...row, leaves: new Map(), tables: new Map() })
  },
  'mm-free': (state, v, i) => {
    state.mms.delete(v[i])
    for (const vma of state.vmas.values()) if (vma.mm === v[i]) state.vmas.delete(vma.id)
  },
  'mm-brk': (state, v, i) => {
    const mm = state.mms.get(v[i])
    if (!mm) return
    mm.brkStart = v[i + 1]
    mm.brkEnd = v[i + 2]
  },
  'vma-add': (state, v, i, _, seq) => {
    const [id, mm, start, end, flagsLow, flagsHigh, file, pgoff] = Array.from({ length: 8 }, (_none, k) => v[i + k])
    const row = { id, mm, start, end, flagsLow, flagsHigh, file, pgoff, name: '', anonVma: 0, changed: seq }
    state.vmas.set(id, row)
  },
  'vma-name': (state, v, i, strings) => {
    const vma = state.vmas.get(v[i])
    if (vma) vma.name = strings[v[i + 1]] ?? ''
  },
  'vma-change': (state, v, i, _, seq) => {
    const vma = state.vmas.get(v[i])
    if (!vma) return
    vma.start = v[i + 1]
    vma.end = v[i + 2]
    vma.flagsLow = v[i + 3]
    vma.flagsHigh = v[i + 4]
    vma.pgoff = v[i + 5]
    vma.changed = seq
  },
  'vma-remove': (state, v, i) => {
    state.vmas.delete(v[i])
  },
  'vma-anon': (state, v, i) => {
    const vma = state.vmas.get(v[i])
    if (vma) vma.anonVma = v[i + 1]
  },
  file: (state, v, i, strings) => {
    const [id, inode, major, minor, number, name, mapping] = Array.from({ length: 7 }, (_none, k) => v[i + k])
    state.files.set(id, { id, inode, major, minor, number, name: strings[name] ?? '', mapping })
  },
  'table-add': (state, v, i) => {
    const row = { level: v[i + 1], address: v[i + 2], pfn: v[i + 3] }
    state.mms.get(v[i])?.tables.set(tableKey(row.level, row.address), row)
  },
  'table-remove': (state, v, i) => {
    state.mms.get(v[i])?.tables.delete(tableKey(v[i + 1], v[i + 2]))
  },
  pte: (state, v, i) => {
    const mm = state.mms.get(v[i])
    if (mm) setEntry(mm, v[i + 1], v[i + 4], v[i + 5])
  },
  'pte-clear': (state, v, i) => {
    const mm = state.mms.get(v[i])
    if (mm) clearEntries(mm, v[i + 1], v[i + 2])
  },
}

const pages: Record<string, Handler> = {
  'page-alloc': (state, v, i) => {
    const page = pageOf(state, v[i])
    page.order = v[i + 1]
    page.flags = v[i + 2]
    page.refcount = 1
  },
  'page-free': (state, v, i) => {
    state.pages.delete(v[i])
  },
  'page-state': (state, v, i) => {
    const page = pageOf(state, v[i])
    page.flags = v[i + 1]
    page.refcount = v[i + 2]
    page.mapcount = v[i + 3]
    page.mapping = v[i + 4]
    page.index = v[i + 5]
    page.kind = v[i + 6]
  },
  'lru-add': (state, v, i, _, seq) => lruInsert(state.lru, v[i], v[i + 1], v[i + 2] === 1, seq),
  'lru-remove': (state, v, i) => lruDelete(state.lru, v[i]),
  'cache-add': (state, v, i) => {
    const cache = state.cache.get(v[i]) ?? new Map<number, number>()
    cache.set(v[i + 1], v[i + 2])
    state.cache.set(v[i], cache)
  },
  'cache-remove': (state, v, i) => {
    const cache = state.cache.get(v[i])
    cache?.delete(v[i + 1])
    if (cache?.size === 0) state.cache.delete(v[i])
  },
  refuse: (state, v, i) => {
    const act = ownAct(state, v[i - header + 3])
    if (act) act.refusal = { check: v[i], values: [v[i + 1], v[i + 2]] }
  },
}

const handlers: (Handler | undefined)[] = []
for (const [kind, handler] of Object.entries({ ...control, ...spaces, ...pages })) handlers[eventKind[kind]] = handler

/**
 * Applies the event whose lanes begin at `at`. The sequence number of an event is its place in the stream, counted from 1.
 * Preconditions: events are applied in order, each once.
 */
export const applyEvent = (state: MirrorState, lanes: Lanes, at: number, strings: readonly string[]): void => {
  const kind = lanes[at]
  const seq = state.position + 1
  state.position = seq
  state.tick = lanes[at + 1]
  state.counts[kind] = (state.counts[kind] ?? 0) + 1
  if (lanes[at + 2] !== 0) state.running = lanes[at + 2]
  const act = ownAct(state, lanes[at + 3])
  if (act) act.effects++
  handlers[kind]?.(state, lanes, at + header, strings, seq)
}

/** Applies events `from` … `to` - 1 of a buffer of events. */
export const applyEvents = (
  state: MirrorState,
  events: Float64Array,
  from: number,
  to: number,
  strings: readonly string[],
): void => {
  for (let i = from; i < to; i++) applyEvent(state, events, i * eventLanes, strings)
}
