// The trace: where every change of the modelled state is written down, twelve Float64 lanes an event (trace/events.ts), in
// chunks that are never moved, so that full ones can be handed to a page as they are. Strings are interned; the counters
// beside it (trace/counters.ts) run whether or not events are recorded.
//
// Events are numbered from 1 in the order they happen, recorded or not: a replay with another window numbers them alike.
//
// The most frequent events lie in records of several (trace/packed.ts): memory that is written once costs more than what is said in it.

import { counterNames } from './counters.ts'
import { callsOfEvent, eventKind, eventLanes, packCall } from './kinds.ts'
import { FAULT, FAULT_EVENTS, GONE, GONE_EVENTS, eventsOf, expand, faultTemplate, lanesOf } from './packed.ts'

/** Events of an array that `copy` gives. */
export const chunkEvents = 4096
const chunkLanes = chunkEvents * eventLanes
const CALL = eventKind['call']

/** Where a trace stands, without its events; plain data. */
export interface TraceState {
  readonly tick: number
  readonly task: number
  readonly cause: number
  readonly sequence: number
  readonly length: number
  readonly dropped: number
  readonly strings: readonly string[]
  readonly counters: Float64Array
  readonly faultTemplate: Float64Array | null
}

export class Trace {
  /** Whether events are kept. Off, what others may have as their cause is numbered all the same; calls of kernel functions are not. */
  enabled = true
  /** Ticks of the window that is kept: from, and up to but not including. */
  windowFrom = 0
  windowTo = Infinity
  /** Events that are kept; those after them are counted in `dropped`. */
  limit = Infinity
  dropped = 0

  /** Set by the clock, the scheduler, and the entry of a system call or fault: lanes 1, 2, 3 of the events that follow. */
  tick = 0
  task = 0
  cause = 0

  /** Number of the last event. */
  sequence = 0
  /** Events kept. */
  length = 0

  /** The chunk being filled, and the lanes used of it. */
  lanes: Float64Array = new Float64Array(chunkLanes)
  private at = 0
  private chunk = 0
  /** All chunks; those behind the present one are of events that a replay will write again, or of before a reset. */
  private readonly chunks: Float64Array[] = [this.lanes]
  /** Number of kept events before each chunk. */
  private readonly starts: number[] = [0]
  /** The events of a fault for a new anonymous page, as the kernel's steps told them the first time; null: not yet. */
  private faultTemplate: Float64Array | null = null
  /** The fault that is served now could be the first. */
  private learns = false

  /** The last event of calls: its number and cause, the calls in it, and where they are (-1: not kept). */
  private callSequence = -1
  private callCause = 0
  private callCount = 0
  private callAt = -1

  /** Interned strings; index 0 is the empty one. */
  readonly strings: string[] = ['']
  private readonly stringIndex = new Map<string, number>([['', 0]])

  /** By `counter` of trace/counters.ts; always running. */
  readonly counters = new Float64Array(counterNames.length)

  /**
   * Numbers an event and, if it is to be kept, writes its header and returns the position of its first value in `lanes`
   * (eight lanes, all zero); else -1. For the emitters.
   */
  begin(kind: number): number {
    this.sequence++
    return this.enabled ? this.keep(kind) : -1
  }

  /** The same of an event of the time when they are kept. A function of its own, so that where they are not, the rest is small enough to be inlined. */
  private keep(kind: number): number {
    const at = this.room(eventLanes, 1)
    if (at < 0) return -1
    const lanes = this.lanes
    lanes[at] = kind
    lanes[at + 1] = this.tick
    lanes[at + 2] = this.task
    lanes[at + 3] = this.cause
    // Here and not a chunk at once: the line is in the cache anyway.
    lanes[at + 4] = 0
    lanes[at + 5] = 0
    lanes[at + 6] = 0
    lanes[at + 7] = 0
    lanes[at + 8] = 0
    lanes[at + 9] = 0
    lanes[at + 10] = 0
    lanes[at + 11] = 0
    return at + 4
  }

