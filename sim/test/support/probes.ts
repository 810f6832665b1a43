// For every entry of the table of support a piece of C that finds out whether it is so. The key is `call argument name` (or the value
// where there is no name); see prelude.c for what a probe returns.

const adviceFlag = (advice: string, back: string, code: string): readonly [string, string] => [
  `char *p = map(1, RW, PRIV); if (madvise(p, P, ${advice})) return errno; return flag(p, "${code}") ? 0 : -1;`,
  `char *p = map(1, RW, PRIV); madvise(p, P, ${advice}); if (madvise(p, P, ${back})) return errno; return flag(p, "${code}") ? -1 : 0;`,
]

const [random, normal] = adviceFlag('MADV_RANDOM', 'MADV_NORMAL', 'rr')
const [sequential] = adviceFlag('MADV_SEQUENTIAL', 'MADV_NORMAL', 'sr')
const [dontfork, dofork] = adviceFlag('MADV_DONTFORK', 'MADV_DOFORK', 'dc')
const [mergeable, unmergeable] = adviceFlag('12', '13', 'mg')
const [hugepage] = adviceFlag('14', '15', 'hg')
const [nohugepage] = adviceFlag('15', '14', 'nh')
const [dontdump, dodump] = adviceFlag('MADV_DONTDUMP', 'MADV_DODUMP', 'dd')
const [wipeonfork, keeponfork] = adviceFlag('MADV_WIPEONFORK', 'MADV_KEEPONFORK', 'wf')

const protects = (prot: string, loads: boolean, stores: boolean): string =>
  `FAIL(!load(p) != ${Number(loads)}); return !store(p) == ${Number(stores)} ? 0 : -1;`
const mapProt = (prot: string, loads: boolean, stores: boolean): string =>
  `char *p = map(1, ${prot}, PRIV); if (failed(p)) return errno; ${protects(prot, loads, stores)}`
const setProt = (prot: string, loads: boolean, stores: boolean): string =>
  `char *p = map(1, RW, PRIV); if (mprotect(p, P, ${prot})) return errno; ${protects(prot, loads, stores)}`

const protections = (call: string, make: typeof mapProt): Record<string, string> => ({
  [`${call} prot PROT_NONE`]: make('PROT_NONE', false, false),
  [`${call} prot PROT_READ`]: make('PROT_READ', true, false),
  [`${call} prot PROT_WRITE`]: make('PROT_WRITE', true, true),
  [`${call} prot PROT_EXEC`]: `${make('PROT_EXEC', true, false).replace('return !store', 'FAIL(!flag(p, "ex")); return !store')}`,
  [`${call} prot PROT_SEM`]: make('PROT_READ | 8', true, false),
})

/** A flag of mmap that has no effect: the mapping is as it is without. */
const plain = (flag: string): string =>
  `char *p = map(1, RW, PRIV | ${flag}); if (failed(p)) return errno; return store(p) == 0 && !flag(p, "lo") ? 0 : -1;`

const withShm = (body: string): string =>
  `int id = shmget(IPC_PRIVATE, 2 * P, IPC_CREAT | 0600); if (id < 0) return errno; struct shmid_ds ds; struct shminfo info; ` +
  `int result = -1; ${body} shmctl(id, IPC_RMID, 0); return result;`
const attach = (address: string, flags: string, test: string): string =>
  withShm(
    `char *p = shmat(id, ${address}, ${flags}); if (p == (void *)-1) result = errno; else { result = ${test} ? 0 : -1; shmdt(p); }`,
  )

const sealed = (seal: string, refusal: string): string =>
  `int fd = memfd_create("m", MFD_ALLOW_SEALING); ftruncate(fd, 2 * P); if (fcntl(fd, F_ADD_SEALS, ${seal})) return errno; ` +
  `FAIL((fcntl(fd, F_GET_SEALS) & ${seal}) != ${seal}); return ${refusal} && errno == EPERM ? 0 : -1;`

