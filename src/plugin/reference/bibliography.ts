// What the book and the notes point at. Addresses of the notes are those of 2018; an archive's address beside each asks for the copy
// nearest to then.

export interface Source {
  readonly title: string
  /** Who, and when where that is known. */
  readonly by: string
  readonly url: string
  /** Lines of the notes, or sections, that point there. */
  readonly at: readonly string[]
}

export const fromTheNotes: readonly Source[] = [
  {
    title: 'Understanding memory mapping',
    by: 'IBM, AIX 7.2',
    url: 'https://www.ibm.com/support/knowledgecenter/en/ssw_aix_72/com.ibm.aix.genprogc/understanding_mem_mapping.htm',
    at: ['/notes#n-aix'],
  },
  {
    title: 'System Services Overview, 800-3846-10A',
    by: 'Sun Microsystems, SunOS 4.1, March 1990',
    url: 'http://bitsavers.trailing-edge.com/pdf/sun/sunos/4.1/800-3846-10A_System_Services_Overview_199003.pdf',
    at: ['/notes#n-sunos-manual'],
  },
  {
    title: 'What are memory mappings',
    by: 'Rob Landley, in a FAQ of memory',
    url: 'https://landley.net/writing/memory-faq.txt',
    at: ['/notes#n-landley', '/formal-causes'],
  },
  {
    title: 'vmscan: limit VM_EXEC protection to file pages',
    by: 'A patch, October 2009; commit 41e20983fe55 in 2.6.32',
    url: 'https://lore.kernel.org/patchwork/patch/174306/',
    at: ['/notes#n-vm-exec'],
  },
  { title: 'ashmem', by: 'LWN', url: 'https://lwn.net/Articles/452035/', at: ['/notes#n-ashmem'] },
  {
    title: 'Two more approaches to persistent-memory writes',
    by: 'LWN',
    url: 'https://lwn.net/Articles/731706/',
    at: ['/notes#n-map-sync', '/file-private/onset#a-flag-that-comes-too-early'],
  },
  {
    title: 'Volatile ranges and MADV_FREE',
    by: 'LWN',
    url: 'https://lwn.net/Articles/590991/',
    at: ['/notes#n-free'],
  },
  {
    title: 'Use new madvise()’s MADV_FREE on the private heap',
    by: 'An issue of Python',
    url: 'https://bugs.python.org/issue26601',
    at: ['/notes#n-free-python'],
  },
  {
    title: '---p PROT_NONE mapping',
    by: 'In a page on data segments',
    url: 'http://www.greenend.org.uk/rjk/tech/dataseg.html#summary',
    at: ['/notes#n-prot-none', '/mprotect/prot-none'],
  },
  {
    title: 'Understanding the Linux Virtual Memory Manager, page tables',
    by: 'Mel Gorman; Linux 2.4 and 2.6',
    url: 'https://www.kernel.org/doc/gorman/html/understand/understand006.html',
    at: ['/notes#n-mel', '/mprotect/protnone-bit#seven'],
  },
  {
    title: 'Using mprotect(.., .., PROT_NONE) on Linux',
    by: 'Volatility Labs, May 2015',
    url: 'https://volatility-labs.blogspot.com/2015/05/using-mprotect-protnone-on-linux.html',
    at: ['/notes#n-volatility', '/mprotect/protnone-bit#who-may-still-look'],
  },
  {
    title: 'On _PAGE_PROTNONE',
    by: 'Linus Torvalds, linux-kernel, 21 September 1998',
    url: 'https://lkml.org/lkml/1998/9/21/55',
    at: ['/notes#n-linus', '/mprotect/protnone-bit#before'],
  },
  {
    title: 'Message 08579',
    by: 'The kernel newbies’ list',
    url: 'https://www.spinics.net/lists/newbies/msg08579.html',
    at: ['/notes#n-spinics'],
  },
]

