// The book's words: one for one thing, as the kernel uses them. Each says where it is shown.

export interface Term {
  readonly term: string
  /** What it means, in a sentence or two. */
  readonly says: string
  /** The section that shows it; empty where none does yet. */
  readonly at: string
}

/** In order of the alphabet, capitals or not. */
export const glossary: readonly Term[] = [
  {
    term: 'address space',
    says: 'All addresses that a process can use, and what is mapped at them: an mm_struct. Threads share one, processes have one each.',
    at: '/formal-causes/vas',
  },
  {
    term: 'address_space',
    says: 'In one word with an underscore: what a file has in memory, its cached pages and the regions that map it. A name that means something else than it says.',
    at: '/formal-causes/vas#file-side',
  },
  {
    term: 'anon_vma',
    says: 'The object through which an anonymous page finds the regions that may map it. A region gets one at its first write.',
    at: '/formal-causes/vas#reverse-map',
  },
  {
    term: 'anonymous',
    says: 'Of no file. A region is anonymous if it has no functions of a file behind it, a page if it belongs to no file; a copied page of a private file mapping is an anonymous page in a region that is not.',
    at: '/formal-causes#resources',
  },
  {
    term: 'ceiling',
    says: 'How far mprotect may raise the rights of a region: the flags VM_MAYREAD, VM_MAYWRITE, VM_MAYEXEC.',
    at: '/mprotect#the-ceiling',
  },
  {
    term: 'commit charge',
    says: 'Memory that was promised to writable private regions, whether or not anybody has touched it. Committed_AS in meminfo.',
    at: '/mprotect#the-checks-in-order',
  },
  {
    term: 'copy on write',
    says: 'Pages are shared without the right to write, and the first write makes a copy. COW.',
    at: '/intro#two-processes-one-page-for-a-while',
  },
  {
    term: 'DAX',
    says: 'Direct access: a file on persistent memory is mapped without a page cache between.',
    at: '/file-private/onset#what-the-file-says',
  },
  {
    term: 'dirty',
    says: 'Written to and not yet written back. The processor sets the bit in the entry, the kernel moves it to the page.',
    at: '/file-shared#noticed-once',
  },
  {
    term: 'entry',
    says: 'Of a page table: 64 bits that say for one page where it is and what may be done with it. PTE.',
    at: '/formal-causes#entries',
  },
  {
    term: 'fault',
    says: 'The processor cannot carry out an access by the entries alone and calls the kernel. Minor if no page had to be read, major if one had.',
    at: '/intro#a-page-arrives-when-it-is-touched',
  },
  {
    term: 'fault-around',
    says: 'A read fault in a file mapping maps the neighbours along that are in the cache, sixteen pages at most.',
    at: '/file-private/nucleus#fifteen-neighbours',
  },
  { term: 'frame', says: 'A piece of physical memory that can hold a page.', at: '/reference/proc-files#kpage' },
  {
    term: 'gap',
    says: 'Addresses between two regions at which nothing is mapped.',
    at: '/formal-causes/vas#insert',
  },
  {
    term: 'guard',
    says: 'A page that nobody may touch, put beside something to catch who runs over its end. By PROT_NONE, or since 6.13 by MADV_GUARD_INSTALL, which needs no region of its own.',
    at: '/reference/proc-files#pagemap',
  },
  {
    term: 'hint',
    says: 'The address that is given to mmap without MAP_FIXED.',
    at: '/mmap#1-where',
  },
  {
    term: 'i_mmap',
    says: 'The regions that map a file, in a tree by offsets.',
    at: '/formal-causes/vas#file-side',
  },
  {
    term: 'maple tree',
    says: 'What holds the regions of a process since 6.1: a tree of ranges with many to a node, which can be read without a lock.',
    at: '/formal-causes/vas#then-and-now',
  },
  {
    term: 'mapping',
    says: 'What mmap makes. In Linux that is the region; the entries are made and dropped as needed.',
    at: '/formal-causes',
  },
  {
    term: 'merge',
    says: 'Two neighbouring regions that agree in everything become one.',
    at: '/formal-causes/vas#join',
  },
  {
    term: 'mmap_lock',
    says: 'The lock of an address space. Before 5.8 it was called mmap_sem.',
    at: '/file-private/onset#the-way',
  },
  {
    term: 'nucleus',
    says: 'In the notes, the fault that fills a mapping; a word for the middle of a syllable.',
    at: '/file-private/nucleus',
  },
  {
    term: 'onset',
    says: 'In the notes, the call that makes a mapping; a word for the beginning of a syllable.',
    at: '/file-private/onset',
  },
  {
    term: 'page',
    says: '4096 bytes that begin at a multiple of 4096, of the address space, of a file, or of memory.',
    at: '/intro',
  },
  {
    term: 'page cache',
    says: 'Pages of files that are in memory. Reads, writes and shared mappings of a file all go there.',
    at: '/mmap#4-which-kind',
  },
  {
    term: 'PFRA',
    says: 'Page frame reclaiming algorithm: what takes pages back when memory runs short. The kernel says reclaim.',
    at: '/formal-causes#three-acts',
  },
  {
    term: 'present',
    says: 'To the processor: bit 0 of the entry is set. To the kernel: that, or the PROTNONE bit.',
    at: '/mprotect/protnone-bit#the-page-stays',
  },
  {
    term: 'private',
    says: 'Writes go to a copy. Until a page was written to, it is the file’s own.',
    at: '/mmap#4-which-kind',
  },
  {
    term: 'PROTNONE',
    says: 'The bit that says that a page is there although bit 0 is clear: bit 8, before 2.6.29 bit 7.',
    at: '/mprotect/protnone-bit#why-bit-8',
  },
  {
    term: 'region',
    says: 'A range of addresses with one set of rights, flags, and one object behind it: a vm_area_struct, a VMA, a line of maps.',
    at: '/formal-causes#a-range',
  },
  {
    term: 'resident',
    says: 'In memory, with an entry that maps it. Rss is the resident set size.',
    at: '/reference/proc-files#smaps',
  },
  {
    term: 'reverse map',
    says: 'The way from a page to the entries that map it: through i_mmap for pages of files, through anon_vma for others. Rmap.',
    at: '/formal-causes/vas#file-side',
  },
  {
    term: 'rights',
    says: 'To read, to write, to execute. Of a region, and, as far as the processor has bits for it, of an entry.',
    at: '/mprotect#what-three-letters-mean-to-the-processor',
  },
  {
    term: 'seal',
    says: 'Of a memfd: what may never be done to it again. Of a range (mseal): that it may never be unmapped, moved or given other rights.',
    at: '/mprotect#sealed',
  },
  {
    term: 'shared',
    says: 'Writes go to the object itself, and whoever else maps it sees them at once.',
    at: '/mmap#4-which-kind',
  },
  {
    term: 'soft-dirty',
    says: 'Written to since a mark was set through clear_refs; a bit of the kernel’s own in the entry.',
    at: '/reference/proc-files#clear_refs',
  },
  {
    term: 'split',
    says: 'A region is cut in two because a call concerns a part of it.',
    at: '/formal-causes/vas#cut',
  },
  {
    term: 'swap',
    says: 'Where anonymous pages go when they are taken from memory. The entry then holds the slot.',
    at: '/mprotect/protnone-bit#why-bit-8',
  },
  {
    term: 'TLB',
    says: 'Translation lookaside buffer: entries that the processor remembers. A miss makes it walk the tables, and is no fault.',
    at: '',
  },
  {
    term: 'VAS',
    says: 'Virtual address space.',
    at: '/formal-causes/vas',
  },
  {
    term: 'vm_ops',
    says: 'The functions of a region by which faults reach the file behind it.',
    at: '/file-private/onset#what-the-file-says',
  },
  {
    term: 'vm_pgoff',
    says: 'The offset of a region’s first page in its object, in pages; of an anonymous region its own address.',
    at: '/formal-causes/vas#join',
  },
  {
    term: 'VMA',
    says: 'Virtual memory area: the kernel’s word for a region.',
    at: '/formal-causes#a-range',
  },
  {
    term: 'write-notify',
    says: 'A page of a shared file mapping is mapped without RW although the region may be written, so that the first write is noticed.',
    at: '/file-shared#noticed-once',
  },
  {
    term: 'zero page',
    says: 'One frame full of zeroes that all processes map to read what nobody has written.',
    at: '/intro#a-page-arrives-when-it-is-touched',
  },
]
