import { expect, test } from 'vitest'
import { blanksOf, copyPlain } from './plain.ts'

test('a copy has the shape of the original, with its cycles, and shares nothing', () => {
  interface Node {
    name: string
    peers: Set<Node>
    by: Map<number, Node>
    words: Int32Array
    self: Node | null
  }
  const a: Node = { name: 'a', peers: new Set(), by: new Map(), words: Int32Array.of(1, 2), self: null }
  const b: Node = { name: 'b', peers: new Set([a]), by: new Map([[7, a]]), words: a.words, self: null }
  a.self = a
  a.peers.add(b)
  const copy = copyPlain({ list: [a, b, null, 'x', Infinity] })
  const [first, second] = copy.list as [Node, Node]
  expect(copy.list.slice(2)).toEqual([null, 'x', Infinity])
  expect(first).not.toBe(a)
  expect(first.self).toBe(first)
  expect([...first.peers]).toEqual([second])
  expect(second.by.get(7)).toBe(first)
  expect(second.words).toBe(first.words)
  first.words[0] = 9
  expect(a.words[0]).toBe(1)
  expect(structuredClone(copy)).toEqual(copy)
})

test('a long chain does not exhaust the stack', () => {
  let chain: { next: object | null } = { next: null }
  for (let i = 0; i < 200_000; i++) chain = { next: chain }
  let length = 0
  for (let at: unknown = copyPlain(chain); at !== null; at = (at as { next: object | null }).next) length++
  expect(length).toBe(200_001)
})

test('shared objects stay, and factories make what is theirs', () => {
  const image = { code: [1] }
  const made: object[] = []
  const blank = (): { a: number; b: object | null } => {
    const record = { a: 0, b: null }
    made.push(record)
    return record
  }
  const blanks = blanksOf([blank])
  made.length = 0
  const copy = copyPlain({ record: { a: 1, b: image } }, [image], blanks)
  expect(copy.record.b).toBe(image)
  expect(made).toEqual([copy.record])
})

test('what is not plain is named', () => {
  expect(() => copyPlain({ task: { wake: () => 1 } })).toThrow('state holds a function: task.wake')
  expect(() => copyPlain({ file: { opened: new Date(0) } })).toThrow('state holds what is not plain: file.opened')
})
