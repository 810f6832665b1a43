// Flags of a physical page, with the kernel's names (include/linux/page-flags.h). Views and the mirror need them too.
//
// Differs from Linux: where Linux gives one bit two names by context (PG_reclaim / PG_readahead, PG_owner_2 /
// PG_anon_exclusive / PG_mappedtodisk), each name has a bit of its own; page types (table, buddy) are bits as well.

export const PG_locked = 1 << 0
export const PG_writeback = 1 << 1
export const PG_referenced = 1 << 2
export const PG_uptodate = 1 << 3
export const PG_dirty = 1 << 4
export const PG_lru = 1 << 5
export const PG_head = 1 << 6
export const PG_waiters = 1 << 7
export const PG_active = 1 << 8
export const PG_workingset = 1 << 9
export const PG_swapcache = 1 << 10
export const PG_mappedtodisk = 1 << 11
export const PG_anon_exclusive = 1 << 12
export const PG_reserved = 1 << 13
export const PG_private = 1 << 14
export const PG_readahead = 1 << 15
export const PG_reclaim = 1 << 16
export const PG_swapbacked = 1 << 17
export const PG_unevictable = 1 << 18
export const PG_mlocked = 1 << 20
/** One of several pages of a dirty folio: its own blocks are dirty (BH_Dirty of the folio's buffers in Linux). */
export const PG_block_dirty = 1 << 21
/** Page type: a page table. */
export const PG_table = 1 << 24
/** Page type: head of a free block of the buddy allocator; its order is in `private`. */
export const PG_buddy = 1 << 25
/** The frame's mapping is an anon_vma: PAGE_MAPPING_ANON, the low bit of the pointer in Linux. */
export const PG_anon = 1 << 26

/** Bit number → name, for views. */
export const pageFlagNames: Readonly<Record<number, string>> = {
  0: 'locked',
  1: 'writeback',
  2: 'referenced',
  3: 'uptodate',
  4: 'dirty',
  5: 'lru',
  6: 'head',
  7: 'waiters',
  8: 'active',
  9: 'workingset',
  10: 'swapcache',
  11: 'mappedtodisk',
  12: 'anon_exclusive',
  13: 'reserved',
  14: 'private',
  15: 'readahead',
  16: 'reclaim',
  17: 'swapbacked',
  18: 'unevictable',
  20: 'mlocked',
  21: 'block_dirty',
  24: 'table',
  25: 'buddy',
  26: 'anon',
}

export const LRU_INACTIVE_ANON = 0
export const LRU_ACTIVE_ANON = 1
export const LRU_INACTIVE_FILE = 2
export const LRU_ACTIVE_FILE = 3
export const LRU_UNEVICTABLE = 4
export const NR_LRU_LISTS = 5

export const lruListNames = ['inactive_anon', 'active_anon', 'inactive_file', 'active_file', 'unevictable'] as const
