// Copies of plain state: a graph of records, arrays, Maps, Sets and typed arrays, with all its cycles, as another graph of the same shape.
// What is not plain (a function, an object with methods) is a mistake and named by where it stands: state has to be data.

import { bug } from './assert.ts'

/** A record without contents, from the factory that makes its kind, so that the engine sees copies as what they are. */
export type Blank = () => object

/** The table of factories: each is asked once which fields its records have. */
export const blanksOf = (factories: readonly Blank[]): ReadonlyMap<string, Blank> =>
  new Map(factories.map((blank) => [Object.keys(blank()).join(), blank]))

type Fields = Record<string, unknown>

/** Objects whose copy was made and not yet filled; a list and not recursion, because chains of records are long. */
interface Pending {
  readonly from: object
  readonly to: object
  readonly place: string
}

/**
 * A copy of `value`. What `shared` holds is never changed by anybody and stands in the copy as it is; records whose fields are those
 * of a factory in `blanks` are made by it.
 */
export function copyPlain<T extends object>(
  value: T,
  shared: Iterable<object> = [],
  blanks: ReadonlyMap<string, Blank> = new Map(),
): T {
  const copies = new Map<object, object>()
  for (const each of shared) copies.set(each, each)
  const pending: Pending[] = []

  const copyOf = (from: unknown, place: string, key: string): unknown => {
    if (typeof from === 'function') bug(`state holds a function: ${place}.${key}`)
    if (typeof from !== 'object' || from === null) return from
    const known = copies.get(from)
    if (known !== undefined) return known
    const to = shellOf(from, blanks)
    if (to === null) bug(`state holds what is not plain: ${place}.${key}`)
    copies.set(from, to)
    if (!ArrayBuffer.isView(from)) pending.push({ from, to, place: key })
    return to
  }

  const result = copyOf(value, '', 'state')
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) fill(next, copyOf)
  return result as T
}

/** The copy without its contents (of a typed array, with them); null: it is no plain object. */
function shellOf(from: object, blanks: ReadonlyMap<string, Blank>): object | null {
  if (Array.isArray(from)) return []
  if (ArrayBuffer.isView(from)) return (from as Uint8Array).slice()
  if (from instanceof Map) return new Map()
  if (from instanceof Set) return new Set()
  if (Object.getPrototypeOf(from) !== Object.prototype) return null
  return blanks.get(Object.keys(from).join())?.() ?? {}
}

function fill({ from, to, place }: Pending, copyOf: (from: unknown, place: string, key: string) => unknown): void {
  if (Array.isArray(from)) {
    for (const each of from) (to as unknown[]).push(copyOf(each, place, '[]'))
  } else if (from instanceof Map) {
    for (const [key, each] of from)
      (to as Map<unknown, unknown>).set(copyOf(key, place, 'key'), copyOf(each, place, 'value'))
  } else if (from instanceof Set) {
    for (const each of from) (to as Set<unknown>).add(copyOf(each, place, 'member'))
  } else {
    for (const key of Object.keys(from)) (to as Fields)[key] = copyOf((from as Fields)[key], place, key)
  }
}
