// The memory management unit: from an address and a kind of access to a position in the pool, or a page fault. Sets A and D as
// the hardware does. The only place that drops translations is here (and `ram.ensure` for a frame that readers saw as zero).
//
// Order on a miss: walk the tables, check the bits of all levels, then the protection key; on success set A (and D for a
// write) in the entry, then fill the TLB. An access that fails changes nothing.

import { bug } from '../lib/assert.ts'
import { BLOCK_SIZE, PAGE_SIZE, pageOf } from '../lib/brands.ts'
import { counter } from '../trace/counters.ts'
import { emitPte, emitTlbFlush } from '../trace/emit.ts'
import type { Trace } from '../trace/ring.ts'
import {
  PF_INSTR,
  PF_PK,
  PF_PROT,
  PF_USER,
  PF_WRITE,
  PTE_ACCESSED,
  PTE_DIRTY,
  PTE_HIGH_NX,
  PTE_PRESENT,
  PTE_PSE,
  PTE_RW,
  PTE_USER,
} from '../uapi/pte.ts'
import type { Ram } from './ram.ts'
import { Tlb, tlbEntries } from './tlb.ts'
import type { TlbState } from './tlb.ts'
import { walk } from './walk.ts'

export const ACCESS_READ = 0
export const ACCESS_WRITE = 1
export const ACCESS_FETCH = 2

/** Key 0 only: what Linux gives a new task. */
export const PKRU_INITIAL = 0x55555554

/** tlb_single_page_flush_ceiling: longer ranges flush everything. */
const flushCeiling = 33

const FLUSH_ALL = counter.nr_tlb_local_flush_all
const FLUSH_ONE = counter.nr_tlb_local_flush_one

/** What every level has to grant. */
const grants = PTE_RW | PTE_USER

/** What is loaded in the unit, and the translations that it remembers; plain data. */
export interface MmuState {
  readonly pgd: number
  readonly mmId: number
  readonly pkru: number
  readonly error: number
  readonly misses: number
  readonly tlb: TlbState
}

/** Who is told of what happens to frames whose stores are watched. */
export interface StoreWatcher {
  /** A store is about to happen. */
  store(frame: number): void
  /** CLFLUSH; with `later` CLWB. */
  flush(frame: number, offset: number, later: boolean): void
  /** SFENCE */
  fence(): void
}

export class Mmu {
  readonly tlb = new Tlb()
  /** After a translation failed: the x86 page-fault error code. */
  error = 0
  /** Frame of the top table of the loaded address space, -1: none. */
  pgd = -1
  /** Id of the loaded address space, for events. */
  mmId = 0
  /** Walks that the TLB did not save. */
  misses = 0
  /** The processor has no protection keys: their instructions are unknown. */
  noKeys = false

  private readonly ram: Ram
  private readonly trace: Trace
  private pkru = PKRU_INITIAL
  /** The walk cache: the last leaf table used. -1: none. */
  private leafBlock = -1
  private leafPosition = 0
  private leafGrants = 0
  /** First frame whose stores are told. */
  private watchFrom = Infinity
  private watcher: StoreWatcher | null = null

  constructor(ram: Ram, trace: Trace) {
    this.ram = ram
    this.trace = trace
    ram.tlb = this.tlb
  }

  /**
   * The pool position of one byte, `block` * 2^21 + `offset`, for an access (0 read, 1 write, 2 fetch); -1: a page fault, its
   * error code is in `error`. What is written to the position has to be `touch`ed in the RAM.
   */
  translate(block: number, offset: number, access: number): number {
    const tlb = access === ACCESS_READ ? this.tlb.read : access === ACCESS_WRITE ? this.tlb.write : this.tlb.fetch
    const at = (((block & 1) << 9) | (offset >>> 12)) << 1
    if (tlb[at] === block >>> 1) return tlb[at + 1] + (offset & 4095)
    return this.miss(block, offset, access)
  }

  /** Pool position of the leaf table of a block of the loaded address space, if the last walk went through it; else -1. */
  leafAt(block: number): number {
    return block === this.leafBlock ? this.leafPosition : -1
  }

  private fault(access: number, code: number): number {
    this.error = PF_USER | code | (access === ACCESS_WRITE ? PF_WRITE : access === ACCESS_FETCH ? PF_INSTR : 0)
    return -1
  }

  private miss(block: number, offset: number, access: number): number {
    this.misses++
    const page = offset >>> 12
    if (block !== this.leafBlock) {
      const huge = this.findLeaf(block)
      if (huge === -1) return this.fault(access, 0)
      if (huge !== 0) return this.enter(block, page, access, huge, this.leafGrants, page) + (offset & 4095)
    }
    const position = this.enter(block, page, access, this.leafPosition + (page << 3), this.leafGrants, 0)
    return position < 0 ? -1 : position + (offset & 4095)
  }

