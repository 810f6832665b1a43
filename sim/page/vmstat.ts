// Counters of /proc/vmstat that this kernel keeps, by index into k.vmstat. proc/ prints them under these names.

export const vmstatNames = [
  'pgfault',
  'pgmajfault',
  'pgalloc',
  'pgfree',
  'pgactivate',
  'pgdeactivate',
  'pglazyfree',
  'pglazyfreed',
  'pgreuse',
  'pgrefill',
  'pgpgin',
  'pgpgout',
  'pswpin',
  'pswpout',
  'allocstall',
  'nr_dirty',
  'nr_writeback',
  'nr_dirtied',
  'nr_written',
  'nr_anon_pages',
  'nr_mapped',
  'nr_file_pages',
  'nr_shmem',
  'nr_page_table_pages',
  'nr_mlock',
  'unevictable_pgs_mlocked',
  'unevictable_pgs_munlocked',
  'oom_kill',
] as const

export type VmstatName = (typeof vmstatNames)[number]

export const PGFAULT = 0
export const PGMAJFAULT = 1
export const PGALLOC = 2
export const PGFREE = 3
export const PGACTIVATE = 4
export const PGDEACTIVATE = 5
export const PGLAZYFREE = 6
export const PGLAZYFREED = 7
export const PGREUSE = 8
export const PGREFILL = 9
export const PGPGIN = 10
export const PGPGOUT = 11
export const PSWPIN = 12
export const PSWPOUT = 13
export const ALLOCSTALL = 14
export const NR_DIRTY = 15
export const NR_WRITEBACK = 16
export const NR_DIRTIED = 17
export const NR_WRITTEN = 18
export const NR_ANON_PAGES = 19
export const NR_MAPPED = 20
export const NR_FILE_PAGES = 21
export const NR_SHMEM = 22
export const NR_PAGE_TABLE_PAGES = 23
export const NR_MLOCK = 24
export const UNEVICTABLE_PGS_MLOCKED = 25
export const UNEVICTABLE_PGS_MUNLOCKED = 26
export const OOM_KILL = 27
