// The door of the mirror (`#sim/mirror`): a recorded stream of events, and its state after any number of them. A page that shows
// views imports this and neither compiler nor kernel.
//
// Snapshots are kept every few thousand events, and further apart the later they are (a state grows with what has happened), but never
// further than is folded in some 10 ms. So going anywhere costs a clone and a part of the fold; a view that steps forward costs the steps alone.

import { eventKind, eventLanes } from '../trace/events.ts'
import type { ChangeName } from '../kernels/releases.ts'
import { resolve } from '../kernels/versions.ts'
import { applyEvents } from './apply.ts'
import { cloneState } from './clone.ts'
import type { MirrorState } from './state.ts'
import { emptyState } from './state.ts'

export { actOf, applyEvent, applyEvents } from './apply.ts'
export { actName, describeAct, describeEnd, errnoName, protText, signalName } from './describe.ts'
export { traceHash } from './hash.ts'
export { lruFromTail, lruOrder } from './lru.ts'
export { mapsFields, mapsLine, mapsLines, permissions, vmaName, vmasOf } from './maps.ts'
export type { MapsFields } from './maps.ts'
export { entriesIn, entriesWhere, getEntry } from './tables.ts'
export type { EntryRow } from './tables.ts'
export * from './state.ts'
/** The entry's bits and the flags of pages, for the views. */
export * as pte from '../uapi/pte.ts'
export * as pageFlags from '../uapi/page-flags.ts'
export { eventKind, eventLanes, eventRows } from '../trace/events.ts'
export { decodeEvent } from '../trace/decode.ts'
export type { DecodedEvent } from '../trace/decode.ts'
export { functionName } from '../kernels/function-names.ts'
export { isInlined } from '../kernels/inlined.ts'
export { checkOrder, checkRows } from '../uapi/check-rows.ts'
export type { CheckForm, CheckRow } from '../uapi/check-rows.ts'

/** Whether a release has a change of the table (kernels/changes.ts). */
export const hasChange = (release: string, change: ChangeName): boolean =>
  resolve(/^\d+\.\d+/.exec(release)?.[0])?.has(change) ?? true

/** Least and most events between two snapshots: the most are folded again in some 10 ms. */
const snapshotLeast = 4096
const snapshotMost = 65_536

/** Position of the first snapshot behind `position`. */
const nextSnapshot = (position: number): number => {
  let at = snapshotLeast
  while (at <= position) at += Math.min(Math.max(snapshotLeast, at >> 1), snapshotMost)
  return at
}

/** Events of one run with their strings, as the worker posts them (a part of `TraceData`). */
export interface Recording {
  /** Event records, `eventLanes` lanes each, in any number of chunks. */
  readonly chunks: readonly Float64Array[]
  readonly strings: readonly string[]
}

/** A recording that can be looked at after any event. */
export class Mirror {
  readonly recording: Recording
  readonly length: number
  /** Number of the first event of each chunk. */
  #starts: number[] = []
  /** By position. */
  readonly #snapshots = new Map<number, MirrorState>()
  readonly #release: string | undefined
  #state: MirrorState

  constructor(recording: Recording, release?: string) {
    this.recording = recording
    this.#release = release
    this.#state = emptyState(release)
    let length = 0
    for (const chunk of recording.chunks) {
      this.#starts.push(length)
      length += Math.floor(chunk.length / eventLanes)
    }
    this.length = length
  }

  /** The state after the first `position` events. The record is the caller's to read and not to change. */
  at(position: number): MirrorState {
    const target = Math.max(0, Math.min(Math.floor(position), this.length))
    this.#restore(target)
    while (this.#state.position < target) {
      const next = nextSnapshot(this.#state.position)
      this.#advance(Math.min(target, next))
      if (next <= target && !this.#snapshots.has(next)) this.#snapshots.set(next, cloneState(this.#state))
    }
    return this.#state
  }

  /** A copy that stays as it is while the mirror moves on. */
  snapshot(position: number): MirrorState {
    return cloneState(this.at(position))
  }

  /** Kind number of event `index`, counted from 0. */
  kind(index: number): number {
    return this.lane(index, 0)
  }

  /** Lane of event `index` by its place among all lanes (values begin at 4). */
  lane(index: number, lane: number): number {
    const chunk = this.#chunkOf(index)
    return this.recording.chunks[chunk][(index - this.#starts[chunk]) * eventLanes + lane]
  }

  /**
   * Position just before the first task's end: its address space is still whole. The length of the recording where it
   * has not ended.
   */
  beforeExit(pid: number): number {
    const enter = eventKind['syscall-enter']
    const deliver = eventKind['signal-deliver']
    for (let i = 0; i < this.length; i++) {
      if (this.lane(i, 2) !== pid) continue
      const kind = this.kind(i)
      const value = this.lane(i, 4)
      if (kind === enter && (value === exitGroup || value === exit)) return i
      if (kind === deliver && this.lane(i, 5) === death) return i + 1
    }
    return this.length
  }

  #chunkOf(index: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle] <= index) low = middle
      else high = middle - 1
    }
    return low
  }

  #advance(to: number): void {
    while (this.#state.position < to) {
      const chunk = this.#chunkOf(this.#state.position)
      const start = this.#starts[chunk]
      const events = this.recording.chunks[chunk]
      const end = Math.min(to, start + Math.floor(events.length / eventLanes))
      applyEvents(this.#state, events, this.#state.position - start, end - start, this.recording.strings)
    }
  }

  /** Goes to the last snapshot before the target, unless the present state is nearer. */
  #restore(target: number): void {
    let nearest = 0
    for (const position of this.#snapshots.keys()) if (position <= target && position > nearest) nearest = position
    const { position } = this.#state
    if (position <= target && position >= nearest) return
    const snapshot = this.#snapshots.get(nearest)
    this.#state = snapshot ? cloneState(snapshot) : emptyState(this.#release)
  }
}

const exit = 60
const exitGroup = 231
const death = 2
