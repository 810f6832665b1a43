// Records of several events: what lies in the trace for the most frequent ones, and how they are written out when somebody reads them.
//
// A fault for a new anonymous page is eight events that differ in ten numbers. The kernel's steps tell them once, one by one, and that is
// the template of the others, whichever version it is.

import { eventKind, eventLanes } from './kinds.ts'

/** Kinds of records, behind those of events. */
export const FAULT = 64
export const GONE = 65

export const FAULT_EVENTS = 8
export const GONE_EVENTS = 2

/** Lanes of a record. */
export const lanesOf = (kind: number): number => (kind < FAULT ? eventLanes : kind === FAULT ? 14 : 6)

/** Events of it. */
export const eventsOf = (kind: number): number => (kind < FAULT ? 1 : kind === FAULT ? FAULT_EVENTS : GONE_EVENTS)

const LRU_REMOVE = eventKind['lru-remove']
const PAGE_FREE = eventKind['page-free']

const kindsOfFault = ['fault-enter', 'call', 'page-alloc', 'call', 'lru-add', 'page-state', 'pte', 'fault-exit'].map(
  (kind) => eventKind[kind],
)

/** The eight events before lane `end`, if that is what they are. */
export function faultTemplate(lanes: Float64Array, end: number): Float64Array | null {
  const start = end - FAULT_EVENTS * eventLanes
  if (start < 0) return null
  const isFault = kindsOfFault.every((kind, i) => lanes[start + i * eventLanes] === kind)
  return isFault ? lanes.slice(start, end) : null
}

/** Writes the events of the record at `at` to `rows`. */
export function expand(lanes: Float64Array, at: number, template: Float64Array | null, rows: Float64Array): void {
  if (lanes[at] === GONE) expandGone(lanes, at, rows)
  else if (template !== null) expandFault(lanes, at, template, rows)
}

function header(lanes: Float64Array, at: number, rows: Float64Array, row: number, cause: number): void {
  rows[row + 1] = lanes[at + 1]
  rows[row + 2] = lanes[at + 2]
  rows[row + 3] = cause
}

function expandGone(lanes: Float64Array, at: number, rows: Float64Array): void {
  rows.fill(0, 0, GONE_EVENTS * eventLanes)
  for (let row = 0; row <= eventLanes; row += eventLanes) {
    rows[row] = row === 0 ? LRU_REMOVE : PAGE_FREE
    header(lanes, at, rows, row, lanes[at + 3])
    rows[row + 4] = lanes[at + 4]
  }
  rows[5] = lanes[at + 5]
}

function expandFault(lanes: Float64Array, at: number, template: Float64Array, rows: Float64Array): void {
  rows.set(template)
  const [first, address, vma, ip, pfn, mapping, index, mm, low, high] = lanes.subarray(at + 4, at + 14)
  for (let i = 0; i < FAULT_EVENTS; i++) header(lanes, at, rows, i * eventLanes, i === 0 ? lanes[at + 3] : first)
  /** Values of event `i`: by lane. */
  const put = (i: number, lane: number, value: number): void => {
    rows[i * eventLanes + 4 + lane] = value
  }
  put(0, 0, address)
  put(0, 2, vma)
  put(0, 3, ip)
  put(2, 0, pfn)
  put(4, 0, pfn)
  put(5, 0, pfn)
  put(5, 4, mapping)
  put(5, 5, index)
  put(6, 0, mm)
  put(6, 1, address - (address % 4096))
  put(6, 4, low)
  put(6, 5, high)
}
