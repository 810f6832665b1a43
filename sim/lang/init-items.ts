// The flat list of stores that an initialiser is.

import type { InitItem } from './ast.ts'
import { sizeOf } from './types.ts'

/** Of two stores to the same place the later one counts (C11 6.7.9p19). */
export function tidy(items: InitItem[]): InitItem[] {
  const keyOf = (item: InitItem): number =>
    item.offset * 64 + (item.member && item.member.width >= 0 ? item.member.bit : 0)
  if (items.every((item, i) => i === 0 || keyOf(items[i - 1]) < keyOf(item))) return items
  // gcc evaluates them in the order of the members, whatever order they are written in.
  items.sort((a, b) => keyOf(a) - keyOf(b))
  const last = new Map<number, number>()
  items.forEach((item, i) => last.set(keyOf(item), i))
  return items.filter((item, i) => {
    const final = last.get(keyOf(item))
    return final === i || final === undefined || sizeOf(item.type) > sizeOf(items[final].type)
  })
}