  /**
   * Walks to the leaf table of a block and remembers it. Returns 0; -1 where a table is missing; or the pool position of the
   * entry of level 1 if that maps 2 MiB.
   */
  private findLeaf(block: number): number {
    const i32 = this.ram.i32
    const slotOf = this.ram.slotOf
    this.leafBlock = -1
    let table = this.pgd
    if (table < 0) bug('a translation and no address space')
    let allowed = grants
    for (let at = 3; at > 0; at--) {
      const byte = slotOf[table] + (((block >>> (9 * (at - 1))) & 511) << 3)
      const low = i32[byte >> 2]
      if ((low & PTE_PRESENT) === 0) return -1
      if (at === 1 && (low & PTE_PSE) !== 0) {
        this.leafGrants = allowed
        return byte
      }
      allowed &= low
      table = (low >>> 12) | ((i32[(byte >> 2) + 1] & 0x7ff) << 20)
    }
    const position = slotOf[table]
    // A table without contents has no entries, and its position will change with the first.
    if (position === 0) return -1
    this.leafPosition = position
    this.leafBlock = block
    this.leafGrants = allowed
    return 0
  }

  /** Checks and uses one entry at a pool position; `above` is its frame's distance from the entry's (huge pages). */
  private enter(block: number, page: number, access: number, entry: number, allowed: number, above: number): number {
    const ram = this.ram
    const low = ram.i32[entry >> 2]
    const high = ram.i32[(entry >> 2) + 1]
    if ((low & PTE_PRESENT) === 0) return this.fault(access, 0)
    const granted = low & allowed
    if ((granted & PTE_USER) === 0) return this.fault(access, PF_PROT)
    if (access === ACCESS_WRITE && (granted & PTE_RW) === 0) return this.fault(access, PF_PROT)
    if (access === ACCESS_FETCH) {
      if ((high & PTE_HIGH_NX) !== 0) return this.fault(access, PF_PROT)
    } else {
      const denied = this.pkru >>> (((high >>> 27) & 15) << 1)
      if ((denied & 1) !== 0 || (access === ACCESS_WRITE && (denied & 2) !== 0)) {
        return this.fault(access, PF_PROT | PF_PK)
      }
    }
    const used = low | PTE_ACCESSED | (access === ACCESS_WRITE ? PTE_DIRTY : 0)
    if (used !== low) {
      // The entry is not zero, so its line is touched already.
      ram.i32[entry >> 2] = used
      if (this.trace.enabled) emitPte(this.trace, this.mmId, block, page, low, high, used, high, 1)
      else this.trace.skip()
    }
    return this.fill(block, page, access, ((low >>> 12) | ((high & 0x7ff) << 20)) + above, used, granted, high)
  }

  private fill(
    block: number,
    page: number,
    access: number,
    frame: number,
    low: number,
    granted: number,
    high: number,
  ): number {
    const ram = this.ram
    const tlb = this.tlb
    if (frame >= ram.frames) bug(`entry of block ${block} page ${page} leads to frame ${frame} of ${ram.frames}`)
    const at = (((block & 1) << 9) | page) << 1
    const tag = block >>> 1
    const watched = frame >= this.watchFrom
    if (watched && access === ACCESS_WRITE) this.watcher?.store(frame)
    const position = access === ACCESS_WRITE ? ram.ensure(frame) : ram.position(frame)
    if (position === 0) ram.seenByReaders[frame] = 1
    tlb.filled(at)
    if (access === ACCESS_FETCH) {
      tlb.fetch[at] = tag
      tlb.fetch[at + 1] = position
      return position
    }
    tlb.read[at] = tag
    tlb.read[at + 1] = position
    // A read of a page that is writable and dirty already serves writes as well.
    const keyed = (high & 0x78000000) !== 0
    if (watched) return position
    if (access === ACCESS_WRITE || (position !== 0 && !keyed && (low & PTE_DIRTY) !== 0 && (granted & PTE_RW) !== 0)) {
      tlb.write[at] = tag
      tlb.write[at + 1] = position
    }
    return position
  }

  /**
   * A write fault of the loaded address space was served by a page of main memory that is writable, dirty and young, with key 0: the translation
   * that the store, when it starts again, would find by a walk.
   */
  served(block: number, page: number, frame: number): void {
    const { read, write } = this.tlb
    const at = (((block & 1) << 9) | page) << 1
    const position = this.ram.ensure(frame)
    this.tlb.filled(at)
    read[at] = block >>> 1
    read[at + 1] = position
    write[at] = block >>> 1
    write[at + 1] = position
  }

  /** From now on every store to a frame from `from` on is told before it happens: no translation for writing is remembered. */
  watchStores(from: number, watcher: StoreWatcher): void {
    this.watchFrom = from
    this.watcher = watcher
  }

  /** A program writes the cache line at a pool position back. A frame without contents has nothing to write. */
  flushLine(position: number, later: boolean): void {
    if (position < PAGE_SIZE) return
    const frame = this.ram.frameAt(position)
    if (frame >= this.watchFrom) this.watcher?.flush(frame, position - this.ram.position(frame), later)
  }

