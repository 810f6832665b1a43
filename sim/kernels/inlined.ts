// Which kernel functions the compiler has made part of their callers, so that no tracer shows them: of those that `call` events name, what
// function_graph could not trace on Debian's 6.1.192 and 6.12.117, and what /proc/kallsyms of a 6.18.44 does not list. Of other releases
// and other builds nothing is known.

const everywhere =
  'acct_stack_growth bad_area change_protection_range copy_pte_range do_async_mmap_readahead do_cow_fault do_numa_page do_read_fault ' +
  'do_shared_fault do_sigbus do_sync_mmap_readahead madvise_dontneed_free wp_page_shared'

const inlined: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    '6.1': 'anon_vma_prepare do_anonymous_page madvise_vma_behavior mremap_to remove_vma vma_expand wp_page_reuse',
    '6.12': 'madvise_vma_behavior mremap_to vma_merge_existing_range wp_page_copy wp_page_reuse',
    '6.18': 'vma_merge_existing_range wp_page_copy',
  }).map(([release, names]) => [release, new Set(`${everywhere} ${names}`.split(' '))]),
)

/** Is the function inlined in the release, as far as that is known? */
export const isInlined = (name: string, release: string): boolean => inlined[release]?.has(name) ?? false
