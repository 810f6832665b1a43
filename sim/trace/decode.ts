// From lanes to something a person or a test can read: an event as an object by its row's names, and as one line of text.

import { callDepth, callFunction, eventLanes, eventRows } from './events.ts'

export interface DecodedEvent {
  /** Number of the event in what was decoded, from 1. */
  readonly sequence: number
  readonly kind: string
  readonly tick: number
  readonly task: number
  readonly cause: number
  /** By lane name; strings are resolved. */
  readonly values: Readonly<Record<string, number | string>>
}

/** The event at lane position `at`. */
export const decodeEvent = (
  lanes: ArrayLike<number>,
  at: number,
  strings: readonly string[],
  sequence: number,
): DecodedEvent => {
  const row = eventRows[lanes[at]]
  const values: Record<string, number | string> = {}
  row.lanes.forEach(([name, kind], index) => {
    const value = lanes[at + 4 + index]
    values[name] = kind === 'str' ? strings[value] : value
  })
  return { sequence, kind: row.kind, tick: lanes[at + 1], task: lanes[at + 2], cause: lanes[at + 3], values }
}

/** All events of some chunks; `start` is the number of events before them. */
export function* decodeEvents(
  chunks: readonly Float64Array[],
  strings: readonly string[],
  start = 0,
): Generator<DecodedEvent> {
  let sequence = start
  for (const lanes of chunks) {
    for (let at = 0; at < lanes.length; at += eventLanes) yield decodeEvent(lanes, at, strings, ++sequence)
  }
}

const unsigned = (value: number): string => (value >>> 0).toString(16)

/** One line: `12 pte mm=1 address=0x401000 oldLow=0x0 …`. */
export const formatEvent = (event: DecodedEvent): string => {
  const row = eventRows.find((candidate) => candidate.kind === event.kind)
  const text = (row?.lanes ?? []).map(([name, kind]) => {
    const value = event.values[name]
    if (typeof value === 'string') return `${name}=${JSON.stringify(value)}`
    if (kind === 'va') return `${name}=${value < 0 ? '-' : ''}0x${Math.abs(value).toString(16)}`
    if (kind === 'call') return value === 0 ? '' : `${callFunction(value)}@${callDepth(value)}`
    if (kind === 'bits') return `${name}=0x${unsigned(value)}`
    return `${name}=${value}`
  })
  return [`${event.sequence} ${event.kind}`, ...text.filter((part) => part !== '')].join(' ')
}
