// vm_flags: bit names of include/linux/mm.h, the flags that mmap's and mprotect's arguments give, and the protection of
// page-table entries that follows from them. Bits above 31 stand in `flagsHigh`.

export const VM_READ = 0x1
export const VM_WRITE = 0x2
export const VM_EXEC = 0x4
export const VM_SHARED = 0x8
export const VM_MAYREAD = 0x10
export const VM_MAYWRITE = 0x20
export const VM_MAYEXEC = 0x40
export const VM_MAYSHARE = 0x80
export const VM_GROWSDOWN = 0x100
export const VM_UFFD_MISSING = 0x200
export const VM_PFNMAP = 0x400
/** 6.15+: guard markers may be in it (VmFlags gu). */
export const VM_MAYBE_GUARD = 0x800
export const VM_UFFD_WP = 0x1000
export const VM_LOCKED = 0x2000
export const VM_IO = 0x4000
export const VM_SEQ_READ = 0x8000
export const VM_RAND_READ = 0x1_0000
export const VM_DONTCOPY = 0x2_0000
export const VM_DONTEXPAND = 0x4_0000
export const VM_LOCKONFAULT = 0x8_0000
export const VM_ACCOUNT = 0x10_0000
export const VM_NORESERVE = 0x20_0000
export const VM_HUGETLB = 0x40_0000
export const VM_SYNC = 0x80_0000
export const VM_ARCH_1 = 0x100_0000
export const VM_WIPEONFORK = 0x200_0000
export const VM_DONTDUMP = 0x400_0000
export const VM_SOFTDIRTY = 0x800_0000
export const VM_MIXEDMAP = 0x1000_0000
export const VM_HUGEPAGE = 0x2000_0000
export const VM_NOHUGEPAGE = 0x4000_0000
export const VM_MERGEABLE = 0x8000_0000 | 0
/** flagsHigh: VM_DROPPABLE (bit 40). */
export const VMH_DROPPABLE = 1 << 8
/** flagsHigh: VM_SEALED (bit 63 in 6.10 … 6.16, 42 later; never visible but as VmFlags sl). */
/** The protection key. */
export const VMH_PKEY_MASK = 0xf
/** PKEY_DISABLE_ACCESS */
export const ACCESS_EXEC_ONLY_RIGHTS = 1
/** Page faults of pages that the object has already are served by a program. */
export const VMH_UFFD_MINOR = 1 << 9
export const VMH_SEALED = 1 << 10

export const VM_ACCESS_FLAGS = VM_READ | VM_WRITE | VM_EXEC
export const VM_SPECIAL = VM_IO | VM_DONTEXPAND | VM_PFNMAP | VM_MIXEDMAP
/** Do not keep VMAs apart, and a merged VMA has them if one of its parts had: VM_STICKY. */
export const VM_STICKY = VM_SOFTDIRTY | VM_MAYBE_GUARD
export const VM_LOCKED_MASK = VM_LOCKED | VM_LOCKONFAULT
/** VM_STACK_FLAGS on x86-64: the stack grows down and is charged. */
export const VM_STACK = VM_GROWSDOWN
export const VM_STACK_FLAGS = VM_GROWSDOWN | VM_ACCOUNT
export const VM_DATA_DEFAULT_FLAGS = VM_READ | VM_WRITE | VM_MAYREAD | VM_MAYWRITE | VM_MAYEXEC

/** PROT_READ 1, PROT_WRITE 2, PROT_EXEC 4 are VM_READ, VM_WRITE, VM_EXEC: calc_vm_prot_bits(). */
export const calcVmProtBits = (prot: number): number => prot & VM_ACCESS_FLAGS

/** is_cow_mapping(): private, and could be made writable. */
export const isCowMapping = (flags: number): boolean => (flags & (VM_SHARED | VM_MAYWRITE)) === VM_MAYWRITE

/** is_data_mapping(): what RLIMIT_DATA counts. */
export const isDataMapping = (flags: number): boolean => (flags & (VM_WRITE | VM_SHARED | VM_GROWSDOWN)) === VM_WRITE

/** is_exec_mapping(): executable, not writable, not stack. */
export const isExecMapping = (flags: number): boolean => (flags & (VM_EXEC | VM_WRITE | VM_GROWSDOWN)) === VM_EXEC

/** accountable_mapping(): charged to Committed_AS when it is made. */
export const accountableMapping = (flags: number): boolean =>
  (flags & (VM_NORESERVE | VM_SHARED | VM_WRITE)) === VM_WRITE

const flagNames: Readonly<Record<string, number>> = {
  VM_READ, VM_WRITE, VM_EXEC, VM_SHARED, VM_MAYREAD, VM_MAYWRITE, VM_MAYEXEC, VM_MAYSHARE, VM_GROWSDOWN, VM_UFFD_MISSING,
  VM_PFNMAP, VM_MAYBE_GUARD, VM_UFFD_WP, VM_LOCKED, VM_IO, VM_SEQ_READ, VM_RAND_READ, VM_DONTCOPY, VM_DONTEXPAND,
  VM_LOCKONFAULT, VM_ACCOUNT, VM_NORESERVE, VM_HUGETLB, VM_SYNC, VM_ARCH_1, VM_WIPEONFORK, VM_DONTDUMP, VM_SOFTDIRTY,
  VM_MIXEDMAP, VM_HUGEPAGE, VM_NOHUGEPAGE, VM_MERGEABLE,
} // prettier-ignore

/** Names of the flags that are set. */
export const vmFlagNames = (flags: number, flagsHigh: number): string[] => {
  const names = Object.keys(flagNames).filter((name) => (flags & flagNames[name]) !== 0)
  if ((flagsHigh & VMH_DROPPABLE) !== 0) names.push('VM_DROPPABLE')
  if ((flagsHigh & VMH_UFFD_MINOR) !== 0) names.push('VM_UFFD_MINOR')
  if ((flagsHigh & VMH_SEALED) !== 0) names.push('VM_SEALED')
  return names
}