  /** Place for a record of so many lanes, which is as many events; -1: they are not to be kept. */
  private room(lanes: number, events: number): number {
    if (this.tick < this.windowFrom || this.tick >= this.windowTo) return -1
    if (this.length >= this.limit) {
      this.dropped += events
      return -1
    }
    if (this.at + lanes > chunkLanes) this.nextChunk()
    const at = this.at
    this.at = at + lanes
    this.length += events
    return at
  }

  /** Header of a record of several events. */
  private packed(kind: number): number {
    const at = this.room(lanesOf(kind), eventsOf(kind))
    if (at < 0) return -1
    const lanes = this.lanes
    lanes[at] = kind
    lanes[at + 1] = this.tick
    lanes[at + 2] = this.task
    lanes[at + 3] = this.cause
    return at + 4
  }

  /** lru-remove and page-free of a page that is given up. */
  gone(pfn: number, list: number): void {
    this.sequence += GONE_EVENTS
    if (!this.enabled) return
    const at = this.packed(GONE)
    if (at < 0) return
    this.lanes[at] = pfn
    this.lanes[at + 1] = list
  }

  /** Can the events of a fault for a new anonymous page be one record? If not, the fault that comes now is to tell them one by one. */
  knowsFault(): boolean {
    this.learns = this.faultTemplate === null
    return !this.learns
  }

  /** A fault that was told one by one is over; `first` is the number of its first event. */
  learnFault(first: number): void {
    if (!this.learns) return
    this.learns = false
    if (this.sequence - first + 1 === FAULT_EVENTS) this.faultTemplate = faultTemplate(this.lanes, this.at)
  }

  /** A fault for a new anonymous page, from its fault-enter to its fault-exit. */
  fault(
    address: number,
    vma: number,
    ip: number,
    pfn: number,
    mapping: number,
    index: number,
    mm: number,
    low: number,
    high: number,
  ): void {
    const first = this.sequence + 1
    this.sequence += FAULT_EVENTS
    const at = this.packed(FAULT)
    if (at < 0) return
    const lanes = this.lanes
    lanes[at] = first
    lanes[at + 1] = address
    lanes[at + 2] = vma
    lanes[at + 3] = ip
    lanes[at + 4] = pfn
    lanes[at + 5] = mapping
    lanes[at + 6] = index
    lanes[at + 7] = mm
    lanes[at + 8] = low
    lanes[at + 9] = high
  }

  /** Numbers events that are not kept anyway: for an emitter whose values would cost something to find. */
  skip(count = 1): void {
    this.sequence += count
  }

  /**
   * A kernel function was entered. Calls with no other event between share one event, which is numbered and timed by the first:
   * they are by far the most frequent thing that is told. Where nothing is kept at all they are not numbered either: a dozen of them in each
   * fault cost more than its bookkeeping.
   */
  call(fn: number, depth: number): void {
    if (this.enabled) this.tellCall(fn, depth)
  }

  private tellCall(fn: number, depth: number): void {
    if (this.sequence !== this.callSequence || this.callCount === callsOfEvent || this.cause !== this.callCause) {
      this.callAt = this.begin(CALL)
      this.callSequence = this.sequence
      this.callCause = this.cause
      this.callCount = 0
    }
    if (this.callAt >= 0) this.lanes[this.callAt + this.callCount] = packCall(fn, depth)
    this.callCount++
  }

  /** One event by kind number. The emitters of trace/emit.ts are the typed form. */
  emit(kind: number, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0): void {
    const at = this.begin(kind)
    if (at < 0) return
    const lanes = this.lanes
    lanes[at] = a
    lanes[at + 1] = b
    lanes[at + 2] = c
    lanes[at + 3] = d
    lanes[at + 4] = e
    lanes[at + 5] = f
    lanes[at + 6] = g
    lanes[at + 7] = h
  }

  private nextChunk(): void {
    if (this.at < chunkLanes) this.lanes[this.at] = -1
    this.chunk++
    if (this.chunk === this.chunks.length) this.chunks.push(new Float64Array(chunkLanes))
    this.starts[this.chunk] = this.length
    this.lanes = this.chunks[this.chunk]
    this.at = 0
  }

