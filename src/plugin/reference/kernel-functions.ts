// Kernel functions that the book names, each with its file, which was looked up in the source of the release: Linux 6.12 where none
// stands behind the file. Functions that are gone have the last looked-up release that had them.

/** The release whose source the links show. */
export const sourceRelease = '6.12'

/** `file`, or `file release`. */
export const kernelFunctions: Readonly<Record<string, string>> = {
  __get_unmapped_area: 'mm/mmap.c',
  __split_vma: 'mm/vma.c',
  can_vma_merge_left: 'mm/vma.c',
  change_protection: 'mm/mprotect.c',
  deny_write_access: 'include/linux/fs.h',
  do_anonymous_page: 'mm/memory.c',
  do_cow_fault: 'mm/memory.c',
  do_mmap: 'mm/mmap.c',
  do_mprotect_pkey: 'mm/mprotect.c',
  do_numa_page: 'mm/memory.c',
  do_wp_page: 'mm/memory.c',
  ext4_file_mmap: 'fs/ext4/file.c',
  ext4_page_mkwrite: 'fs/ext4/inode.c',
  filemap_fault: 'mm/filemap.c',
  filemap_page_mkwrite: 'mm/filemap.c',
  find_vma: 'mm/mmap.c',
  generic_file_mmap: 'mm/filemap.c',
  handle_mm_fault: 'mm/memory.c',
  handle_pte_fault: 'mm/memory.c',
  is_mergeable_anon_vma: 'mm/vma.c',
  is_mergeable_vma: 'mm/vma.c',
  ksys_mmap_pgoff: 'mm/mmap.c',
  mmap_region: 'mm/mmap.c',
  mprotect_fixup: 'mm/mprotect.c',
  pte_modify: 'arch/x86/include/asm/pgtable.h',
  pte_present: 'arch/x86/include/asm/pgtable.h',
  pte_protnone: 'arch/x86/include/asm/pgtable.h',
  rmap_walk_file: 'mm/rmap.c',
  shmem_fault: 'mm/shmem.c',
  shmem_mmap: 'mm/shmem.c',
  show_map_vma: 'fs/proc/task_mmu.c',
  show_vma_header_prefix: 'fs/proc/task_mmu.c',
  unmap_mapping_range: 'mm/memory.c',
  vm_mmap_pgoff: 'mm/util.c',
  vma_link: 'mm/mmap.c 4.17',
  vma_link_file: 'mm/vma.c',
  wp_page_copy: 'mm/memory.c',
}
