// The state counters of /proc/vmstat and /proc/meminfo: how many pages are what now (the event counters are in
// trace/counters.ts). Indices into k.nodeStat; the names are the kernel's.

export const nodeStatNames = [
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
] as const

export const NR_DIRTY = 0
export const NR_WRITEBACK = 1
export const NR_DIRTIED = 2
export const NR_WRITTEN = 3
export const NR_ANON_PAGES = 4
export const NR_MAPPED = 5
export const NR_FILE_PAGES = 6
export const NR_SHMEM = 7
export const NR_PAGE_TABLE_PAGES = 8
export const NR_MLOCK = 9