  /** The index of a string, for a `str` lane. */
  intern(text: string): number {
    const known = this.stringIndex.get(text)
    if (known !== undefined) return known
    const index = this.strings.length
    this.strings.push(text)
    this.stringIndex.set(text, index)
    return index
  }

  /** The last chunk that begins before kept event `index` (from 0), or with the first. */
  private chunkBefore(index: number): number {
    let chunk = this.starts.length - 1
    while (chunk > 0 && this.starts[chunk] >= index) chunk--
    return chunk
  }

  /** Copies of the kept events from number `from` (from 0) on, one by one, in arrays of at most `chunkEvents` that begin at its multiples. */
  copy(from = 0): Float64Array[] {
    const copies: Float64Array[] = []
    const rows = new Float64Array(FAULT_EVENTS * eventLanes)
    let chunk = this.chunkBefore(from)
    let index = this.starts[chunk]
    let out = rows
    let end = 0
    for (let at = 0; index < this.length;) {
      const lanes = this.chunks[chunk]
      if (at >= chunkLanes || lanes[at] < 0) {
        chunk++
        at = 0
        continue
      }
      const kind = lanes[at]
      const next = index + eventsOf(kind)
      const isPacked = kind >= FAULT
      if (isPacked && next > from) expand(lanes, at, this.faultTemplate, rows)
      for (let i = Math.max(index, from); i < next && i < this.length; i++) {
        if (i % chunkEvents === 0 || copies.length === 0) {
          out = new Float64Array(Math.min(chunkEvents - (i % chunkEvents), this.length - i) * eventLanes)
          copies.push(out)
          end = 0
        }
        const source = isPacked ? rows : lanes
        const start = isPacked ? (i - index) * eventLanes : at
        for (let lane = 0; lane < eventLanes; lane++) out[end + lane] = source[start + lane]
        end += eventLanes
      }
      index = next
      at += lanesOf(kind)
    }
    return copies
  }

  /** Forgets all events, strings and counters: the state of a new trace. The options (window, limit) stay. */
  reset(): void {
    this.begins(null)
    this.dropped = 0
    this.tick = 0
    this.task = 0
    this.cause = 0
    this.sequence = 0
    this.callSequence = -1
    this.callAt = -1
    this.strings.length = 1
    this.stringIndex.clear()
    this.stringIndex.set('', 0)
    this.counters.fill(0)
  }

  save(): TraceState {
    const { tick, task, cause, sequence, length, dropped } = this
    const strings = [...this.strings]
    const counters = this.counters.slice()
    return { tick, task, cause, sequence, length, dropped, strings, counters, faultTemplate: this.faultTemplate }
  }

  /**
   * Goes to where the trace stood. `keep`: the events up to there are those that this trace has, or had before it went back, and the
   * ones after it will be written again; else there are none, and what is kept begins here.
   */
  restore(state: TraceState, keep: boolean): void {
    if (keep) this.moveTo(state.length)
    else this.begins(state.faultTemplate)
    this.faultTemplate = state.faultTemplate
    this.tick = state.tick
    this.task = state.task
    this.cause = state.cause
    this.sequence = state.sequence
    // What follows begins another event of calls: checkpoints are taken where nothing is under way.
    this.callSequence = -1
    this.callAt = -1
    this.dropped = keep ? state.dropped : 0
    this.counters.set(state.counters)
    this.strings.length = 0
    this.stringIndex.clear()
    for (const text of state.strings) {
      this.stringIndex.set(text, this.strings.length)
      this.strings.push(text)
    }
  }

  /** No events are kept. */
  private begins(faultTemplate: Float64Array | null): void {
    this.starts.length = 1
    this.faultTemplate = faultTemplate
    this.moveTo(0)
  }

  private moveTo(length: number): void {
    // A chunk is left only once the next event needs another.
    this.chunk = this.chunkBefore(length)
    this.lanes = this.chunks[this.chunk]
    this.length = length
    this.at = 0
    for (let index = this.starts[this.chunk]; index < length;) {
      const kind = this.lanes[this.at]
      index += eventsOf(kind)
      this.at += lanesOf(kind)
    }
  }
}
