// What of each memory call is there: one entry for every flag and value of its man page. Nothing is accepted and ignored: what has
// no effect here has none in Linux either, and says so. A test carries out every entry (sim/test/support/).

import { EINVAL, ENOMEM, EOPNOTSUPP } from './errno.ts'
import * as fcntl from './fcntl.ts'
import * as mempolicy from './mempolicy.ts'
import * as mman from './mman.ts'

/** done: as in Linux. refused: with `errno`, as Linux built and equipped like this one does. differs: see `note`. */
export type SupportState = 'done' | 'refused' | 'differs'

export interface SupportEntry {
  readonly call: string
  /** Which argument takes it; '' for the call itself. */
  readonly argument: string
  /** The constant's name; '' for the call without flags. */
  readonly name: string
  readonly value: number
  readonly state: SupportState
  /** What a refusal says; 0 where it is accepted. */
  readonly errno: number
  /** First release that knows it; '' where all do. */
  readonly since: string
  /** What it does, or why it is refused or differs. */
  readonly note: string
}

type Row = readonly [
  name: string,
  value: number,
  note: string,
  state?: 'differs' | { readonly refused: number } | { readonly differs: number },
  since?: string,
]

/** Refused, as Linux does it. */
const refused = (errno: number): { readonly refused: number } => ({ refused: errno })
/** Refused where Linux does something. */
const missing = (errno: number): { readonly differs: number } => ({ differs: errno })

const stateOf = (state: Row[3]): Pick<SupportEntry, 'state' | 'errno'> => {
  if (state === undefined) return { state: 'done', errno: 0 }
  if (state === 'differs') return { state, errno: 0 }
  return 'refused' in state ? { state: 'refused', errno: state.refused } : { state: 'differs', errno: state.differs }
}

const rows = (call: string, argument: string, list: readonly Row[]): SupportEntry[] =>
  list.map(([name, value, note, state, since]) => ({
    call,
    argument,
    name,
    value,
    ...stateOf(state),
    since: since ?? '',
    note,
  }))

const ignored = 'no effect, in Linux neither'

const protections: readonly Row[] = [
  ['PROT_NONE', mman.PROT_NONE, 'no access'],
  ['PROT_READ', mman.PROT_READ, 'loads'],
  ['PROT_WRITE', mman.PROT_WRITE, 'stores, and on x86-64 loads'],
  ['PROT_EXEC', mman.PROT_EXEC, 'instruction fetches, and on x86-64 loads'],
  ['PROT_SEM', mman.PROT_SEM, `${ignored} on x86-64`],
]

const modes: readonly Row[] = [
  ['MPOL_DEFAULT', mempolicy.MPOL_DEFAULT, 'no policy of its own'],
  ['MPOL_PREFERRED', mempolicy.MPOL_PREFERRED, 'one node first; without nodes it is MPOL_LOCAL'],
  ['MPOL_BIND', mempolicy.MPOL_BIND, 'these nodes only; EINVAL without node 0, which is all there are'],
  ['MPOL_INTERLEAVE', mempolicy.MPOL_INTERLEAVE, 'one node after the other'],
  ['MPOL_LOCAL', mempolicy.MPOL_LOCAL, 'the node of the processor', undefined, '3.8'],
  ['MPOL_PREFERRED_MANY', mempolicy.MPOL_PREFERRED_MANY, 'these nodes first', undefined, '5.15'],
  [
    'MPOL_WEIGHTED_INTERLEAVE',
    mempolicy.MPOL_WEIGHTED_INTERLEAVE,
    'one node after the other, by weight',
    undefined,
    '6.9',
  ],
  ['MPOL_F_STATIC_NODES', mempolicy.MPOL_F_STATIC_NODES, 'the nodes stay as they were named'],
  ['MPOL_F_RELATIVE_NODES', mempolicy.MPOL_F_RELATIVE_NODES, 'the nodes are counted among those allowed'],
  [
    'MPOL_F_NUMA_BALANCING',
    mempolicy.MPOL_F_NUMA_BALANCING,
    'kept and shown; with one node there is nothing to balance',
    undefined,
    '5.12',
  ],
]

