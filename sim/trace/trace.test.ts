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

/** The numbers in which faults for new anonymous pages differ: mostly those of a loop over memory. */
const faultOf = (n: number) => {
  const other = n % 9 === 0 ? n : 0
  const pfn = n + 2
  return {
    address: 0x7000_0000_0008 + n * 4096,
    vma: other + 1,
    ip: other + 2,
    pfn,
    mapping: other + 3,
    index: n + 7,
    mm: other + 4,
    low: (pfn << 12) | 0x67,
    high: other + 5,
  }
}

/** Such a fault as the kernel's steps tell it. */
const tellFault = (trace: Trace, n: number): void => {
  const { address, vma, ip, pfn, mapping, index, mm, low, high } = faultOf(n)
  const { cause } = trace
  emit.emitFaultEnter(trace, address, 6, vma, ip)
  trace.cause = trace.sequence
  trace.call(3, 0)
  emit.emitPageAlloc(trace, pfn, 0, 0)
  trace.call(4, 1)
  emit.emitLruAdd(trace, pfn, 1, 0)
  emit.emitPageState(trace, pfn, 7, 1, 1, mapping, index, 1)
  emit.emitPte(trace, mm, 0x7000_0000_0000 / 2 ** 21, n, 0, 0, low, high, 0)
  emit.emitFaultExit(trace, 0, 0)
  trace.learnFault(trace.cause)
  trace.cause = cause
}

const packFault = (trace: Trace, n: number): void => {
  const { address, vma, ip, pfn, mapping, index, mm, low, high } = faultOf(n)
  expect(trace.knowsFault()).toBe(true)
  trace.fault(address, vma, ip, pfn, mapping, index, mm, low, high)
}

/** Arrays of numbers as one thing that is compared fast. */
const bytesOf = (copies: readonly Float64Array[]): Buffer =>
  Buffer.concat(copies.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)))

/** Faults, pages that are given up, and other events between them, told one by one and in records. */
const tellBoth = (one: Trace, many: Trace, from: number, to: number): void => {
  for (let n = from; n < to; n++) {
    for (const trace of [one, many]) {
      trace.tick = n * 500
      trace.task = 7
      trace.cause = n % 50 === 0 ? 1 : 0
    }
    tellFault(one, n)
    if (n === 0) tellFault(many, n)
    else packFault(many, n)
    if (n % 40 === 0) for (const trace of [one, many]) emit.emitMmFree(trace, n)
    for (let i = 0; n % 100 === 0 && i < 100; i++) {
      emit.emitLruRemove(one, i, i >>> 5)
      emit.emitPageFree(one, i, 0)
      many.gone(i, i >>> 5)
    }
  }
}

test('records of several events come back as those events', () => {
  const [one, many] = [new Trace(), new Trace()]
  expect(many.knowsFault()).toBe(false)
  tellBoth(one, many, 0, 3030)
  expect([many.length, many.sequence]).toEqual([one.length, one.sequence])
  for (const from of [0, 1, 12, chunkEvents, chunkEvents + 3, one.length - 1]) {
    const [copies, expected] = [many.copy(from), one.copy(from)]
    expect(copies.map((copy) => copy.length)).toEqual(expected.map((copy) => copy.length))
    expect(bytesOf(copies).equals(bytesOf(expected))).toBe(true)
  }
})

test('a trace goes back into a row of records, and on from there', () => {
  const [one, many, other] = [new Trace(), new Trace(), new Trace()]
  many.knowsFault()
  tellBoth(one, many, 0, 3030)
  const [before, state] = [one.save(), many.save()]
  const told = bytesOf(many.copy())
  tellBoth(one, many, 3030, 9000)
  const later = many.save()
  const all = bytesOf(many.copy())
  expect(all.equals(bytesOf(one.copy()))).toBe(true)
  many.restore(state, true)
  expect(bytesOf(many.copy()).equals(told)).toBe(true)
  // A part of the way once more, then to where it had been: what is written again lies where it lay.
  one.restore(before, true)
  tellBoth(one, many, 3030, 4000)
  many.restore(later, true)
  expect(bytesOf(many.copy()).equals(all)).toBe(true)
  // In another trace, which has none of the events before.
  one.restore(before, true)
  other.restore(state, false)
  tellBoth(one, other, 3030, 9000)
  expect(other.length).toBe(later.length - state.length)
  expect(bytesOf(other.copy()).equals(all.subarray(told.length))).toBe(true)
})
