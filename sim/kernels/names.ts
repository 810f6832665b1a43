// Names of kernel functions by version: what a `call` event's function id means. Where a function was renamed, its row
// lists the releases from which each name holds, newest first. A function that a release has not (or that its compiler
// inlines) is listed with '-' from there on: the event is kept, views mark it.

import { parseRelease } from './versions.ts'

/** key, then 'release:name' newest first, or one name for all releases. */
const rows = [
  // Entry and dispatch.
  ['lockVmaUnderRcu', '6.4:lock_vma_under_rcu'],
  ['lockMmAndFindVma', '6.5:lock_mm_and_find_vma 0:find_vma'],
  ['expandStack', '6.5:expand_stack_locked 0:expand_stack'],
  ['expandDownwards', 'expand_downwards'],
  ['acctStackGrowth', 'acct_stack_growth'],
  ['handleMmFault', 'handle_mm_fault'],
  ['__handleMmFault', '__handle_mm_fault'],
  ['badAreaNosemaphore', 'bad_area_nosemaphore'],
  ['__badAreaNosemaphore', '__bad_area_nosemaphore'],
  ['badAreaAccessError', 'bad_area_access_error'],
  ['badArea', 'bad_area'],
  ['doSigbus', 'do_sigbus'],
  ['forceSigFault', 'force_sig_fault'],
  // Tables.
  ['pudAlloc', '__pud_alloc'],
  ['pmdAlloc', '__pmd_alloc'],
  ['pteAlloc', '__pte_alloc'],
  ['pteAllocOne', 'pte_alloc_one'],
  ['pmdInstall', '5.15:pmd_install'],
  ['freePgtables', 'free_pgtables'],
  ['freePgdRange', 'free_pgd_range'],
  ['flushTlbMmRange', 'flush_tlb_mm_range'],
  // Leaves of the fault tree.
  ['doAnonymousPage', 'do_anonymous_page'],
  ['doFault', 'do_fault'],
  ['doReadFault', 'do_read_fault'],
  ['doCowFault', 'do_cow_fault'],
  ['doSharedFault', 'do_shared_fault'],
  ['doWpPage', 'do_wp_page'],
  ['wpPageCopy', 'wp_page_copy'],
  ['wpPageReuse', 'wp_page_reuse'],
  ['wpPageShared', 'wp_page_shared'],
  ['doPageMkwrite', 'do_page_mkwrite'],
  ['doSwapPage', 'do_swap_page'],
  ['doNumaPage', 'do_numa_page'],
  ['__doFault', '__do_fault'],
  ['finishFault', 'finish_fault'],
  ['setPteRange', '6.6:set_pte_range 5.10:do_set_pte 0:alloc_set_pte'],
  ['faultDirtySharedPage', 'fault_dirty_shared_page'],
  ['balanceDirtyPages', 'balance_dirty_pages_ratelimited'],
  ['fileUpdateTime', 'file_update_time'],
  // Anonymous memory and its reverse map.
  ['vmfAnonPrepare', '6.11:__vmf_anon_prepare 0:anon_vma_prepare'],
  ['__anonVmaPrepare', '4.10:__anon_vma_prepare'],
  ['findMergeableAnonVma', 'find_mergeable_anon_vma'],
  ['vmaAllocFolio', '6.10:vma_alloc_folio_noprof 5.19:vma_alloc_folio 0:alloc_pages_vma'],
  ['memCgroupCharge', '5.16:__mem_cgroup_charge 0:mem_cgroup_try_charge'],
  ['folioAddNewAnonRmap', '6.3:folio_add_new_anon_rmap 0:page_add_new_anon_rmap'],
  [
    'folioAddLruVma',
    '5.19:folio_add_lru_vma 5.9:lru_cache_add_inactive_or_unevictable 0:lru_cache_add_active_or_unevictable',
  ],
  ['folioAddLru', '5.16:folio_add_lru 0:lru_cache_add'],
  ['folioMoveAnonRmap', '6.7:folio_move_anon_rmap 0:page_move_anon_rmap'],
  ['folioRemoveRmapPtes', '6.8:folio_remove_rmap_ptes 0:page_remove_rmap'],
  ['folioAddFileRmapPtes', '6.8:folio_add_file_rmap_ptes 0:page_add_file_rmap'],
  ['anonVmaClone', 'anon_vma_clone'],
  ['anonVmaFork', 'anon_vma_fork'],
  ['unlinkAnonVmas', 'unlink_anon_vmas'],
  // Page cache.
  ['filemapFault', 'filemap_fault'],
  ['filemapMapPages', 'filemap_map_pages'],
  ['filemapGetFolio', '6.4:__filemap_get_folio 5.16:filemap_get_folio 0:find_get_page'],
  ['filemapAddFolio', '5.16:filemap_add_folio 0:add_to_page_cache_lru'],
  ['filemapPageMkwrite', 'filemap_page_mkwrite'],
  ['ext4PageMkwrite', 'ext4_page_mkwrite'],
  ['blockPageMkwrite', 'block_page_mkwrite'],
  ['doSyncMmapReadahead', 'do_sync_mmap_readahead'],
  ['doAsyncMmapReadahead', 'do_async_mmap_readahead'],
  ['pageCacheRaOrder', '5.18:page_cache_ra_order 5.10:do_page_cache_ra 0:ra_submit'],
  ['pageCacheRaUnbounded', '5.8:page_cache_ra_unbounded 0:__do_page_cache_readahead'],
  ['readPages', 'read_pages'],
  ['folioMarkDirty', '5.16:folio_mark_dirty 0:set_page_dirty'],
  ['folioMkclean', '5.16:folio_mkclean 0:page_mkclean'],
  ['shmemFault', 'shmem_fault'],
  ['shmemGetFolio', '5.19:shmem_get_folio_gfp 0:shmem_getpage_gfp'],
  ['shmemAllocAndAddFolio', '6.6:shmem_alloc_and_add_folio 0:shmem_alloc_and_acct_page'],
  ['shmemAddToPageCache', 'shmem_add_to_page_cache'],
  ['truncateInodePagesRange', 'truncate_inode_pages_range'],
  ['truncatePagecache', 'truncate_pagecache'],
  ['unmapMappingRange', 'unmap_mapping_range'],
  // mmap and its relatives.
  ['ksysMmapPgoff', 'ksys_mmap_pgoff'],
  ['vmMmapPgoff', 'vm_mmap_pgoff'],
  ['doMmap', 'do_mmap'],
  ['getUnmappedArea', '6.10:__get_unmapped_area 0:get_unmapped_area'],
  ['archGetUnmappedAreaTopdown', 'arch_get_unmapped_area_topdown'],
  ['archGetUnmappedArea', 'arch_get_unmapped_area'],
  ['thpGetUnmappedArea', '4.10:thp_get_unmapped_area'],
  ['vmUnmappedArea', 'vm_unmapped_area'],
  ['mmapRegion', 'mmap_region'],
  ['__mmapRegion', '6.12:__mmap_region'],
  ['mayExpandVm', 'may_expand_vm'],
  ['vmEnoughMemory', '__vm_enough_memory'],
  ['vmaMergeNewRange', '6.12:vma_merge_new_range 0:vma_merge'],
  ['vmaMergeExistingRange', '6.12:vma_merge_existing_range 0:vma_merge'],
  ['vmaExpand', '5.19:vma_expand'],
  ['commitMerge', '6.12:commit_merge 0:__vma_adjust'],
  ['vmAreaAlloc', 'vm_area_alloc'],
  ['vmAreaDup', 'vm_area_dup'],
  ['vmAreaFree', 'vm_area_free'],
  ['vmaLinkFile', '6.2:vma_link_file 0:vma_link'],
  ['vmaSetPageProt', 'vma_set_page_prot'],
  ['splitVma', '__split_vma'],
  ['doMunmap', '6.7:do_vmi_munmap 6.1:do_mas_munmap 0:do_munmap'],
  ['doVmiAlignMunmap', '6.7:do_vmi_align_munmap 6.1:do_mas_align_munmap'],
  ['unmapRegion', 'unmap_region'],
  ['unmapVmas', 'unmap_vmas'],
  ['unmapSingleVma', 'unmap_single_vma'],
  ['unmapPageRange', 'unmap_page_range'],
  ['removeVma', 'remove_vma'],
  ['doMprotectPkey', 'do_mprotect_pkey'],
  ['mprotectFixup', 'mprotect_fixup'],
  ['vmaModify', '6.7:vma_modify'],
  ['changeProtection', 'change_protection'],
  ['changeProtectionRange', 'change_protection_range'],
  ['doBrkFlags', 'do_brk_flags'],
  ['doMadvise', 'do_madvise'],
  ['madviseVmaBehavior', 'madvise_vma_behavior'],
  ['madviseDontneedFree', 'madvise_dontneed_free'],
  ['zapPageRangeSingle', '5.5:zap_page_range_single 0:zap_page_range'],
  ['dupMmap', 'dup_mmap'],
  ['copyPageRange', 'copy_page_range'],
  ['copyPteRange', 'copy_pte_range'],
  ['moveVma', 'move_vma'],
  ['movePageTables', 'move_page_tables'],
  ['copyVma', 'copy_vma'],
  ['mremapTo', 'mremap_to'],
  ['doMlock', 'do_mlock'],
  ['mlockFixup', 'mlock_fixup'],
  ['mmPopulate', '__mm_populate'],
  ['populateVmaPageRange', 'populate_vma_page_range'],
  ['exitMmap', 'exit_mmap'],
  ['vfsFsyncRange', 'vfs_fsync_range'],
] as const

export type FunctionKey = (typeof rows)[number][0]

/** Id of a function, by key: the `function` lane of a `call` event. */
export const FN = Object.fromEntries(rows.map((row, id) => [row[0], id])) as Readonly<Record<FunctionKey, number>>

/** Name of function `id` in a release; null where the release has no such function. */
export const functionName = (id: number, release: string): string | null => {
  const wanted = parseRelease(release) ?? [0, 0]
  for (const part of rows[id][1].split(' ')) {
    const colon = part.indexOf(':')
    if (colon < 0) return part
    const [major, minor] = parseRelease(part.slice(0, colon)) ?? [0, 0]
    if (wanted[0] > major || (wanted[0] === major && wanted[1] >= minor)) return part.slice(colon + 1)
  }
  return null
}