const policyModes = (set: string): Record<string, string> =>
  Object.fromEntries(
    [
      ['MPOL_DEFAULT', '0', 0, '0, 0'],
      ['MPOL_PREFERRED', '1', 1, '&one, 64'],
      ['MPOL_BIND', '2', 2, '&one, 64'],
      ['MPOL_INTERLEAVE', '3', 3, '&one, 64'],
      ['MPOL_LOCAL', '4', 4, '0, 0'],
      ['MPOL_PREFERRED_MANY', '5', 5, '&one, 64'],
      ['MPOL_WEIGHTED_INTERLEAVE', '6', 6, '&one, 64'],
      ['MPOL_F_STATIC_NODES', '2 | 0x8000', 0x8002, '&one, 64'],
      ['MPOL_F_RELATIVE_NODES', '2 | 0x4000', 0x4002, '&one, 64'],
      ['MPOL_F_NUMA_BALANCING', '2 | 0x2000', 0x2002, '&one, 64'],
    ].map(([name, mode, policy, nodes]) => [
      `${set} mode ${name}`,
      `unsigned long one = 1; int policy = -1; char *p = map(2, RW, PRIV); ` +
        (set === 'mbind'
          ? `if (syscall(SYS_mbind, p, P, ${mode}, ${nodes}, 0)) return errno; syscall(SYS_get_mempolicy, &policy, 0, 0, p, 2); `
          : `long result = syscall(SYS_set_mempolicy, ${mode}, ${nodes}); int error = errno; syscall(SYS_get_mempolicy, &policy, 0, 0, 0, 0); syscall(SYS_set_mempolicy, 0, 0, 0); if (result) return error; `) +
        `return policy == ${policy} ? 0 : -1;`,
    ]),
  )

