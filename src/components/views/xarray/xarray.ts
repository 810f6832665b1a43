// The xarray of a file's page cache (address_space.i_pages): nodes of sixty-four slots over the indexes that are there. Its shape follows from
// them alone: a node is there while it holds something, and the head goes as deep as the largest index asks. Linux: lib/xarray.c
// xas_create(), xas_delete_node(), xas_shrink(); marks: include/linux/fs.h PAGECACHE_TAG_DIRTY, PAGECACHE_TAG_WRITEBACK.

/** Bits of an index that a node decides. Linux: XA_CHUNK_SHIFT. */
const chunkShift = 6
export const chunkSize = 2 ** chunkShift

/** What stands at an index. */
export interface XaEntry<T> {
  index: number
  page: T
  dirty: boolean
  writeback: boolean
}

export interface XaNode<T> {
  /** How many bits of the index nodes below decide. */
  shift: number
  /** First index of its range. */
  first: number
  /** Slots that are taken, by their number. */
  slots: Map<number, XaNode<T> | XaEntry<T>>
  /** A mark is on a node where it is on anything below. */
  dirty: boolean
  writeback: boolean
}

/** Nothing, one entry in the head itself (index 0 alone), or the top node. */
export type XaHead<T> = XaNode<T> | XaEntry<T> | null

export const isNode = <T>(head: XaNode<T> | XaEntry<T>): head is XaNode<T> => 'slots' in head

const nodeOf = <T>(entries: readonly XaEntry<T>[], shift: number, first: number): XaNode<T> => {
  const slots = new Map<number, XaNode<T> | XaEntry<T>>()
  for (let at = 0; at < entries.length;) {
    const slot = Math.floor((entries[at].index - first) / 2 ** shift)
    const start = first + slot * 2 ** shift
    let end = at
    while (end < entries.length && entries[end].index < start + 2 ** shift) end++
    slots.set(slot, shift === 0 ? entries[at] : nodeOf(entries.slice(at, end), shift - chunkShift, start))
    at = end
  }
  const held = [...slots.values()]
  return {
    shift,
    first,
    slots,
    dirty: held.some((each) => each.dirty),
    writeback: held.some((each) => each.writeback),
  }
}

/** The xarray of entries in order of their indexes. */
export const xarrayOf = <T>(entries: readonly XaEntry<T>[]): XaHead<T> => {
  const last = entries.at(-1)
  if (last === undefined) return null
  if (last.index === 0) return last
  let shift = 0
  while (last.index >= 2 ** (shift + chunkShift)) shift += chunkShift
  return nodeOf(entries, shift, 0)
}
