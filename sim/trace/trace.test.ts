import { expect, test } from 'vitest'
import { decodeEvents, formatEvent } from './decode.ts'
import * as emit from './emit.ts'
import { eventLanes, eventRows } from './events.ts'
import { eventKinds } from './kinds.ts'
import { Trace, chunkEvents } from './ring.ts'

const emitterName = (kind: string) =>
  'emit' +
  kind
    .split('-')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('')
const emitters = emit as unknown as Record<string, (trace: Trace, ...values: number[]) => void>

test('the rows of the table stand in the order of the kinds', () => {
  expect(eventRows.map((row) => row.kind)).toEqual(eventKinds)
})

test('every row has an emitter that writes its lanes in order, and there are no others', () => {
  for (const row of eventRows) {
    const trace = new Trace()
    // pte takes the address as two numbers.
    const values = row.kind === 'pte' ? [1, 2, 3, 4, 5, 6, 7, 8] : row.lanes.map((_, index) => index + 1)
    expect(emitters[emitterName(row.kind)], `trace/emit.ts needs ${emitterName(row.kind)}`).toBeTypeOf('function')
    emitters[emitterName(row.kind)](trace, ...values)
    const { lanes } = trace.locate(0)
    const expected = row.kind === 'pte' ? [1, 2 * 2 ** 21 + 3 * 4096, 4, 5, 6, 7, 8] : values
    expect([...lanes.slice(4, 4 + row.lanes.length)]).toEqual(expected)
    expect([...lanes.slice(4 + row.lanes.length, eventLanes)].every((lane) => lane === 0)).toBe(true)
  }
  expect(Object.keys(emit).sort((a, b) => (a < b ? -1 : 1))).toEqual(
    eventRows.map((row) => emitterName(row.kind)).sort((a, b) => (a < b ? -1 : 1)),
  )
})

test('events of several chunks come back in order with their header', () => {
  const trace = new Trace()
  for (let i = 0; i < chunkEvents + 10; i++) {
    trace.tick = i
    trace.task = 7
    trace.cause = 3
    emit.emitPageCopy(trace, i, i + 1)
  }
  const events = [...decodeEvents(trace.copy(chunkEvents - 2), trace.strings, chunkEvents - 2)]
  expect(events.length).toBe(12)
  expect(events[11]).toEqual({
    sequence: chunkEvents + 10,
    kind: 'page-copy',
    tick: chunkEvents + 9,
    task: 7,
    cause: 3,
    values: { from: chunkEvents + 9, to: chunkEvents + 10 },
  })
  expect(trace.sequence).toBe(chunkEvents + 10)
})

test('outside the window events are numbered and not kept', () => {
  const trace = new Trace()
  trace.windowFrom = 5
  trace.windowTo = 7
  for (trace.tick = 0; trace.tick < 10; trace.tick++) emit.emitMmFree(trace, trace.tick)
  expect([...decodeEvents(trace.copy(), trace.strings)].map((event) => event.values.mm)).toEqual([5, 6])
  expect(trace.sequence).toBe(10)
})

test('a string is one index, and a line of text shows it', () => {
  const trace = new Trace()
  emit.emitVmaName(trace, 1, trace.intern('[heap]'))
  expect(trace.intern('[heap]')).toBe(trace.intern('[heap]'))
  expect([...decodeEvents(trace.copy(), trace.strings)].map(formatEvent)).toEqual(['1 vma-name vma=1 name="[heap]"'])
})

test('reset gives the state of a new trace', () => {
  const trace = new Trace()
  for (let i = 0; i < chunkEvents + 1; i++) emit.emitMmFree(trace, i)
  trace.reset()
  emit.emitMmFree(trace, 42)
  expect([...trace.copy()[0]].slice(1)).toEqual([0, 0, 0, 42, 0, 0, 0, 0, 0, 0, 0])
  expect([trace.length, trace.sequence, trace.strings.length]).toEqual([1, 1, 1])
  // The old chunks serve again, without what was in them.
  for (let i = 0; i < chunkEvents; i++) trace.begin(0)
  expect([...trace.copy(chunkEvents)[0]]).toEqual(Array.from({ length: eventLanes }, () => 0))
})
