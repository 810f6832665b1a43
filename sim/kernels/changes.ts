// The table of changes: what one commit changed in how memory mapping behaves. Code asks `version.has(name)` at one
// decision point; nowhere are releases compared. In which release each came, releases.ts says: a run needs no more of it.

import { firstReleases } from './releases.ts'
import type { ChangeName } from './releases.ts'

export interface Change {
  readonly name: ChangeName
  /** First release that has it. */
  readonly release: string
  /** Commit, where it is known for certain. */
  readonly commit?: string
  /** What a program, /proc or the trace shows differently. */
  readonly effect: string
  /** A program of the suite whose recordings of 6.1, 6.12 and 6.18 show it: the release lies between those that differ. */
  readonly program?: string
  /** A change without which this one has no meaning. */
  readonly requires?: ChangeName
}

const rows = [
  { name: 'madv-free', commit: '854e9ed09ded', effect: 'MADV_FREE' },
  {
    name: 'madv-free-inactive-file',
    commit: 'f7ad2a6cb9f7',
    effect: 'lazily freed pages stand among the inactive file pages',
    requires: 'madv-free',
  },
  { name: 'shared-anonymous', effect: 'MAP_SHARED with MAP_ANONYMOUS, and of /dev/zero' },
  { name: 'memfd-create', commit: '9183df25fe7b', effect: 'memfd_create(2)' },
  { name: 'wipeonfork', effect: 'MADV_WIPEONFORK, MADV_KEEPONFORK' },
  {
    name: 'map-shared-validate',
    commit: '1c9725974074',
    effect: 'MAP_SHARED_VALIDATE refuses flags that it does not know',
  },
  {
    name: 'map-sync',
    commit: 'b6fb293f2497',
    effect: 'MAP_SYNC',
    requires: 'map-shared-validate',
  },
  { name: 'madv-cold', effect: 'MADV_COLD, MADV_PAGEOUT' },
  { name: 'madv-populate', effect: 'MADV_POPULATE_READ, MADV_POPULATE_WRITE' },
  { name: 'dontneed-locked', effect: 'MADV_DONTNEED_LOCKED' },
  {
    name: 'elf-load-align',
    commit: 'ce81bb256a22',
    effect: 'execve puts a position-independent program at a multiple of the largest p_align of its segments',
  },
  {
    name: 'elf-loader-align',
    commit: '3545deff0ec7',
    effect: 'the same of one without an interpreter (6.10, and a stable update of 6.1)',
  },
  { name: 'elf-headers-64k', effect: 'execve takes more than 73 program headers, up to 64 KiB of them' },
  {
    name: 'userfaultfd',
    commit: '86039bd3b4e6',
    effect: 'userfaultfd: programs serve their own page faults',
  },
  { name: 'uffd-events', effect: 'userfaultfd tells of fork, mremap, munmap; shared memory' },
  { name: 'uffd-sigbus', effect: 'UFFD_FEATURE_SIGBUS and UFFD_FEATURE_THREAD_ID' },
  { name: 'uffd-wp', effect: 'UFFDIO_WRITEPROTECT' },
  { name: 'uffd-user-mode', effect: 'UFFD_USER_MODE_ONLY' },
  {
    name: 'kpageflags-anon-is-ksm',
    effect: 'kpageflags says KSM of every anonymous page',
  },
  {
    name: 'kpageflags-ksm-alone',
    effect: 'kpageflags says KSM of pages of KSM alone, as before 6.10',
    program: 'pages/anonymous-page-has-its-flags',
    requires: 'kpageflags-anon-is-ksm',
  },
  { name: 'pagemap-uffd-wp', effect: 'bit 57 of pagemap: protected against writes by userfaultfd' },
  { name: 'uffd-minor', effect: 'UFFDIO_REGISTER_MODE_MINOR and UFFDIO_CONTINUE for shared memory' },
  { name: 'uffd-exact-address', effect: 'UFFD_FEATURE_EXACT_ADDRESS' },
  { name: 'uffd-wp-shmem', effect: 'write protection by userfaultfd for shared memory' },
  { name: 'uffd-device', effect: '/dev/userfaultfd' },
  {
    name: 'uffd-rdonly',
    effect: 'F_GETFL of a userfaultfd says O_RDONLY, not O_RDWR',
  },
  {
    name: 'uffd-again-told',
    effect: 'what UFFDIO_COPY and its kin refuse with EAGAIN, because of an unread event, they say in the struct too',
    program: 'userfaultfd/filling-waits-while-an-event-is-unread',
  },
  {
    name: 'uffd-lifts-to-writable',
    effect: 'a page that userfaultfd protects no more is writable at once',
    program: 'userfaultfd/lifted-protection-costs-no-fault',
  },
  { name: 'uffd-wp-unpopulated', effect: 'UFFD_FEATURE_WP_UNPOPULATED' },
  { name: 'uffd-poison', effect: 'UFFDIO_POISON' },
  {
    name: 'shmem-alloc-and-add',
    effect:
      'in the trace: shmem_alloc_and_add_folio() charges a new page and enters it, where three functions stood beside each other',
  },
  { name: 'uffd-wp-async', effect: 'UFFD_FEATURE_WP_ASYNC' },
  { name: 'uffd-move', effect: 'UFFDIO_MOVE' },
  {
    name: 'uffd-no-droppable',
    effect: 'userfaultfd does not watch MAP_DROPPABLE memory',
    program: 'userfaultfd/droppable-memory-cannot-be-watched',
  },
  { name: 'uffd-own-unregister', effect: 'UFFDIO_UNREGISTER refuses ranges of another descriptor' },
  {
    name: 'anon-vma-name',
    commit: '9a10064f5625',
    effect: 'prctl(PR_SET_VMA) names anonymous memory, where the kernel is built with it',
  },
  { name: 'anon-shmem-name', effect: 'shared anonymous memory can be named too' },
  { name: 'madv-collapse', effect: 'MADV_COLLAPSE' },
  {
    name: 'guard-files',
    effect: 'MADV_GUARD_INSTALL in file and read-only mappings',
    requires: 'guard-pages',
  },
  {
    name: 'guard-flag',
    effect: 'VmFlags says gu where guard pages may be; file mappings with them get no anon_vma',
    program: 'advice/guard-shows-in-pagemap-and-flags',
    requires: 'guard-files',
  },
  {
    name: 'fault-around-table',
    effect: 'fault-around makes no page table for the last page of a file alone (6.18, and 6.12.y)',
    program: 'fault/no-table-for-the-last-page',
  },
  {
    name: 'finish-fault-folio',
    effect: 'a fault on a file maps the whole folio that has its page',
    program: 'fault/a-folio-is-mapped-whole',
  },
  {
    name: 'write-faults-late',
    commit: '665575cff098',
    effect: 'a write beyond the end whose buffer is not there yet makes the file longer even if it fails',
    program: 'fault/failed-write-of-a-missing-buffer-and-the-size',
  },
  { name: 'data-rlimit-mmap', effect: 'RLIMIT_DATA counts private writable mappings, not brk alone' },
  {
    name: 'protnone-global',
    commit: '1796316a8b02',
    effect: 'the bit that says PROT_NONE in an entry is GLOBAL (8), before it was PSE (7)',
  },
  {
    name: 'pte-invert',
    commit: '6b28baca9b1f',
    effect: 'a PROT_NONE entry stores its frame number inverted (L1TF)',
  },
  {
    name: 'fixed-noreplace-whole-range',
    effect: 'MAP_FIXED_NOREPLACE looks at the whole range, not at its first address only',
  },
  { name: 'anon-inactive', effect: 'new anonymous pages start on the inactive list' },
  { name: 'anon-exclusive', effect: 'PG_anon_exclusive decides reuse on a write to a COW page' },
  {
    name: 'reuse-by-refcount',
    effect: 'a COW page is reused when its reference count is one, whatever its mapcount',
  },
  {
    name: 'mincore-owner',
    effect: 'mincore of a file one may not write and does not own says all resident',
  },
  {
    name: 'thp-file-align',
    effect: 'a large file mapping on a file system with huge-page support is 2 MiB aligned',
  },
  {
    name: 'thp-anon-align',
    effect: 'an anonymous request of a multiple of 2 MiB is 2 MiB aligned',
    program: 'placement/two-mib-anonymous-is-aligned',
  },
  {
    name: 'thp-anon-align-multiple',
    effect: 'only lengths that are a multiple of 2 MiB are aligned',
    requires: 'thp-anon-align',
  },
  {
    name: 'thp-align-topdown',
    commit: '96204e15310c',
    effect: 'an aligned request takes the upper end of its gap',
    program: 'placement/large-file-mapping-takes-the-upper-end-of-its-gap',
  },
  {
    name: 'map-stack-nohugepage',
    commit: 'c4608d1bf7c6',
    effect: 'MAP_STACK sets VM_NOHUGEPAGE, so such mappings merge among themselves only',
    program: 'mmap/stack-flag-shows-nohugepage',
  },
  {
    name: 'mmap-fixed-atomic',
    effect: 'a MAP_FIXED that a limit or the charge forbids leaves the old mapping',
  },
  { name: 'protnone-writable', effect: 'mprotect makes exclusive dirty pages writable at once' },
  {
    name: 'mprotect-unaccount',
    commit: '9b9143298585',
    effect: 'mprotect to read-only gives the commit charge of an anonymous mapping without pages back',
    program: 'mprotect/back-to-read-only-and-the-account',
  },
  { name: 'maple-tree', effect: 'VMAs stand in a maple tree instead of an rbtree' },
  { name: 'fork-copies-tree', effect: 'fork copies the nodes of the maple tree as they are' },
  { name: 'brk-heap-apart', effect: 'the first brk makes a VMA of its own beside the bss' },
  {
    name: 'fault-counts-once',
    commit: '53156443a303',
    effect: 'a fault that is retried counts once in pgfault',
  },
  { name: 'per-vma-lock', effect: 'a user fault first tries the lock of one VMA' },
  { name: 'saved-dirty', effect: 'a read-only entry keeps its dirty bit at bit 58' },
  {
    name: 'random-recency',
    commit: '8788f6781486',
    effect: 'MADV_RANDOM mappings do not count as references either',
  },
  {
    name: 'process-madvise-own',
    effect: 'process_madvise of the caller itself needs no CAP_SYS_NICE',
    program: 'process_madvise/child-that-may-not-be-looked-into-eacces',
  },
  {
    name: 'hugetlb-hint-up',
    effect: 'a hint for huge pages is rounded up to their size, not down, and MAP_32BIT counts for them',
    program: 'mmap/huge-pages-without-a-reservation',
  },
  {
    name: 'merge-new-lower',
    effect: 'mmap between two mappings that cannot be one joins the lower one, not the upper',
    program: 'mmap/filling-a-gap-between-two-that-were-written',
  },
  {
    name: 'dontunmap-locked-twice',
    effect: 'MREMAP_DONTUNMAP of locked memory counts the copy in VmLck, and the original on',
    program: 'mremap/dontunmap-of-locked-memory-unlocks-the-old',
  },
  {
    name: 'dontunmap-self-merge',
    effect:
      'MREMAP_DONTUNMAP may merge the copy with what it leaves, and unlocks all of a VMA (6.1.y and 6.12.y keep the two apart)',
    program: 'mremap/dontunmap-beside-its-original',
  },
  {
    name: 'merge-unfaulted',
    effect: 'a VMA with pages merges with a neighbour that has none yet',
  },
  { name: 'heap-strict-name', effect: 'only a VMA that overlaps start_brk … brk is called [heap]' },
  {
    name: 'readahead-exec',
    effect: 'a fault in an executable mapping reads from there to the end of the mapping, not around',
    program: 'mincore/executable-mappings-read-to-their-end',
  },
  {
    name: 'readahead-mark-in-file',
    effect:
      'the mark that starts the next window of read-ahead is counted from the end of the file where the window goes beyond it',
  },
  {
    name: 'readahead-ends-aligned',
    effect: 'a window of read-ahead that follows another ends at a multiple of four pages, or of more',
    program: 'mincore/windows-of-reads-in-a-row',
  },
  {
    name: 'readahead-prev-late',
    effect:
      'where a read ended is noted at its end, not page by page: a miss in its middle is not sequential (or an earlier release)',
    program: 'mincore/reading-on-from-cached-pages',
  },
  {
    name: 'copy-range-one-fs',
    effect: 'copy_file_range between file systems is EXDEV, not a copy through the page cache',
  },
  {
    name: 'fallocate-one-mode',
    effect:
      'fallocate takes one way to allocate: EOPNOTSUPP for more, and for KEEP_SIZE with those that move, not EINVAL',
  },
  { name: 'droppable', effect: 'MAP_DROPPABLE', program: 'mmap/droppable-is-wiped-in-children' },
  {
    name: 'ext4-zero-eof',
    effect: 'ext4 zeroes what was stored behind the end of a file when the file grows (6.13, and 6.12.y)',
  },
  {
    name: 'ext4-hole-by-bytes',
    effect: 'a hole of ext4 within the first page unmaps all pages behind it, as one of tmpfs does (6.14, and 6.12.y)',
    program: 'truncate/a-hole-in-the-first-page-unmaps-all',
  },
  {
    name: 'ext4-large-folios',
    commit: '7ac67301e82f',
    effect: 'a write to a file of ext4 makes folios of many pages, which are copied to, dirty and dropped as one',
    program: 'mincore/truncation-keeps-the-rest-of-a-dirty-folio',
  },
  { name: 'tmpfs-direct', effect: 'O_DIRECT on tmpfs is taken and ignored, not refused' },
  {
    name: 'populate-stops-at-hole',
    commit: '631426ba1d45',
    effect: 'MADV_POPULATE_* stops at a hole instead of passing over it',
    program: 'advice/populate-stops-at-a-hole',
  },
  {
    name: 'vmflags-lockonfault',
    commit: '8614d6c5eda0',
    effect: 'VmFlags shows lf for VM_LOCKONFAULT, which was ?? before',
    program: 'mlock/onfault-shows-lf',
  },
  { name: 'numa-balancing-flag', effect: 'MPOL_F_NUMA_BALANCING, with MPOL_BIND' },
  { name: 'preferred-many', effect: 'MPOL_PREFERRED_MANY' },
  { name: 'pagemap-scan', effect: 'PAGEMAP_SCAN', program: 'proc/pagemap-scan-by-category' },
  {
    name: 'pagemap-scan-guard',
    effect: 'PAGEMAP_SCAN tells of guard pages',
    program: 'proc/pagemap-scan-by-category',
  },
  { name: 'mempolicy-home-node', effect: 'set_mempolicy_home_node(2)' },
  {
    name: 'weighted-interleave',
    effect: 'MPOL_WEIGHTED_INTERLEAVE',
    program: 'numa/numa-maps-of-each-policy',
  },
  {
    name: 'numa-balancing-many',
    effect: 'MPOL_F_NUMA_BALANCING with MPOL_PREFERRED_MANY',
    program: 'numa/numa-maps-of-each-policy',
  },
  {
    name: 'move-pages-folio-walk',
    effect: 'move_pages says ENOENT, not EFAULT, of anonymous memory without a page, and knows pages without rights',
    program: 'numa/move-pages-says-where',
  },
  { name: 'procmap-query', effect: 'PROCMAP_QUERY of /proc/PID/maps', program: 'proc/maps-query-by-address' },
  {
    name: 'pseudo-noexec',
    effect: 'mmap of a pipe for execution is EPERM, not ENODEV',
    program: 'sweeps/mmap-of-all-flags-and-files',
  },
  { name: 'mseal', effect: 'mseal(2), EPERM for sealed mappings', program: 'mseal/twice-is-the-same' },
  {
    name: 'guard-pages',
    effect: 'MADV_GUARD_INSTALL and MADV_GUARD_REMOVE',
    program: 'advice/guard-makes-touching-maperr',
  },
  { name: 'vvar-vclock', effect: '[vvar_vclock] stands beside [vvar]' },
  { name: 'mremap-dontunmap', effect: 'MREMAP_DONTUNMAP' },
  {
    name: 'memfd-exec',
    effect: 'MFD_EXEC and MFD_NOEXEC_SEAL',
    program: 'memfd/noexec-seal-takes-the-rights-away',
  },
  { name: 'dupfd-query', effect: 'F_DUPFD_QUERY' },
  {
    name: 'vdso-in-mmap',
    effect: 'a randomised [vdso] stands among the mappings, not above the stack',
  },
  {
    name: 'brk-random-1g',
    effect: 'the heap of a program begins up to 1 GiB above its data, not 32 MiB',
  },
  {
    name: 'comm-of-dentry',
    effect: 'a program run by its descriptor has the name of its file (comm), not the number',
  },
  { name: 'smaps-ksm', effect: 'smaps has a KSM line' },
  { name: 'status-kthread', effect: 'status says whether it is a kernel thread' },
  { name: 'status-untag-mask', effect: 'status has untag_mask' },
  { name: 'pidfd-thread', effect: 'PIDFD_THREAD' },
  {
    name: 'process-madvise-self',
    effect: 'process_madvise gives the caller itself any advice',
    program: 'process_madvise/dontneed-of-oneself',
  },
  { name: 'cachestat', effect: 'cachestat(2)' },
  { name: 'membarrier-registrations', effect: 'MEMBARRIER_CMD_GET_REGISTRATIONS' },
  { name: 'process-mrelease', effect: 'process_mrelease(2)' },
  { name: 'mdwe', effect: 'PR_GET_MDWE and PR_SET_MDWE' },
  { name: 'mdwe-no-inherit', effect: 'PR_MDWE_NO_INHERIT' },
  { name: 'sched-ext', effect: 'SCHED_EXT is a policy' },
  { name: 'shmem-writes-large', effect: 'a write to memory whose size is sealed is refused by pieces of 2 MiB' },
  {
    name: 'shmem-writes-by-page',
    effect: 'a write to memory whose size is sealed is refused by pages, as before 6.11',
    program: 'memfd/grow-sealed-write-stops-before-the-piece-with-the-end',
  },
  {
    name: 'seal-exec-early',
    effect: 'F_SEAL_EXEC is refused (EBUSY) while the object is mapped writable (a stable update of 6.12 and of 6.18)',
    program: 'memfd/seal-against-execution-while-mapped',
  },
  {
    name: 'mremap-many',
    effect: 'mremap moves several VMAs in one call',
    program: 'mremap/several-mappings-at-once',
  },
  {
    name: 'no-devmap',
    effect: 'entries of persistent memory have no bit of their own (DEVMAP) any more',
  },
  {
    name: 'pidfd-self',
    effect: 'PIDFD_SELF: process_madvise, process_mrelease and pidfd_send_signal take a number that is the caller',
    program: 'process_madvise/the-number-that-is-the-caller',
  },
  { name: 'tmpfs-file-flags', effect: 'files of tmpfs have flags (chattr)' },
  { name: 'secretmem', effect: 'memfd_secret(2) is switched on', program: 'memfd/secret-memory' },
  {
    name: 'secretmem-locked',
    effect: 'mappings of memfd_secret are locked (in 6.12 until a stable update, which counts pages as they come)',
    program: 'memfd/secret-memory-counts-as-locked',
    requires: 'secretmem',
  },
  { name: 'futex-waitv', effect: 'futex_waitv(2)' },
  {
    name: 'futex2-sizes',
    effect: 'futex_waitv refuses a value that does not fit in the word',
    requires: 'futex-waitv',
  },
  { name: 'memory-merge', effect: 'PR_SET_MEMORY_MERGE', program: 'advice/merge-memory-of-a-process' },
  {
    name: 'ksm-before-merging',
    effect: 'a new mapping becomes mergeable before it is joined with a neighbour',
    program: 'advice/merge-memory-of-a-process',
  },
  { name: 'prctl-auxv', effect: 'PR_GET_AUXV', program: 'maps/auxiliary-vector-is-read-and-set' },
  {
    name: 'auxv-rseq',
    effect: 'AT_RSEQ_FEATURE_SIZE and AT_RSEQ_ALIGN in the auxiliary vector, of which 52 words are kept',
    program: 'maps/auxiliary-vector-is-read-and-set',
  },
  {
    name: 'auxv-hwcap3',
    effect: 'the kernel keeps 56 words of the auxiliary vector, with room for AT_HWCAP3 and AT_HWCAP4',
    program: 'maps/auxiliary-vector-is-read-and-set',
  },
  { name: 'thp-disable-but-advised', effect: 'PR_THP_DISABLE_EXCEPT_ADVISED' },
  { name: 'pidfd-signal-scope', effect: 'flags of pidfd_send_signal: one thread, a process, a process group' },
] as const satisfies readonly (Omit<Change, 'release'> & { readonly name: ChangeName })[]

/** The table. */
export const changes: readonly Change[] = rows.map((row) => ({ ...row, release: firstReleases[row.name] }))