export const probes: Readonly<Record<string, string>> = {
  ...protections('mmap', mapProt),
  'mmap flags MAP_SHARED': 'char *p = map(1, RW, MAP_SHARED | MAP_ANONYMOUS); if (failed(p)) return errno; if (!fork()) { *p = 7; _exit(0); } wait(0); return *p == 7 ? 0 : -1;',
  'mmap flags MAP_PRIVATE': 'char *p = map(1, RW, PRIV); if (failed(p)) return errno; if (!fork()) { *p = 7; _exit(0); } wait(0); return *p == 0 ? 0 : -1;',
  'mmap flags MAP_SHARED_VALIDATE': 'char *p = mmap(0, P, RW, MAP_SHARED_VALIDATE, file_of(1), 0); if (failed(p)) return errno; FAIL(!failed(mmap(0, P, RW, MAP_SHARED_VALIDATE | 0x200000, file_of(1), 0))); return errno == EOPNOTSUPP ? 0 : -1;',
  'mmap flags MAP_DROPPABLE': 'char *p = map(1, RW, 8 | MAP_ANONYMOUS); if (failed(p)) return errno; return flag(p, "wf") && flag(p, "dd") && flag(p, "nr") ? 0 : -1;',
  'mmap flags MAP_FIXED': 'char *p = map(2, RW, PRIV); p[P] = 1; char *q = mmap(p + P, P, RW, PRIV | MAP_FIXED, -1, 0); if (failed(q)) return errno; return q == p + P && *q == 0 ? 0 : -1;',
  'mmap flags MAP_FIXED_NOREPLACE': 'char *p = map(1, RW, PRIV); char *q = mmap(p, P, RW, PRIV | 0x100000, -1, 0); FAIL(!failed(q) || errno != EEXIST); munmap(p, P); return mmap(p, P, RW, PRIV | 0x100000, -1, 0) == p ? 0 : errno;',
  'mmap flags MAP_ANONYMOUS': 'char *p = map(1, RW, PRIV); if (failed(p)) return errno; return *p == 0 && store(p) == 0 ? 0 : -1;',
  'mmap flags MAP_32BIT': 'char *p = map(1, RW, PRIV | MAP_32BIT); if (failed(p)) return errno; return (uintptr_t)p < 1L << 31 ? 0 : -1;',
  'mmap flags MAP_ABOVE4G': 'char *p = map(1, RW, PRIV | 0x80); if (failed(p)) return errno; return (uintptr_t)p >= 1L << 32 ? 0 : -1;',
  'mmap flags MAP_GROWSDOWN': 'char *p = map(4000, RW, PRIV); munmap(p, 3999 * P); char *q = mmap(p + 2000 * P, P, RW, PRIV | MAP_GROWSDOWN | MAP_FIXED, -1, 0); if (failed(q)) return errno; return store(q - P) == 0 && mapped(q - P) ? 0 : -1;',
  'mmap flags MAP_STACK': 'char *p = map(1, RW, PRIV | MAP_STACK); if (failed(p)) return errno; return flag(p, "nh") ? 0 : -1;',
  'mmap flags MAP_NORESERVE': 'char *p = map(1, RW, PRIV | MAP_NORESERVE); if (failed(p)) return errno; return flag(p, "nr") && !flag(p, "ac") ? 0 : -1;',
  'mmap flags MAP_POPULATE': 'char *p = map(1, RW, PRIV | MAP_POPULATE); if (failed(p)) return errno; return present(p) ? 0 : -1;',
  'mmap flags MAP_NONBLOCK': 'char *p = map(1, RW, PRIV | MAP_POPULATE | MAP_NONBLOCK); if (failed(p)) return errno; return present(p) ? -1 : 0;',
  'mmap flags MAP_LOCKED': 'char *p = map(1, RW, PRIV | MAP_LOCKED); if (failed(p)) return errno; return flag(p, "lo") && present(p) ? 0 : -1;',
  'mmap flags MAP_HUGETLB': 'return failed(map(512, RW, PRIV | MAP_HUGETLB)) ? errno : 0;',
  'mmap flags MAP_SYNC': 'return failed(mmap(0, P, RW, MAP_SHARED_VALIDATE | 0x80000, file_of(1), 0)) ? errno : 0;',
  'mmap flags MAP_DENYWRITE': plain('MAP_DENYWRITE'),
  'mmap flags MAP_EXECUTABLE': plain('MAP_EXECUTABLE'),
  'mmap flags MAP_UNINITIALIZED': plain('0x4000000'),
  'munmap  0': 'char *p = map(2, RW, PRIV); if (munmap(p, P)) return errno; return load(p) && !load(p + P) ? 0 : -1;',
  ...protections('mprotect', setProt),
  'mprotect prot PROT_GROWSDOWN': 'char *p = map(4000, RW, PRIV); munmap(p, 3999 * P); char *q = mmap(p + 2000 * P, 3 * P, RW, PRIV | MAP_GROWSDOWN | MAP_FIXED, -1, 0); if (mprotect(q + 2 * P, P, PROT_READ | PROT_GROWSDOWN)) return errno; return store(q) ? 0 : -1;',
  'mprotect prot PROT_GROWSUP': 'char *p = map(1, RW, PRIV); return mprotect(p, P, RW | PROT_GROWSUP) ? errno : 0;',
  'pkey_mprotect pkey -1': 'char *p = map(1, RW, PRIV); if (syscall(SYS_pkey_mprotect, p, P, PROT_READ, -1)) return errno; return store(p) ? 0 : -1;',
  'pkey_mprotect pkey 0': 'char *p = map(1, RW, PRIV); return syscall(SYS_pkey_mprotect, p, P, PROT_READ, 0) ? errno : 0;',
  'pkey_alloc  0': 'return syscall(SYS_pkey_alloc, 0, 0) < 0 ? errno : 0;',
  'pkey_free  0': 'return syscall(SYS_pkey_free, 1) < 0 ? errno : 0;',
  ...policyModes('mbind'),
  ...policyModes('set_mempolicy'),
  'mbind flags MPOL_MF_STRICT': 'char *p = map(1, RW, PRIV); *p = 1; FAIL(syscall(SYS_mbind, p, P, 4, 0, 0, 1) == 0 || errno != EIO); unsigned long one = 1; return syscall(SYS_mbind, p, P, 2, &one, 64, 1) ? errno : 0;',
  'mbind flags MPOL_MF_MOVE': 'char *p = map(1, RW, PRIV); *p = 1; return syscall(SYS_mbind, p, P, 4, 0, 0, 2) ? errno : *p == 1 ? 0 : -1;',
  'mbind flags MPOL_MF_MOVE_ALL': 'char *p = map(1, RW, PRIV); *p = 1; return syscall(SYS_mbind, p, P, 4, 0, 0, 4) ? errno : *p == 1 ? 0 : -1;',
  'mbind flags MPOL_MF_LAZY': 'char *p = map(1, RW, PRIV); return syscall(SYS_mbind, p, P, 4, 0, 0, 8) ? errno : 0;',
  'get_mempolicy flags 0': 'int policy = -1; return syscall(SYS_get_mempolicy, &policy, 0, 0, 0, 0) ? errno : policy == 0 ? 0 : -1;',
  'get_mempolicy flags MPOL_F_NODE': 'int policy = -1; return syscall(SYS_get_mempolicy, &policy, 0, 0, 0, 1) ? errno : 0;',
  'get_mempolicy flags MPOL_F_ADDR': 'int node = -1; char *p = map(1, RW, PRIV); return syscall(SYS_get_mempolicy, &node, 0, 0, p, 3) ? errno : node == 0 ? 0 : -1;',
  'get_mempolicy flags MPOL_F_MEMS_ALLOWED': 'unsigned long nodes = 0; return syscall(SYS_get_mempolicy, 0, &nodes, 64, 0, 4) ? errno : nodes == 1 ? 0 : -1;',
  'set_mempolicy_home_node flags 0': 'unsigned long one = 1; char *p = map(2, RW, PRIV); syscall(SYS_mbind, p, P, 2, &one, 64, 0); return syscall(450, p, 2 * P, 0, 0) ? errno : 0;',
  'set_mempolicy_home_node flags 1': 'return syscall(450, map(1, RW, PRIV), P, 0, 1) ? errno : 0;',
  'migrate_pages  0': 'unsigned long one = 1; return syscall(SYS_migrate_pages, 0, 64, &one, &one) ? errno : 0;',
  'move_pages flags 0': 'int s[2] = {9, 9}; char *p = map(2, RW, PRIV); *p = 1; void *at[2] = {p, p + P}; return syscall(SYS_move_pages, 0, 2, at, 0, s, 0) ? errno : s[0] == 0 && s[1] == -ENOENT ? 0 : -1;',
  'move_pages flags MPOL_MF_MOVE': 'int s = 9, node = 0; char *p = map(1, RW, PRIV); *p = 1; return syscall(SYS_move_pages, 0, 1, &p, &node, &s, 2) ? errno : s == 0 ? 0 : -1;',
  'move_pages flags MPOL_MF_MOVE_ALL': 'int s = 9, node = 0; char *p = map(1, RW, PRIV); *p = 1; return syscall(SYS_move_pages, 0, 1, &p, &node, &s, 4) ? errno : s == 0 ? 0 : -1;',
  'move_pages flags MPOL_MF_STRICT': 'int s = 9, node = 0; char *p = map(1, RW, PRIV); return syscall(SYS_move_pages, 0, 1, &p, &node, &s, 1) ? errno : 0;',
  'mremap flags 0': 'char *p = map(4, RW, PRIV); if (mremap(p, 4 * P, 2 * P, 0) != p) return errno; FAIL(mapped(p + 2 * P)); return mremap(p, 2 * P, 4 * P, 0) == p && mapped(p + 3 * P) ? 0 : -1;',
  'mremap flags MREMAP_MAYMOVE': 'char *p = map(3, RW, PRIV); *p = 5; mprotect(p + P, P, PROT_READ); char *q = mremap(p, P, 2 * P, MREMAP_MAYMOVE); if (failed(q)) return errno; return q != p && *q == 5 && !mapped(p) ? 0 : -1;',
  'mremap flags MREMAP_FIXED': 'char *p = map(4, RW, PRIV); *p = 5; char *q = mremap(p, P, P, MREMAP_MAYMOVE | MREMAP_FIXED, p + 2 * P); if (failed(q)) return errno; return q == p + 2 * P && *q == 5 ? 0 : -1;',
  'mremap flags MREMAP_DONTUNMAP': 'char *p = map(1, RW, PRIV); *p = 5; char *q = mremap(p, P, P, MREMAP_MAYMOVE | 4, 0); if (failed(q)) return errno; return mapped(p) && *p == 0 && *q == 5 ? 0 : -1;',
  'madvise advice MADV_NORMAL': normal,
  'madvise advice MADV_RANDOM': random,
  'madvise advice MADV_SEQUENTIAL': sequential,
  'madvise advice MADV_WILLNEED': 'int fd = file_of(4); fsync(fd); posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED); char *p = mmap(0, 4 * P, PROT_READ, MAP_PRIVATE, fd, 0); if (madvise(p, 4 * P, MADV_WILLNEED)) return errno; for (int i = 0; i < 100 && !resident(p + 3 * P); i++) usleep(1000); return resident(p + 3 * P) ? 0 : -1;',
  'madvise advice MADV_DONTNEED': 'char *p = map(1, RW, PRIV); *p = 5; if (madvise(p, P, MADV_DONTNEED)) return errno; return *p == 0 ? 0 : -1;',
  'madvise advice MADV_FREE': 'char *p = map(1, RW, PRIV); *p = 5; if (madvise(p, P, MADV_FREE)) return errno; char c = *p; FAIL(c != 0 && c != 5); *p = 6; return *p == 6 ? 0 : -1;',
  'madvise advice MADV_REMOVE': 'char *p = map(1, RW, MAP_SHARED | MAP_ANONYMOUS); *p = 5; if (madvise(p, P, MADV_REMOVE)) return errno; return *p == 0 ? 0 : -1;',
  'madvise advice MADV_DONTFORK': dontfork,
  'madvise advice MADV_DOFORK': dofork,
  'madvise advice MADV_MERGEABLE': mergeable,
  'madvise advice MADV_UNMERGEABLE': unmergeable,
  'madvise advice MADV_HUGEPAGE': hugepage,
  'madvise advice MADV_NOHUGEPAGE': nohugepage,
  'madvise advice MADV_DONTDUMP': dontdump,
  'madvise advice MADV_DODUMP': dodump,
  'madvise advice MADV_WIPEONFORK': wipeonfork,
  'madvise advice MADV_KEEPONFORK': keeponfork,
  'madvise advice MADV_COLD': 'char *p = map(1, RW, PRIV); *p = 5; if (madvise(p, P, 20)) return errno; return *p == 5 ? 0 : -1;',
  'madvise advice MADV_PAGEOUT': 'int fd = file_of(1); fsync(fd); char *p = mmap(0, P, PROT_READ, MAP_SHARED, fd, 0); load(p); if (madvise(p, P, 21)) return errno; return present(p) ? -1 : 0;',
  'madvise advice MADV_POPULATE_READ': 'char *p = map(1, PROT_READ, PRIV); if (madvise(p, P, 22)) return errno; return present(p) ? 0 : -1;',
  'madvise advice MADV_POPULATE_WRITE': 'char *p = map(1, RW, PRIV); if (madvise(p, P, 23)) return errno; return present(p) ? 0 : -1;',
  'madvise advice MADV_DONTNEED_LOCKED': 'char *p = map(1, RW, PRIV); *p = 5; mlock2(p, P, 1); FAIL(!madvise(p, P, MADV_DONTNEED)); if (madvise(p, P, 24)) return errno; return *p == 0 ? 0 : -1;',
  'madvise advice MADV_COLLAPSE': 'char *p = map(1, RW, PRIV); return madvise(p, P, 25) ? errno : 0;',
  'madvise advice MADV_GUARD_INSTALL': 'char *p = map(1, RW, PRIV); if (madvise(p, P, 102)) return errno; return load(p) == SIGSEGV ? 0 : -1;',
  'madvise advice MADV_GUARD_REMOVE': 'char *p = map(1, RW, PRIV); madvise(p, P, 102); if (madvise(p, P, 103)) return errno; return load(p) == 0 ? 0 : -1;',
  'madvise advice MADV_HWPOISON': 'char *p = map(1, RW, PRIV); return madvise(p, P, 100) ? errno : 0;',
  'madvise advice MADV_SOFT_OFFLINE': 'char *p = map(1, RW, PRIV); return madvise(p, P, 101) ? errno : 0;',
  'process_madvise advice MADV_COLD': 'char *p = map(1, RW, PRIV); *p = 5; return advise_self(p, 20, 0);',
  'process_madvise advice MADV_PAGEOUT': 'int fd = file_of(1); fsync(fd); char *p = mmap(0, P, PROT_READ, MAP_SHARED, fd, 0); load(p); int e = advise_self(p, 21, 0); return e ? e : present(p) ? -1 : 0;',
  'process_madvise advice MADV_WILLNEED': 'char *p = mmap(0, P, PROT_READ, MAP_PRIVATE, file_of(1), 0); return advise_self(p, MADV_WILLNEED, 0);',
  'process_madvise advice MADV_COLLAPSE': 'char *p = map(1, RW, PRIV); return advise_self(p, 25, 0);',
  'process_madvise advice MADV_DONTNEED': 'char *p = map(1, RW, PRIV); *p = 5; int e = advise_self(p, MADV_DONTNEED, 0); return e ? e : *p == 0 ? 0 : -1;',
  'process_madvise flags 1': 'char *p = map(1, RW, PRIV); return advise_self(p, 20, 1);',
  'mlock  0': 'char *p = map(1, RW, PRIV); if (mlock(p, P)) return errno; return flag(p, "lo") && present(p) ? 0 : -1;',
  'mlock2 flags 0': 'char *p = map(1, RW, PRIV); if (mlock2(p, P, 0)) return errno; return flag(p, "lo") && present(p) ? 0 : -1;',
  'mlock2 flags MLOCK_ONFAULT': 'char *p = map(1, RW, PRIV); if (mlock2(p, P, 1)) return errno; return flag(p, "lo") && !present(p) ? 0 : -1;',
  'mlock2 flags 2': 'char *p = map(1, RW, PRIV); return mlock2(p, P, 2) ? errno : 0;',
  'munlock  0': 'char *p = map(1, RW, PRIV); mlock(p, P); if (munlock(p, P)) return errno; return flag(p, "lo") ? -1 : 0;',
  'mlockall flags MCL_CURRENT': 'char *p = map(1, RW, PRIV); if (mlockall(MCL_CURRENT)) return errno; return flag(p, "lo") && present(p) ? 0 : -1;',
  'mlockall flags MCL_FUTURE': 'if (mlockall(MCL_FUTURE)) return errno; char *p = map(1, RW, PRIV); return flag(p, "lo") && present(p) ? 0 : -1;',
  'mlockall flags MCL_ONFAULT': 'if (mlockall(MCL_FUTURE | 4)) return errno; char *p = map(1, RW, PRIV); return flag(p, "lo") && !present(p) ? 0 : -1;',
  'mlockall flags 0': 'return mlockall(0) ? errno : 0;',
  'munlockall  0': 'mlockall(MCL_CURRENT | MCL_FUTURE); if (munlockall()) return errno; char *p = map(1, RW, PRIV); return flag(p, "lo") ? -1 : 0;',
  'msync flags MS_ASYNC': 'char *p = mmap(0, P, RW, MAP_SHARED, file_of(1), 0); *p = 1; return msync(p, P, MS_ASYNC) ? errno : 0;',
  'msync flags MS_SYNC': 'char *p = mmap(0, P, RW, MAP_SHARED, file_of(1), 0); *p = 1; return msync(p, P, MS_SYNC) ? errno : 0;',
  'msync flags MS_INVALIDATE': 'char *p = mmap(0, P, RW, MAP_SHARED, file_of(1), 0); if (msync(p, P, MS_INVALIDATE)) return errno; mlock(p, P); return msync(p, P, MS_INVALIDATE) && errno == EBUSY ? 0 : -1;',
  'msync flags MS_SYNC | MS_ASYNC': 'char *p = map(1, RW, PRIV); return msync(p, P, MS_SYNC | MS_ASYNC) ? errno : 0;',
  'mincore  0': 'char *p = map(2, RW, PRIV); *p = 1; unsigned char v[2]; if (mincore(p, 2 * P, v)) return errno; return (v[0] & 1) && !(v[1] & 1) ? 0 : -1;',
  'brk  0': 'char *p = sbrk(0); if (brk(p + P)) return errno; return store(p) == 0 && sbrk(0) == p + P ? 0 : -1;',
  'sbrk  0': 'char *p = sbrk(P); if (failed(p)) return errno; return sbrk(0) == p + P && store(p) == 0 ? 0 : -1;',
  'remap_file_pages flags 0': "char *p = mmap(0, 2 * P, RW, MAP_SHARED, file_of(2), 0); if (syscall(SYS_remap_file_pages, p, P, 0, 1, 0)) return errno; return *p == 'b' ? 0 : -1;",
  'remap_file_pages flags MAP_NONBLOCK': "char *p = mmap(0, 2 * P, RW, MAP_SHARED, file_of(2), 0); if (syscall(SYS_remap_file_pages, p, P, 0, 1, MAP_NONBLOCK)) return errno; FAIL(present(p)); return *p == 'b' ? 0 : -1;",
  'remap_file_pages prot PROT_READ': 'char *p = mmap(0, 2 * P, RW, MAP_SHARED, file_of(2), 0); return syscall(SYS_remap_file_pages, p, P, PROT_READ, 1, 0) ? errno : 0;',
  'mseal flags 0': 'char *p = map(1, RW, PRIV); if (syscall(462, p, P, 0)) return errno; return munmap(p, P) && errno == EPERM && mprotect(p, P, PROT_READ) && errno == EPERM ? 0 : -1;',
  'mseal flags 1': 'char *p = map(1, RW, PRIV); return syscall(462, p, P, 1) ? errno : 0;',
  'memfd_create flags MFD_CLOEXEC': 'int fd = memfd_create("m", MFD_CLOEXEC); if (fd < 0) return errno; return fcntl(fd, F_GETFD) == FD_CLOEXEC ? 0 : -1;',
  'memfd_create flags MFD_ALLOW_SEALING': 'FAIL(!fcntl(memfd_create("m", 0), F_ADD_SEALS, F_SEAL_GROW)); int fd = memfd_create("m", MFD_ALLOW_SEALING); return fcntl(fd, F_ADD_SEALS, F_SEAL_GROW) ? errno : 0;',
  'memfd_create flags MFD_HUGETLB': 'int fd = memfd_create("m", 4); if (fd < 0) return errno; return failed(mmap(0, 2 << 20, RW, MAP_SHARED, fd, 0)) ? errno : 0;',
  'memfd_create flags MFD_NOEXEC_SEAL': 'int fd = memfd_create("m", 8); if (fd < 0) return errno; struct stat s; fstat(fd, &s); return (s.st_mode & 0111) == 0 && (fcntl(fd, F_GET_SEALS) & 32) ? 0 : -1;',
  'memfd_create flags MFD_EXEC': 'int fd = memfd_create("m", 16); if (fd < 0) return errno; struct stat s; fstat(fd, &s); return (s.st_mode & 0111) ? 0 : -1;',
  'fcntl F_ADD_SEALS F_SEAL_SEAL': sealed('F_SEAL_SEAL', 'fcntl(fd, F_ADD_SEALS, F_SEAL_GROW)'),
  'fcntl F_ADD_SEALS F_SEAL_SHRINK': sealed('F_SEAL_SHRINK', 'ftruncate(fd, P)'),
  'fcntl F_ADD_SEALS F_SEAL_GROW': sealed('F_SEAL_GROW', 'ftruncate(fd, 4 * P)'),
  'fcntl F_ADD_SEALS F_SEAL_WRITE': sealed('F_SEAL_WRITE', 'failed(mmap(0, P, RW, MAP_SHARED, fd, 0))'),
  'fcntl F_ADD_SEALS F_SEAL_FUTURE_WRITE': sealed('16', 'failed(mmap(0, P, RW, MAP_SHARED, fd, 0))'),
  'fcntl F_ADD_SEALS F_SEAL_EXEC': sealed('32', 'fchmod(fd, 0600)'),
  'shmget flags IPC_CREAT': 'FAIL(shmget(0x5a5a11, P, 0600) >= 0); int id = shmget(0x5a5a11, P, IPC_CREAT | 0600); if (id < 0) return errno; shmctl(id, IPC_RMID, 0); return 0;',
  'shmget flags IPC_EXCL': 'int id = shmget(0x5a5a12, P, IPC_CREAT | 0600); int other = shmget(0x5a5a12, P, IPC_CREAT | IPC_EXCL | 0600); int e = errno; shmctl(id, IPC_RMID, 0); return other < 0 && e == EEXIST ? 0 : -1;',
  'shmget flags SHM_NORESERVE': 'int id = shmget(IPC_PRIVATE, P, IPC_CREAT | 010000 | 0600); if (id < 0) return errno; char *p = shmat(id, 0, 0); int r = flag(p, "nr") || store(p) == 0 ? 0 : -1; shmctl(id, IPC_RMID, 0); return r;',
  'shmget flags SHM_HUGETLB': 'int id = shmget(IPC_PRIVATE, 2 << 20, IPC_CREAT | 04000 | 0600); int e = errno; if (id >= 0) shmctl(id, IPC_RMID, 0); return id < 0 ? e : 0;',
  'shmat flags 0': attach('0', '0', 'store(p) == 0'),
  'shmat flags SHM_RDONLY': attach('0', 'SHM_RDONLY', 'load(p) == 0 && store(p)'),
  'shmat flags SHM_RND': attach('(void *)0x100000000123', 'SHM_RND', 'p == (void *)0x100000000000'),
  'shmat flags SHM_REMAP': attach('map(2, RW, PRIV)', 'SHM_REMAP', 'flag(p, "sh")'),
  'shmat flags SHM_EXEC': attach('0', '0100000', 'flag(p, "ex")'),
  'shmdt  0': withShm('char *p = shmat(id, 0, 0); result = shmdt(p) ? errno : mapped(p) ? -1 : 0;'),
  'shmctl command IPC_RMID': 'int id = shmget(IPC_PRIVATE, P, IPC_CREAT | 0600); char *p = shmat(id, 0, 0); if (shmctl(id, IPC_RMID, 0)) return errno; FAIL(store(p)); shmdt(p); struct shmid_ds ds; return shmctl(id, IPC_STAT, &ds) < 0 ? 0 : -1;',
  'shmctl command IPC_SET': withShm('shmctl(id, IPC_STAT, &ds); ds.shm_perm.mode = 0640; result = shmctl(id, IPC_SET, &ds) ? errno : (shmctl(id, IPC_STAT, &ds), (ds.shm_perm.mode & 0777) == 0640) ? 0 : -1;'),
  'shmctl command IPC_STAT': withShm('result = shmctl(id, IPC_STAT, &ds) ? errno : ds.shm_segsz == 2 * P ? 0 : -1;'),
  'shmctl command IPC_INFO': withShm('result = shmctl(0, 3, (struct shmid_ds *)&info) < 0 ? errno : info.shmmin == 1 ? 0 : -1;'),
  'shmctl command SHM_LOCK': withShm('result = shmctl(id, SHM_LOCK, 0) ? errno : (shmctl(id, IPC_STAT, &ds), ds.shm_perm.mode & 02000) ? 0 : -1;'),
  'shmctl command SHM_UNLOCK': withShm('shmctl(id, SHM_LOCK, 0); result = shmctl(id, SHM_UNLOCK, 0) ? errno : (shmctl(id, IPC_STAT, &ds), ds.shm_perm.mode & 02000) ? -1 : 0;'),
  'shmctl command SHM_STAT': withShm('int most = shmctl(0, 14, (struct shmid_ds *)text); for (int i = 0; i <= most; i++) if (shmctl(i, 13, &ds) == id) result = 0;'),
  'shmctl command SHM_INFO': withShm('int used = shmctl(0, 14, (struct shmid_ds *)text); result = used < 0 ? errno : *(int *)text >= 1 ? 0 : -1;'),
  'shmctl command SHM_STAT_ANY': withShm('int most = shmctl(0, 14, (struct shmid_ds *)text); for (int i = 0; i <= most; i++) if (shmctl(i, 15, &ds) == id) result = 0;'),
  'shm_open flags O_CREAT': 'FAIL(shm_open("/support-a", O_RDWR, 0600) >= 0); int fd = shm_open("/support-a", O_RDWR | O_CREAT, 0600); if (fd < 0) return errno; shm_unlink("/support-a"); return 0;',
  'shm_open flags O_EXCL': 'shm_open("/support-b", O_RDWR | O_CREAT, 0600); int fd = shm_open("/support-b", O_RDWR | O_CREAT | O_EXCL, 0600); int e = errno; shm_unlink("/support-b"); return fd < 0 && e == EEXIST ? 0 : -1;',
  'shm_open flags O_TRUNC': 'int fd = shm_open("/support-c", O_RDWR | O_CREAT, 0600); ftruncate(fd, P); fd = shm_open("/support-c", O_RDWR | O_TRUNC, 0600); struct stat s; fstat(fd, &s); shm_unlink("/support-c"); return s.st_size == 0 ? 0 : -1;',
  'shm_unlink  0': 'shm_open("/support-d", O_RDWR | O_CREAT, 0600); if (shm_unlink("/support-d")) return errno; return shm_open("/support-d", O_RDWR, 0600) < 0 && errno == ENOENT ? 0 : -1;',
  'prctl PR_SET_VMA PR_SET_VMA_ANON_NAME': 'char *p = map(1, RW, PRIV); return prctl(0x53564d41, 0, p, P, "name") ? errno : 0;',
} // prettier-ignore

/** One program of all probes: a line for each, `key: result`. */
export const probeProgram = (prelude: string, keys: readonly string[]): string => {
  const bodies = keys.map((key, i) => `static int probe_${i}(void)\n{\n    ${probes[key] ?? 'return -2;'}\n}\n`)
  const rows = keys.map((key, i) => `    {${JSON.stringify(key)}, probe_${i}},\n`)
  return `${prelude}
${bodies.join('')}
static const struct { const char *key; int (*probe)(void); } all[] = {
${rows.join('')}};

int main(void)
{
    signal(SIGSEGV, caught);
    signal(SIGBUS, caught);
    for (unsigned i = 0; i < sizeof all / sizeof *all; i++) {
        printf("%s: ", all[i].key);
        fflush(stdout);
        int status = 0;
        if (fork() == 0) { printf("%d\\n", all[i].probe()); exit(0); }
        wait(&status);
        if (status) printf("died of %d\\n", status & 127);
    }
    return 0;
}
`
}
