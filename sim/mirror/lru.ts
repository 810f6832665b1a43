// The five LRU lists of the mirror: doubly linked through a map, so that a list of any length costs the same to change.

import type { LruRows } from './state.ts'

/** Puts a frame at the head of a list, or at its tail. */
export const lruInsert = (lru: LruRows, pfn: number, list: number, atTail: boolean, since: number): void => {
  lruDelete(lru, pfn)
  const ends = lru.lists[list]
  if (ends === undefined) return
  const previous = atTail ? ends.tail : 0
  const next = atTail ? 0 : ends.head
  lru.links.set(pfn, { list, previous, next, since })
  const before = lru.links.get(previous)
  const after = lru.links.get(next)
  if (before) before.next = pfn
  else ends.head = pfn
  if (after) after.previous = pfn
  else ends.tail = pfn
  ends.length++
}

/** Takes a frame off the list it is on; nothing where it is on none. */
export const lruDelete = (lru: LruRows, pfn: number): void => {
  const link = lru.links.get(pfn)
  if (!link) return
  lru.links.delete(pfn)
  const ends = lru.lists[link.list]
  const before = lru.links.get(link.previous)
  const after = lru.links.get(link.next)
  if (before) before.next = link.next
  else ends.head = link.next
  if (after) after.previous = link.previous
  else ends.tail = link.previous
  ends.length--
}

/** Frames of a list from head to tail, at most `limit` of them. */
export const lruOrder = (lru: LruRows, list: number, limit = Infinity): number[] => {
  const order: number[] = []
  for (let pfn = lru.lists[list].head; pfn !== 0 && order.length < limit; pfn = lru.links.get(pfn)?.next ?? 0) {
    order.push(pfn)
  }
  return order
}

/** Frames of a list from tail to head, at most `limit` of them. */
export const lruFromTail = (lru: LruRows, list: number, limit = Infinity): number[] => {
  const order: number[] = []
  for (let pfn = lru.lists[list].tail; pfn !== 0 && order.length < limit; pfn = lru.links.get(pfn)?.previous ?? 0) {
    order.push(pfn)
  }
  return order
}
