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
    const [lanes] = trace.copy()
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

/** A fault for a new anonymous page as the kernel's steps tell it; what differs between two of them is made of `n`. */
const tellFault = (trace: Trace, n: number): void => {
  const { cause } = trace
  emit.emitFaultEnter(trace, 0x7000_0000_0008 + n * 4096, 6, n, n + 1)
  trace.cause = trace.sequence
  trace.call(3, 0)
  emit.emitPageAlloc(trace, n + 2, 0, 0)
  trace.call(4, 1)
  emit.emitLruAdd(trace, n + 2, 1, 0)
  emit.emitPageState(trace, n + 2, 7, 1, 1, n + 6, n + 7, 1)
  emit.emitPte(trace, n + 3, 0x7000_0000_0000 / 2 ** 21, n, 0, 0, n + 4, n + 5, 0)
  emit.emitFaultExit(trace, 0, 0)
  trace.learnFault(trace.cause)
  trace.cause = cause
}

const packFault = (trace: Trace, n: number): void => {
  expect(trace.knowsFault()).toBe(true)
  trace.fault(0x7000_0000_0008 + n * 4096, n, n + 1, n + 2, n + 6, n + 7, n + 3, n + 4, n + 5)
}

test('records of several events come back as those events', () => {
  const [one, many] = [new Trace(), new Trace()]
  expect(many.knowsFault()).toBe(false)
  for (let n = 0; n < 2000; n++) {
    for (const trace of [one, many]) {
      trace.tick = n * 500
      trace.task = 7
      trace.cause = n & 1
    }
    tellFault(one, n)
    if (n === 0) tellFault(many, n)
    else packFault(many, n)
    emit.emitLruRemove(one, n, 3)
    emit.emitPageFree(one, n, 0)
    many.gone(n, 3)
    if (n % 7 === 0) for (const trace of [one, many]) emit.emitMmFree(trace, n)
  }
  expect([many.length, many.sequence]).toEqual([one.length, one.sequence])
  for (const from of [0, 1, 12, chunkEvents, chunkEvents + 3, one.length - 1]) {
    expect(many.copy(from)).toEqual(one.copy(from))
  }
  // Back, and on from there: with what is kept, and in another trace.
  const other = new Trace()
  const state = many.save()
  const told = many.copy()
  for (let n = 0; n < 3000; n++) packFault(many, n)
  const all = many.copy()
  many.restore(state, true)
  expect(many.copy()).toEqual(told)
  other.restore(state, false)
  for (let n = 0; n < 3000; n++) {
    packFault(many, n)
    packFault(other, n)
  }
  expect(many.copy()).toEqual(all)
  expect(other.length).toBe(3000 * 8)
  const last = all[all.length - 1].slice(-8 * eventLanes)
  const lastOther = other.copy(other.length - 8)
  expect(lastOther[lastOther.length - 1]).toEqual(last)
})