/** Commits, by hash. */
export const commits: readonly Source[] = [
  {
    title: 'Linux-0.97.5, in a history made of releases',
    by: '06d9f6ff1375, imported November 2007',
    url: 'https://git.kernel.org/pub/scm/linux/kernel/git/tglx/history.git/commit/?id=06d9f6ff137579551a2ee18661847915fe2bb812',
    at: ['/notes#n-tglx', '/mprotect/protnone-bit#before'],
  },
  {
    title: 'x86: consolidate __swp_XXX() macros',
    by: '1796316a8b02, Jan Beulich, December 2008, in 2.6.29',
    url: 'https://git.kernel.org/torvalds/c/1796316a8b028a148be48ba5d4e7be493a39d173',
    at: ['/mprotect/protnone-bit#then-and-now'],
  },
  {
    title: 'mm: more likely reclaim MADV_SEQUENTIAL mappings',
    by: '4917e5d0499b, Johannes Weiner, in 2.6.29',
    url: 'https://git.kernel.org/torvalds/c/4917e5d0499b5ae7b26b56fccaefddf9aec9369c',
    at: ['/notes#n-sequential'],
  },
  {
    title: 'mm: support madvise(MADV_FREE)',
    by: '854e9ed09ded, Minchan Kim, January 2016, in 4.5',
    url: 'https://git.kernel.org/torvalds/c/854e9ed09dedf0c19ac8640e91bcc74bc3f9e5c9',
    at: ['/notes#n-free-1'],
  },
  {
    title: 'mm: move lazily freed pages to inactive list',
    by: '10853a039208, Minchan Kim, January 2016, in 4.5',
    url: 'https://git.kernel.org/torvalds/c/10853a039208c4afaa322a7d802456c8dca222f4',
    at: ['/notes#n-free-2'],
  },
  {
    title: 'mm: move MADV_FREE pages into LRU_INACTIVE_FILE list',
    by: 'f7ad2a6cb9f7, Shaohua Li, May 2017, in 4.12',
    url: 'https://git.kernel.org/torvalds/c/f7ad2a6cb9f7c4040004bedee84a70a9b985583e',
    at: ['/notes#n-free-3'],
  },
  {
    title: 'mm: replace remap_file_pages() syscall with emulation',
    by: 'c8d78c1823f4, in 4.0',
    url: 'https://git.kernel.org/torvalds/c/c8d78c1823f4',
    at: ['/formal-causes/file#then-and-now'],
  },
  {
    title: 'mm/mprotect: try avoiding write faults for exclusive anonymous pages when changing protection',
    by: '64fe24a3e05e, in 6.0',
    url: 'https://git.kernel.org/torvalds/c/64fe24a3e05e',
    at: ['/mprotect#writable-and-yet-not'],
  },
  {
    title: 'x86/speculation/l1tf: Protect PROT_NONE PTEs against speculation',
    by: '6b28baca9b1f, June 2018, in 4.19',
    url: 'https://git.kernel.org/torvalds/c/6b28baca9b1f',
    at: ['/mprotect/protnone-bit#inverted'],
  },
  {
    title: 'fs/binfmt_elf: use PT_LOAD p_align values for suitable start address',
    by: 'ce81bb256a22, Chris Kennelly, October 2020, in 5.10',
    url: 'https://git.kernel.org/torvalds/c/ce81bb256a22',
    at: ['/file-private/programs#what-you-now-know'],
  },
  {
    title: 'mm: tracking shared dirty pages',
    by: 'd08b3851da4, Peter Zijlstra, September 2006, in 2.6.19',
    url: 'https://git.kernel.org/torvalds/c/d08b3851da4',
    at: ['/file-shared#bounded'],
  },
  {
    title: 'add page_mkwrite() vm_operations method',
    by: '9637a5efd4fb, David Howells, June 2006, in 2.6.18',
    url: 'https://git.kernel.org/torvalds/c/9637a5efd4fb',
    at: ['/file-shared#bounded'],
  },
  {
    title: 'PostgreSQL’s fsync() surprise',
    by: 'LWN, April 2018',
    url: 'https://lwn.net/Articles/752063/',
    at: ['/file-shared#errors'],
  },
  {
    title: 'mm: do_wp_page() simplification',
    by: '09854ba94c6a, Linus Torvalds, August 2020, in 5.9',
    url: 'https://git.kernel.org/torvalds/c/09854ba94c6a',
    at: ['/private-anonymous#exclusive'],
  },
  {
    title: 'mm: remember exclusively mapped anonymous pages with PG_anon_exclusive',
    by: '6c287605fd56, David Hildenbrand, May 2022, in 5.19',
    url: 'https://git.kernel.org/torvalds/c/6c287605fd56',
    at: ['/private-anonymous#exclusive'],
  },
  {
    title: 'mm/vmscan: protect the workingset on anonymous LRU',
    by: 'b518154e59aa, Joonsoo Kim, August 2020, in 5.9',
    url: 'https://git.kernel.org/torvalds/c/b518154e59aa',
    at: ['/private-anonymous#inactive'],
  },
  {
    title: 'mm: madvise: implement lightweight guard page mechanism',
    by: '662df3e5c376, in 6.13',
    url: 'https://git.kernel.org/torvalds/c/662df3e5c376',
    at: ['/page-fault#then-and-now'],
  },
]

export const manuals: readonly Source[] = [
  { title: 'mmap(2)', by: 'Linux man-pages', url: 'https://man7.org/linux/man-pages/man2/mmap.2.html', at: ['/mmap'] },
  {
    title: 'mprotect(2)',
    by: 'Linux man-pages',
    url: 'https://man7.org/linux/man-pages/man2/mprotect.2.html',
    at: ['/mprotect'],
  },
  {
    title: 'proc_meminfo(5)',
    by: 'Linux man-pages',
    url: 'https://man7.org/linux/man-pages/man5/proc_meminfo.5.html',
    at: ['/reference/proc-files#meminfo'],
  },
  {
    title: 'The Maple Tree',
    by: 'The kernel’s documentation',
    url: 'https://docs.kernel.org/core-api/maple_tree.html',
    at: ['/formal-causes/vas#then-and-now'],
  },
  {
    title: 'Process Addresses',
    by: 'The kernel’s documentation',
    url: 'https://docs.kernel.org/mm/process_addrs.html',
    at: ['/formal-causes/vas'],
  },
  {
    title: 'Introduction of mseal',
    by: 'The kernel’s documentation',
    url: 'https://docs.kernel.org/userspace-api/mseal.html',
    at: ['/mprotect#sealed'],
  },
  {
    title: 'L1TF - L1 Terminal Fault',
    by: 'The kernel’s documentation',
    url: 'https://docs.kernel.org/admin-guide/hw-vuln/l1tf.html',
    at: ['/mprotect/protnone-bit#inverted'],
  },
]
