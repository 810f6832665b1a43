import { describe, expect, it } from 'vitest'
import { eventKind, eventLanes, packCall } from '../trace/events.ts'
import { emptyState, entriesIn, entriesWhere, getEntry, lruFromTail, lruOrder, mapsLines, Mirror } from './mirror.ts'
import { lruDelete, lruInsert } from './lru.ts'

// A recorder with the trace's schema: names and values in, lanes out.
const recorder = () => {
  const strings: string[] = ['']
  const rows: number[] = []
  const text = (s: string) => (strings.includes(s) ? strings.indexOf(s) : strings.push(s) - 1)
  return {
    text,
    emit: (kind: string, values: number[], o: { pid?: number; cause?: number } = {}) => {
      const lanes = [eventKind[kind], rows.length / eventLanes, o.pid ?? 1, o.cause ?? 0, ...values]
      while (lanes.length < eventLanes) lanes.push(0)
      rows.push(...lanes)
      return rows.length / eventLanes
    },
    recording: (perChunk = Infinity) => {
      const chunks: Float64Array[] = []
      const size = Math.min(perChunk * eventLanes, Math.max(rows.length, eventLanes))
      for (let i = 0; i < rows.length; i += size) chunks.push(Float64Array.from(rows.slice(i, i + size)))
      return { chunks, strings }
    },
  }
}

const base = 0x7ffff7fbc000

const program = () => {
  const r = recorder()
  r.emit('task-new', [1, 0, 1, 0])
  r.emit('mm-new', [1, 0, 0x9c30])
  r.emit('task-exec', [1, 1, r.text('cell')])
  r.emit('file', [1, 7, 8, 3, 1188168, r.text('/usr/lib64/libc-2.27.so')])
  r.emit('vma-add', [1, 1, 0x400000, 0x401000, 0x71, 0, 0, 0])
  r.emit('vma-add', [2, 1, 0x7ffff7bcc000, 0x7ffff7dcc000, 0x70, 0, 1, 0x1b5])
  r.emit('vma-add', [3, 1, 0x7ffffffde000, 0x7ffffffff000, 0x100173, 0, 0, 0])
  r.emit('mm-brk', [1, 0x4c2000, 0x4e3000])
  r.emit('vma-add', [5, 1, 0x4c2000, 0x4e3000, 0x73, 0, 0, 0])
  const call = r.emit('syscall-enter', [9, 0, 16384, 3, 34, -1, 0, 40])
  r.emit('vma-add', [4, 1, base, base + 0x4000, 0x73, 0, 0, 0], { cause: call })
  r.emit('syscall-exit', [9, base, 0], { cause: call })
  const fault = r.emit('fault-enter', [base, 6, 4, 0x401200])
  r.emit('call', [packCall(3, 0), packCall(4, 1)], { cause: fault })
  r.emit('page-alloc', [0x9d69, 0, 0], { cause: fault })
  r.emit('lru-add', [0x9d69, 0, 0], { cause: fault })
  r.emit('pte', [1, base, 0, 0, 0x9d69867 | 0, -0x80000000, 0], { cause: fault })
  r.emit('fault-exit', [0, 0], { cause: fault })
  r.emit('syscall-enter', [231, 0, 0, 0, 0, 0, 0, 44])
  r.emit('pte-clear', [1, base, 4, 1])
  r.emit('vma-remove', [4, 2])
  r.emit('page-free', [0x9d69, 0])
  r.emit('lru-remove', [0x9d69, 0])
  return r
}

describe('mirror', () => {
  it('prints the lines of maps, padded only before a name', () => {
    const mirror = new Mirror(program().recording())
    expect(mapsLines(mirror.at(12), 1)).toEqual([
      '00400000-00401000 r--p 00000000 00:00 0 ',
      '004c2000-004e3000 rw-p 00000000 00:00 0                                  [heap]',
      '7ffff7bcc000-7ffff7dcc000 ---p 001b5000 08:03 1188168                    /usr/lib64/libc-2.27.so',
      '7ffff7fbc000-7ffff7fc0000 rw-p 00000000 00:00 0 ',
      '7ffffffde000-7ffffffff000 rw-p 00000000 00:00 0                          [stack]',
    ])
  })

  it('folds entries, pages, lists and the acts that caused them', () => {
    const mirror = new Mirror(program().recording())
    const state = mirror.at(mirror.beforeExit(1))
    expect(state.position).toBe(18)
    const mm = state.mms.get(1)!
    expect(getEntry(mm, base + 0x123)).toEqual({ mm: 1, address: base, low: 0x9d69867, high: -0x80000000 })
    expect(entriesIn(mm, base, base + 0x4000)).toHaveLength(1)
    expect(entriesWhere(state, (low) => low >>> 12 === 0x9d69)).toHaveLength(1)
    expect(lruOrder(state.lru, 0)).toEqual([0x9d69])
    const fault = state.acts.at(-1)!
    expect(fault).toMatchObject({ kind: 'fault', done: true, result: 0, effects: 5 })
    expect(fault.calls.map((c) => c.function)).toEqual([3, 4])
  })

  it('goes back and forward to the same state, whatever the chunks', () => {
    const whole = new Mirror(program().recording())
    const cut = new Mirror(program().recording(3))
    for (const position of [24, 3, 18, 19, 0, 23, 12]) {
      expect(cut.at(position)).toEqual(whole.at(position))
      expect(cut.snapshot(position)).toEqual(new Mirror(program().recording()).at(position))
    }
  })

  it('clears what a range clears and forgets a freed page', () => {
    const mirror = new Mirror(program().recording())
    const state = mirror.at(Infinity)
    expect(state.mms.get(1)!.leaves.size).toBe(0)
    expect(state.pages.size).toBe(0)
    expect(state.lru.lists.map((l) => l.length)).toEqual([0, 0, 0, 0, 0])
  })

  it('keeps snapshots of a long run right', () => {
    const r = recorder()
    r.emit('mm-new', [1, 0, 1])
    for (let i = 0; i < 9000; i++) r.emit('pte', [1, (i % 700) * 4096, 0, 0, i + 1, 0, 0])
    const mirror = new Mirror(r.recording(1000))
    const late = mirror.snapshot(9001)
    const early = mirror.snapshot(4200)
    expect(mirror.snapshot(9001)).toEqual(late)
    expect(getEntry(early.mms.get(1)!, 0).low).toBe(3501)
    expect(entriesIn(late.mms.get(1)!, 0, Infinity)).toHaveLength(700)
  })
})

describe('LRU lists', () => {
  it('adds at head and tail, moves, and removes from the middle', () => {
    const { lru } = emptyState()
    for (const pfn of [1, 2, 3]) lruInsert(lru, pfn, 0, false, 1)
    lruInsert(lru, 4, 0, true, 1)
    expect(lruOrder(lru, 0)).toEqual([3, 2, 1, 4])
    expect(lruFromTail(lru, 0, 2)).toEqual([4, 1])
    lruDelete(lru, 2)
    lruInsert(lru, 1, 1, false, 2)
    expect(lruOrder(lru, 0)).toEqual([3, 4])
    expect(lruOrder(lru, 1)).toEqual([1])
    expect(lru.lists.map((l) => l.length)).toEqual([2, 1, 0, 0, 0])
  })
})