/** All entries, by call. */
export const support: readonly SupportEntry[] = [
  ...rows('mmap', 'prot', protections),
  ...rows('mmap', 'flags', [
    ['MAP_SHARED', mman.MAP_SHARED, 'stores go to the object'],
    ['MAP_PRIVATE', mman.MAP_PRIVATE, 'stores go to a copy'],
    ['MAP_SHARED_VALIDATE', mman.MAP_SHARED_VALIDATE, 'like MAP_SHARED, unknown flags are EOPNOTSUPP'],
    [
      'MAP_DROPPABLE',
      mman.MAP_DROPPABLE,
      'pages may be dropped, are not in core dumps and not in children',
      undefined,
      '6.11',
    ],
    ['MAP_FIXED', mman.MAP_FIXED, 'exactly there, over what is there'],
    ['MAP_FIXED_NOREPLACE', mman.MAP_FIXED_NOREPLACE, 'exactly there, EEXIST over what is there', undefined, '4.17'],
    ['MAP_ANONYMOUS', mman.MAP_ANONYMOUS, 'no file'],
    ['MAP_32BIT', mman.MAP_32BIT, 'in the first 2 GiB'],
    ['MAP_ABOVE4G', mman.MAP_ABOVE4G, 'not below 4 GiB', undefined, '6.6'],
    ['MAP_GROWSDOWN', mman.MAP_GROWSDOWN, 'a fault below extends it'],
    ['MAP_STACK', mman.MAP_STACK, 'no huge pages (6.7); before, no effect'],
    ['MAP_NORESERVE', mman.MAP_NORESERVE, 'not charged against the commit limit'],
    ['MAP_POPULATE', mman.MAP_POPULATE, 'faulted in at once'],
    ['MAP_NONBLOCK', mman.MAP_NONBLOCK, 'with MAP_POPULATE: nothing is faulted in'],
    ['MAP_LOCKED', mman.MAP_LOCKED, 'locked as by mlock'],
    ['MAP_HUGETLB', mman.MAP_HUGETLB, 'there is no pool of huge pages', refused(ENOMEM)],
    ['MAP_SYNC', mman.MAP_SYNC, 'with MAP_SHARED_VALIDATE: no file here is on persistent memory', refused(EOPNOTSUPP)],
    ['MAP_DENYWRITE', mman.MAP_DENYWRITE, ignored],
    ['MAP_EXECUTABLE', mman.MAP_EXECUTABLE, ignored],
    ['MAP_UNINITIALIZED', mman.MAP_UNINITIALIZED, `${ignored} with an MMU`],
  ]),
  ...rows('munmap', '', [['', 0, 'takes a range out']]),
  ...rows('mprotect', 'prot', [
    ...protections,
    ['PROT_GROWSDOWN', mman.PROT_GROWSDOWN, 'down to the start of a mapping that grows down'],
    ['PROT_GROWSUP', mman.PROT_GROWSUP, 'nothing grows up on x86-64', refused(EINVAL)],
  ]),
  ...rows('pkey_mprotect', 'pkey', [
    ['', -1, 'no key: like mprotect'],
    ['', 0, 'the processor has no protection keys', refused(EINVAL)],
  ]),
  ...rows('pkey_alloc', '', [
    ['', 0, 'the processor has no protection keys; ENOSPC when it is tried again', refused(EINVAL)],
  ]),
  ...rows('pkey_free', '', [['', 0, 'the processor has no protection keys', refused(EINVAL)]]),
  ...rows('mremap', 'flags', [
    ['', 0, 'shrinks or grows in place'],
    ['MREMAP_MAYMOVE', mman.MREMAP_MAYMOVE, 'may move'],
    ['MREMAP_FIXED', mman.MREMAP_FIXED, 'moves exactly there'],
    ['MREMAP_DONTUNMAP', mman.MREMAP_DONTUNMAP, 'the old range stays, without its pages', undefined, '5.7'],
  ]),
  ...rows('madvise', 'advice', [
    ['MADV_NORMAL', mman.MADV_NORMAL, 'takes RANDOM and SEQUENTIAL back'],
    ['MADV_RANDOM', mman.MADV_RANDOM, 'no read-ahead'],
    ['MADV_SEQUENTIAL', mman.MADV_SEQUENTIAL, 'more read-ahead, pages age faster'],
    ['MADV_WILLNEED', mman.MADV_WILLNEED, 'reads a file ahead'],
    ['MADV_DONTNEED', mman.MADV_DONTNEED, 'drops pages'],
    ['MADV_FREE', mman.MADV_FREE, 'pages may be dropped until they are written', undefined, '4.5'],
    ['MADV_REMOVE', mman.MADV_REMOVE, 'punches a hole into the object'],
    ['MADV_DONTFORK', mman.MADV_DONTFORK, 'not in children'],
    ['MADV_DOFORK', mman.MADV_DOFORK, 'takes DONTFORK back'],
    ['MADV_MERGEABLE', mman.MADV_MERGEABLE, 'the flag is set; no thread looks for equal pages', 'differs'],
    ['MADV_UNMERGEABLE', mman.MADV_UNMERGEABLE, 'takes MERGEABLE back', 'differs'],
    ['MADV_HUGEPAGE', mman.MADV_HUGEPAGE, 'the flag is set; there are no huge pages', 'differs'],
    ['MADV_NOHUGEPAGE', mman.MADV_NOHUGEPAGE, 'the flag is set'],
    ['MADV_DONTDUMP', mman.MADV_DONTDUMP, 'not in core dumps (the flag shows in smaps)'],
    ['MADV_DODUMP', mman.MADV_DODUMP, 'takes DONTDUMP back'],
    ['MADV_WIPEONFORK', mman.MADV_WIPEONFORK, 'zero in children', undefined, '4.14'],
    ['MADV_KEEPONFORK', mman.MADV_KEEPONFORK, 'takes WIPEONFORK back', undefined, '4.14'],
    ['MADV_COLD', mman.MADV_COLD, 'pages lose their age', undefined, '5.4'],
    ['MADV_PAGEOUT', mman.MADV_PAGEOUT, 'pages are given up at once where they can be', undefined, '5.4'],
    ['MADV_POPULATE_READ', mman.MADV_POPULATE_READ, 'faults in for reading', undefined, '5.14'],
    ['MADV_POPULATE_WRITE', mman.MADV_POPULATE_WRITE, 'faults in for writing', undefined, '5.14'],
    ['MADV_DONTNEED_LOCKED', mman.MADV_DONTNEED_LOCKED, 'drops locked pages too', undefined, '5.18'],
    ['MADV_COLLAPSE', mman.MADV_COLLAPSE, 'there are no huge pages: EINVAL for every range', missing(EINVAL), '6.1'],
    ['MADV_GUARD_INSTALL', mman.MADV_GUARD_INSTALL, 'touching it is SIGSEGV', undefined, '6.13'],
    ['MADV_GUARD_REMOVE', mman.MADV_GUARD_REMOVE, 'takes guards away', undefined, '6.13'],
    ['MADV_HWPOISON', mman.MADV_HWPOISON, 'the kernel is built without memory failure', refused(EINVAL)],
    ['MADV_SOFT_OFFLINE', mman.MADV_SOFT_OFFLINE, 'the kernel is built without memory failure', refused(EINVAL)],
  ]),
  ...rows('process_madvise', 'advice', [
    ['MADV_COLD', mman.MADV_COLD, 'of any process', undefined, '5.10'],
    ['MADV_PAGEOUT', mman.MADV_PAGEOUT, 'of any process', undefined, '5.10'],
    ['MADV_WILLNEED', mman.MADV_WILLNEED, 'of any process', undefined, '5.15'],
    ['MADV_COLLAPSE', mman.MADV_COLLAPSE, 'there are no huge pages: EINVAL for every range', missing(EINVAL), '6.1'],
    ['MADV_DONTNEED', mman.MADV_DONTNEED, 'of the caller itself', undefined, '6.13'],
  ]),
  ...rows('process_madvise', 'flags', [['', 1, 'there are no flags', refused(EINVAL)]]),
  ...rows('mlock', '', [['', 0, 'locks and faults in']]),
  ...rows('mlock2', 'flags', [
    ['', 0, 'like mlock'],
    ['MLOCK_ONFAULT', mman.MLOCK_ONFAULT, 'locks pages as they come'],
    ['', 2, 'no such flag', refused(EINVAL)],
  ]),
  ...rows('munlock', '', [['', 0, 'unlocks']]),
  ...rows('mlockall', 'flags', [
    ['MCL_CURRENT', mman.MCL_CURRENT, 'all that is mapped'],
    ['MCL_FUTURE', mman.MCL_FUTURE, 'all that will be mapped'],
    ['MCL_ONFAULT', mman.MCL_ONFAULT, 'pages as they come'],
    ['', 0, 'one of the flags is needed', refused(EINVAL)],
  ]),
  ...rows('munlockall', '', [['', 0, 'unlocks, and ends MCL_FUTURE']]),
  ...rows('msync', 'flags', [
    ['MS_ASYNC', mman.MS_ASYNC, ignored],
    ['MS_SYNC', mman.MS_SYNC, 'writes to the disk and waits'],
    ['MS_INVALIDATE', mman.MS_INVALIDATE, 'EBUSY where it is locked; else no effect'],
    ['MS_SYNC | MS_ASYNC', mman.MS_SYNC | mman.MS_ASYNC, 'one of both', refused(EINVAL)],
  ]),
  ...rows('mincore', '', [['', 0, 'which pages are resident']]),
  ...rows('brk', '', [['', 0, 'moves the end of the heap']]),
  ...rows('sbrk', '', [['', 0, 'moves the end of the heap']]),
  ...rows('remap_file_pages', 'flags', [
    ['', 0, 'maps other pages of the same object'],
    ['MAP_NONBLOCK', mman.MAP_NONBLOCK, 'without faulting them in'],
  ]),
  ...rows('remap_file_pages', 'prot', [['PROT_READ', mman.PROT_READ, 'has to be 0', refused(EINVAL)]]),
  ...rows('mseal', 'flags', [
    ['', 0, 'the range can be neither unmapped, moved nor protected otherwise', undefined, '6.10'],
    ['', 1, 'there are no flags', refused(EINVAL), '6.10'],
  ]),
  ...rows('mbind', 'mode', modes),
  ...rows('mbind', 'flags', [
    ['MPOL_MF_STRICT', mempolicy.MPOL_MF_STRICT, 'EIO where a page is on a node that was not named'],
    ['MPOL_MF_MOVE', mempolicy.MPOL_MF_MOVE, 'all pages are on the one node, and stay in their frames', 'differs'],
    ['MPOL_MF_MOVE_ALL', mempolicy.MPOL_MF_MOVE_ALL, 'needs CAP_SYS_NICE; pages stay in their frames', 'differs'],
    ['MPOL_MF_LAZY', mempolicy.MPOL_MF_LAZY, 'not supported by the kernel', refused(EINVAL)],
  ]),
  ...rows('set_mempolicy', 'mode', modes),
  ...rows('get_mempolicy', 'flags', [
    ['', 0, 'the policy of the process'],
    ['MPOL_F_NODE', mempolicy.MPOL_F_NODE, 'EINVAL unless the process interleaves', refused(EINVAL)],
    ['MPOL_F_ADDR', mempolicy.MPOL_F_ADDR, 'the policy of an address; with MPOL_F_NODE, the node of its page'],
    ['MPOL_F_MEMS_ALLOWED', mempolicy.MPOL_F_MEMS_ALLOWED, 'the nodes that there are'],
  ]),
  ...rows('set_mempolicy_home_node', 'flags', [
    ['', 0, 'of memory that has MPOL_BIND or MPOL_PREFERRED_MANY', undefined, '5.17'],
    ['', 1, 'there are no flags', refused(EINVAL), '5.17'],
  ]),
  ...rows('migrate_pages', '', [['', 0, 'all is on the one node']]),
  ...rows('move_pages', 'flags', [
    ['', 0, 'says where pages are'],
    ['MPOL_MF_MOVE', mempolicy.MPOL_MF_MOVE, 'to the one node, where they are'],
    ['MPOL_MF_MOVE_ALL', mempolicy.MPOL_MF_MOVE_ALL, 'needs CAP_SYS_NICE'],
    ['MPOL_MF_STRICT', mempolicy.MPOL_MF_STRICT, 'no flag of this call', refused(EINVAL)],
  ]),
  ...rows('memfd_create', 'flags', [
    ['MFD_CLOEXEC', fcntl.MFD_CLOEXEC, 'closed by exec'],
    ['MFD_ALLOW_SEALING', fcntl.MFD_ALLOW_SEALING, 'seals may be added'],
    [
      'MFD_HUGETLB',
      fcntl.MFD_HUGETLB,
      'a file of huge pages; there is no pool, so mapping it is ENOMEM (without MAP_NORESERVE)',
      refused(ENOMEM),
    ],
    ['MFD_NOEXEC_SEAL', fcntl.MFD_NOEXEC_SEAL, 'not executable for ever', undefined, '6.3'],
    ['MFD_EXEC', fcntl.MFD_EXEC, 'executable', undefined, '6.3'],
  ]),
  ...rows('fcntl', 'F_ADD_SEALS', [
    ['F_SEAL_SEAL', fcntl.F_SEAL_SEAL, 'no more seals'],
    ['F_SEAL_SHRINK', fcntl.F_SEAL_SHRINK, 'not shorter'],
    ['F_SEAL_GROW', fcntl.F_SEAL_GROW, 'not longer'],
    ['F_SEAL_WRITE', fcntl.F_SEAL_WRITE, 'no writes, no writable shared mapping'],
    ['F_SEAL_FUTURE_WRITE', fcntl.F_SEAL_FUTURE_WRITE, 'no new ways to write', undefined, '5.1'],
    ['F_SEAL_EXEC', fcntl.F_SEAL_EXEC, 'the rights to execute stay', undefined, '6.3'],
  ]),
  ...rows('shmget', 'flags', [
    ['IPC_CREAT', 0o1000, 'made if it is not there'],
    ['IPC_EXCL', 0o2000, 'EEXIST if it is there'],
    ['SHM_NORESERVE', 0o10000, 'not charged against the commit limit'],
    ['SHM_HUGETLB', 0o4000, 'there is no pool of huge pages', refused(ENOMEM)],
  ]),
  ...rows('shmat', 'flags', [
    ['', 0, 'readable and writable'],
    ['SHM_RDONLY', 0o10000, 'readable'],
    ['SHM_RND', 0o20000, 'the address is rounded down'],
    ['SHM_REMAP', 0o40000, 'over what is there'],
    ['SHM_EXEC', 0o100000, 'executable'],
  ]),
  ...rows('shmdt', '', [['', 0, 'takes an attachment out']]),
  ...rows('shmctl', 'command', [
    ['IPC_RMID', 0, 'gone when nobody has it any more'],
    ['IPC_SET', 1, 'owner and rights'],
    ['IPC_STAT', 2, 'what is known of it'],
    ['IPC_INFO', 3, 'limits'],
    ['SHM_LOCK', 11, 'locked in memory'],
    ['SHM_UNLOCK', 12, 'unlocked'],
    ['SHM_STAT', 13, 'by index'],
    ['SHM_INFO', 14, 'what is used'],
    ['SHM_STAT_ANY', 15, 'by index, whoever may read it'],
  ]),
  ...rows('shm_open', 'flags', [
    ['O_CREAT', fcntl.O_CREAT, 'made if it is not there'],
    ['O_EXCL', fcntl.O_EXCL, 'EEXIST if it is there'],
    ['O_TRUNC', fcntl.O_TRUNC, 'emptied'],
  ]),
  ...rows('shm_unlink', '', [['', 0, 'takes the name away']]),
  ...rows('prctl', 'PR_SET_VMA', [
    ['PR_SET_VMA_ANON_NAME', 0, 'the kernel is built without names of anonymous memory', refused(EINVAL)],
  ]),
]

/** Entries of one call. */
export const supportOf = (call: string): readonly SupportEntry[] => support.filter((entry) => entry.call === call)
