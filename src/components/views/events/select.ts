// The record itself: how often each kind of event came in the cell, and the events of the last call or fault one by one.

import { decodeEvent, eventRows, functionName } from '#sim/mirror'
import type { DecodedEvent } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import { lastAct, lineOfAct, textOfAct } from '../frame.ts'
import { count } from '../kinds.ts'

export interface EventItem {
  /** Number in the run, from 1. */
  number: number
  kind: string
  /** Its values by name, those that are 0 at the end left out. */
  values: { name: string; text: string }[]
  /** What else shows the same: `vma:…`, `page:…`, `pte:…`. */
  about: string
}

export interface EventsRows {
  kinds: { kind: string; count: number }[]
  events: EventItem[]
  more: number
  /** The call or fault that they belong to, and its line or 0. */
  act: string
  line: number
  summary: string
}

const most = 80

const hex = (value: number): string => `${value < 0 ? '-' : ''}${Math.abs(value).toString(16)}`

const textOf = (value: number | string, type: string, release: string): string => {
  if (typeof value === 'string') return `“${value}”`
  if (type === 'va') return hex(value)
  if (type === 'pfn') return value < 0 ? 'none' : value.toString(16)
  if (type === 'bits') return (value >>> 0).toString(16).padStart(8, '0')
  if (type === 'call') return functionName((value - 1) >>> 6, release) ?? '–'
  return String(value)
}

const itemOf = (event: DecodedEvent, release: string): EventItem => {
  const row = eventRows.find((each) => each.kind === event.kind)
  const values = (row?.lanes ?? [])
    .filter(([name, type]) => type !== 'call' || event.values[name] !== 0)
    .map(([name, type]) => ({ name, text: textOf(event.values[name], type, release) }))
  const { vma, pfn, mm, address } = event.values
  const about = [
    typeof vma === 'number' && vma > 0 && `vma:${vma}`,
    typeof pfn === 'number' && pfn >= 0 && `page:${pfn.toString(16)}`,
    event.kind === 'pte' &&
      typeof mm === 'number' &&
      typeof address === 'number' &&
      `pte:${event.task}:${hex(address)}`,
  ]
  return { number: event.sequence, kind: event.kind, values, about: about.filter((each) => each !== false).join(' ') }
}

/** Rows of the view. */
export const selectEvents = (frame: Frame): EventsRows => {
  const { run, position, start } = frame
  const counts = new Map<string, number>()
  for (let i = start; i < position; i++) {
    const { kind } = eventRows[run.mirror.kind(i)]
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const act = lastAct(frame)
  const release = /^\d+\.\d+/.exec(frame.kernel)?.[0] ?? frame.kernel
  const from = act ? act.seq - 1 : start
  const events: EventItem[] = []
  let all = 0
  for (let i = from; i < position; i++) {
    const own = act === undefined || i === from || run.mirror.lane(i, 3) === act.seq
    if (!own || (all += 1) > most) continue
    const lanes = Array.from({ length: 12 }, (_, lane) => run.mirror.lane(i, lane))
    events.push(itemOf(decodeEvent(lanes, 0, run.mirror.recording.strings, i + 1), release))
  }
  const total = position - start
  return {
    kinds: eventRows.flatMap(({ kind }) => (counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : [])),
    events,
    more: Math.max(0, all - most),
    act: act ? textOfAct(run, act) : '',
    line: lineOfAct(run, act),
    summary: `${count(total, 'event')} of ${count(counts.size, 'kind')} in this cell${act ? `; ${all} of the last ${act.kind === 'fault' ? 'fault' : 'call'}` : ''}.`,
  }
}
