// The names of /proc/vmstat in the order in which kernels print them (mm/vmstat.c vmstat_text[]), as recorded on 6.1, 6.12 and 6.18.
// A name with +2 came with 6.12, with +8 by 6.18; -2 was gone by 6.12, -8 by 6.18; =2 was seen on 6.12 alone. A release in between
// is taken to be like the recorded one below it, an older one like 6.1.

const table = `
  nr_free_pages nr_free_pages_blocks+8 nr_zone_inactive_anon nr_zone_active_anon nr_zone_inactive_file
  nr_zone_active_file nr_zone_unevictable nr_zone_write_pending nr_mlock nr_bounce-8 nr_zspages nr_free_cma
  nr_unaccepted=2 numa_hit numa_miss numa_foreign numa_interleave numa_local numa_other nr_inactive_anon
  nr_active_anon nr_inactive_file nr_active_file nr_unevictable nr_slab_reclaimable nr_slab_unreclaimable
  nr_isolated_anon nr_isolated_file workingset_nodes workingset_refault_anon workingset_refault_file
  workingset_activate_anon workingset_activate_file workingset_restore_anon workingset_restore_file
  workingset_nodereclaim nr_anon_pages nr_mapped nr_file_pages nr_dirty nr_writeback nr_writeback_temp-8 nr_shmem
  nr_shmem_hugepages nr_shmem_pmdmapped nr_file_hugepages nr_file_pmdmapped nr_anon_transparent_hugepages
  nr_vmscan_write nr_vmscan_immediate_reclaim nr_dirtied nr_written nr_throttled_written
  nr_kernel_misc_reclaimable nr_foll_pin_acquired nr_foll_pin_released nr_kernel_stack nr_page_table_pages
  nr_sec_page_table_pages nr_iommu_pages+2 nr_swapcached pgpromote_success pgpromote_candidate
  pgpromote_candidate_nrl+8 pgdemote_kswapd+2 pgdemote_direct+2 pgdemote_khugepaged+2 pgdemote_proactive+8
  nr_hugetlb+8 nr_balloon_pages+8 nr_kernel_file_pages+8 nr_dirty_threshold nr_dirty_background_threshold
  nr_memmap_pages+2 nr_memmap_boot_pages+2 pgpgin pgpgout pswpin pswpout pgalloc_dma pgalloc_dma32 pgalloc_normal
  pgalloc_movable pgalloc_device allocstall_dma allocstall_dma32 allocstall_normal allocstall_movable
  allocstall_device pgskip_dma pgskip_dma32 pgskip_normal pgskip_movable pgskip_device pgfree pgactivate
  pgdeactivate pglazyfree pgfault pgmajfault pglazyfreed pgrefill pgreuse pgsteal_kswapd pgsteal_direct
  pgdemote_kswapd-2 pgdemote_direct-2 pgsteal_khugepaged+2 pgsteal_proactive+8 pgscan_kswapd pgscan_direct
  pgscan_khugepaged+2 pgscan_proactive+8 pgscan_direct_throttle pgscan_anon pgscan_file pgsteal_anon pgsteal_file
  zone_reclaim_success+2 zone_reclaim_failed pginodesteal slabs_scanned kswapd_inodesteal
  kswapd_low_wmark_hit_quickly kswapd_high_wmark_hit_quickly pageoutrun pgrotated drop_pagecache drop_slab
  oom_kill numa_pte_updates numa_huge_pte_updates numa_hint_faults numa_hint_faults_local numa_pages_migrated
  pgmigrate_success pgmigrate_fail thp_migration_success thp_migration_fail thp_migration_split
  compact_migrate_scanned compact_free_scanned compact_isolated compact_stall compact_fail compact_success
  compact_daemon_wake compact_daemon_migrate_scanned compact_daemon_free_scanned htlb_buddy_alloc_success
  htlb_buddy_alloc_fail unevictable_pgs_culled unevictable_pgs_scanned unevictable_pgs_rescued
  unevictable_pgs_mlocked unevictable_pgs_munlocked unevictable_pgs_cleared unevictable_pgs_stranded
  thp_fault_alloc thp_fault_fallback thp_fault_fallback_charge thp_collapse_alloc thp_collapse_alloc_failed
  thp_file_alloc thp_file_fallback thp_file_fallback_charge thp_file_mapped thp_split_page thp_split_page_failed
  thp_deferred_split_page thp_underused_split_page+2 thp_split_pmd thp_scan_exceed_none_pte
  thp_scan_exceed_swap_pte thp_scan_exceed_share_pte thp_split_pud thp_zero_page_alloc thp_zero_page_alloc_failed
  thp_swpout thp_swpout_fallback balloon_inflate balloon_deflate balloon_migrate swap_ra swap_ra_hit swpin_zero+2
  swpout_zero+2 ksm_swpin_copy cow_ksm zswpin zswpout zswpwb+2 direct_map_level2_splits direct_map_level3_splits
  direct_map_level2_collapses+8 direct_map_level3_collapses+8 nr_unstable
`

const marks: Readonly<Record<string, readonly [boolean, boolean, boolean]>> = {
  '+2': [false, true, true],
  '+8': [false, false, true],
  '-2': [true, false, false],
  '-8': [true, true, false],
  '=2': [false, true, false],
}

const rows = table
  .trim()
  .split(/\s+/)
  .map((word) => {
    const [, name = '', mark = ''] = /^(\w+?)([-+=]\d)?$/.exec(word) ?? []
    return { name, in: marks[mark] ?? [true, true, true] }
  })

/** Which of the recorded kernels a release prints like: 0, 1, 2 for 6.1, 6.12, 6.18. */
export function recordedLike(release: string): 0 | 1 | 2 {
  const [major = 0, minor = 0] = release.split('.').map(Number)
  const at = major * 1000 + minor
  return at >= 6018 ? 2 : at >= 6012 ? 1 : 0
}

/** The names that a release prints. */
export const vmstatNames = (release: string): readonly string[] =>
  rows.filter((row) => row.in[recordedLike(release)]).map((row) => row.name)