  /** What it has written back so far is durable. */
  fence(): void {
    this.watcher?.fence()
  }

  /** Switches to an address space; nothing of the one before stays. */
  load(pgd: number, mmId: number): void {
    if (pgd === this.pgd && mmId === this.mmId) return
    this.pgd = pgd
    this.mmId = mmId
    this.leafBlock = -1
    this.tlb.flush()
  }

  /** Sets the protection-key rights of the running task. */
  setPkru(pkru: number): void {
    if (pkru === this.pkru) return
    this.pkru = pkru
    this.tlb.flush()
  }

  /** Drops the translation of one page: INVLPG. `mmId` says whose, if not the loaded address space's. Its leaf table stays where it is. */
  flushPage(block: number, page: number, mmId = this.mmId): void {
    if (mmId === this.mmId) this.tlb.drop(block, page)
    this.trace.counters[FLUSH_ONE]++
    emitTlbFlush(this.trace, mmId, block * BLOCK_SIZE + page * PAGE_SIZE, 1)
  }

  /** A table is given back: the leaf table that is remembered may be it. */
  forgetLeaf(): void {
    this.leafBlock = -1
  }

  /** Drops the translations of a range; tables stay where they are. Linux: arch/x86/mm/tlb.c flush_tlb_mm_range(): a long range drops everything. */
  flushRange(start: number, pages: number, mmId = this.mmId): void {
    if (pages > flushCeiling) {
      this.flushAll(mmId)
      return
    }
    if (mmId === this.mmId) {
      let block = Math.floor(start / BLOCK_SIZE)
      let page = pageOf(start)
      for (let i = 0; i < pages; i++) {
        this.tlb.drop(block, page)
        if (++page === 512) {
          page = 0
          block++
        }
      }
    }
    this.trace.counters[FLUSH_ONE] += pages
    // Where nobody listens the event is only numbered: the address that it would be called with costs more than the rest.
    if (this.trace.enabled) emitTlbFlush(this.trace, mmId, start, pages)
    else this.trace.skip()
  }

  /** Drops all translations of an address space. */
  flushAll(mmId = this.mmId): void {
    this.leafBlock = -1
    if (mmId === this.mmId) this.tlb.flush()
    this.trace.counters[FLUSH_ALL]++
    emitTlbFlush(this.trace, mmId, 0, -1)
  }

  /** The MMU as when it was new. */
  reset(): void {
    this.tlb.flush()
    this.leafBlock = -1
    this.pgd = -1
    this.mmId = 0
    this.pkru = PKRU_INITIAL
    this.error = 0
    this.misses = 0
  }

  save(): MmuState {
    const { pgd, mmId, pkru, error, misses } = this
    return { pgd, mmId, pkru, error, misses, tlb: this.tlb.save() }
  }

  restore(state: MmuState): void {
    this.leafBlock = -1
    this.pgd = state.pgd
    this.mmId = state.mmId
    this.pkru = state.pkru
    this.error = state.error
    this.misses = state.misses
    this.tlb.restore(state.tlb)
  }

  /** Translations that the tables would not grant now: each is a flush that somebody forgot. For tests and `--check`. */
  verify(): string[] {
    const broken: string[] = []
    if (this.pgd < 0) return broken
    const kinds = [this.tlb.read, this.tlb.write, this.tlb.fetch]
    kinds.forEach((entries, access) => {
      for (let index = 0; index < tlbEntries; index++) {
        const tag = entries[2 * index]
        if (tag < 0) continue
        const block = tag * 2 + (index >>> 9)
        const page = index & 511
        const reason = this.stale(block, page, access, entries[2 * index + 1])
        if (reason === '') continue
        const address = (block * BLOCK_SIZE + page * PAGE_SIZE).toString(16)
        broken.push(`TLB ${['read', 'write', 'fetch'][access]} 0x${address}: ${reason}`)
      }
    })
    return broken
  }

  private stale(block: number, page: number, access: number, position: number): string {
    walk.peek(this.ram, this.pgd, block, page)
    const { low, high, level } = walk
    if ((low & PTE_PRESENT) === 0) return 'no entry'
    const frame = ((low >>> 12) | ((high & 0x7ff) << 20)) + (level === 1 ? page : 0)
    if (this.ram.position(frame) !== position)
      return `leads to ${position}, frame ${frame} is at ${this.ram.position(frame)}`
    if ((low & PTE_ACCESSED) === 0) return 'accessed bit clear'
    if (access === ACCESS_WRITE && (low & (PTE_RW | PTE_DIRTY)) !== (PTE_RW | PTE_DIRTY))
      return 'not writable and dirty'
    if (access === ACCESS_FETCH && (high & PTE_HIGH_NX) !== 0) return 'not executable'
    return ''
  }
}
