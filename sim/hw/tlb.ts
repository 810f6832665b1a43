// The TLB: direct-mapped, 1,024 entries for each kind of access, of one address space (no PCID). An entry is an Int32 pair:
// tag (address / 2^22, -1: empty) and the byte position of the page's contents in the pool. The index is address / 2^12 mod
// 1,024. The VM reads the three arrays itself.
//
// An entry for writing is only made when the page-table entry is writable and dirty, so a hit owes nothing to the tables.

export const tlbEntries = 1024
/** Fills that are remembered one by one, so that a flush after a few of them is cheap. */
const placesKept = 64

/** The entries of the three kinds, one after the other; null: none is filled. */
export type TlbState = Int32Array | null

export class Tlb {
  readonly read = new Int32Array(2 * tlbEntries)
  readonly write = new Int32Array(2 * tlbEntries)
  readonly fetch = new Int32Array(2 * tlbEntries)
  /** Places filled since the last flush of everything, the first of them; `filled` counts on beyond. */
  private readonly places = new Int32Array(placesKept)
  private count = placesKept + 1

  constructor() {
    this.flush()
  }

  /** To be called with every fill, of the entry at `at`. */
  filled(at: number): void {
    if (this.count < placesKept) this.places[this.count] = at
    this.count++
  }

  /** Drops everything. */
  flush(): void {
    const { count } = this
    this.count = 0
    if (count <= placesKept) {
      for (let i = 0; i < count; i++) {
        const at = this.places[i]
        this.read[at] = -1
        this.write[at] = -1
        this.fetch[at] = -1
      }
      return
    }
    this.read.fill(-1)
    this.write.fill(-1)
    this.fetch.fill(-1)
  }

  /** Drops a page. */
  drop(block: number, page: number): void {
    const at = (((block & 1) << 9) | page) << 1
    const tag = block >>> 1
    if (this.read[at] === tag) this.read[at] = -1
    if (this.write[at] === tag) this.write[at] = -1
    if (this.fetch[at] === tag) this.fetch[at] = -1
  }

  /** Drops the entries that lead to the zero slot: some frame has just left it. */
  dropZeroReaders(): void {
    for (let at = 0; at < 2 * tlbEntries; at += 2) {
      if (this.read[at + 1] === 0) this.read[at] = -1
      if (this.fetch[at + 1] === 0) this.fetch[at] = -1
    }
  }

  save(): TlbState {
    if (this.count === 0) return null
    const state = new Int32Array(6 * tlbEntries)
    state.set(this.read)
    state.set(this.write, 2 * tlbEntries)
    state.set(this.fetch, 4 * tlbEntries)
    return state
  }

  restore(state: TlbState): void {
    this.flush()
    if (state === null) return
    this.read.set(state.subarray(0, 2 * tlbEntries))
    this.write.set(state.subarray(2 * tlbEntries, 4 * tlbEntries))
    this.fetch.set(state.subarray(4 * tlbEntries))
    this.count = placesKept + 1
  }
}
