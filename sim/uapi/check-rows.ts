// What each check of the memory calls looks at, when it refuses, and in which order a call makes them; for views. The keys and their errnos are
// in checks.ts, and these rows stand in the same order. A test reaches every row that can be reached, and holds the order against the order
// of the refusals.

import { CHECK, checkErrno } from './checks.ts'
import type { CheckKey } from './checks.ts'

/** How a value is written. */
export type CheckForm = 'address' | 'bytes' | 'pages' | 'count' | 'flags' | 'pid'

export interface CheckRow {
  readonly key: string
  /** The kernel function that asks. */
  readonly where: string
  readonly errno: number
  /** When it refuses. */
  readonly says: string
  /** What it looked at: up to two values with their names. */
  readonly looks: readonly (readonly [name: string, form: CheckForm])[]
}

const row = <Key extends CheckKey>(key: Key, where: string, says: string, looks = '') => ({
  key,
  where,
  errno: checkErrno[CHECK[key]],
  says,
  looks: looks
    .split(', ')
    .filter((look) => look !== '')
    .map((look) => {
      const [name, form] = look.split(':')
      return [name, form as CheckForm] as const
    }),
})

const rows = [
  // mmap
  row('mmapOffset', 'ksys_mmap', 'the offset is not a multiple of the page size', 'offset:bytes'),
  row('mmapDescriptor', 'ksys_mmap_pgoff', 'the descriptor is not open, and it is not MAP_ANONYMOUS'),
  row('hugeFile', 'ksys_mmap_pgoff', 'MAP_HUGETLB with a file that is not of hugetlbfs', 'flags:flags'),
  row('hugeSize', 'ksys_mmap_pgoff', 'there are no huge pages of the size that MAP_HUGETLB asks for', 'flags:flags'),
  row('hugeOffset', 'hugetlbfs_file_mmap', 'the offset is not a multiple of the huge page', 'page:count'),
  row('hugePool', 'hugetlb_reserve_pages', 'the pool of huge pages is empty', 'length:bytes'),
  row('hugeSplit', 'hugetlb_vm_op_split', 'the address lies inside a huge page', 'address:address'),
  row(
    'areaHuge',
    'hugetlb_get_unmapped_area',
    'the fixed address is not a multiple of the huge page',
    'address:address, huge page:bytes',
  ),
  row('mmapLength', 'do_mmap', 'the length is 0', 'length:bytes'),
  row('mmapLengthWraps', 'do_mmap', 'the length, rounded up to pages, is 0', 'length:bytes'),
  row('mapCount', 'do_mmap', 'there are too many regions', 'regions:count, vm.max_map_count:count'),
  row('areaSize', '__get_unmapped_area', 'the length exceeds the address space', 'length:bytes, TASK_SIZE:address'),
  row('areaRoom', 'vm_unmapped_area', 'there is no gap that large', 'length:bytes, top:address'),
  row('areaEnd', '__get_unmapped_area', 'the range would end above the address space', 'address:address, length:bytes'),
  row('areaAligned', '__get_unmapped_area', 'the fixed address is not a multiple of the page size', 'address:address'),
  row(
    'areaLowest',
    'security_mmap_addr',
    'the address lies below vm.mmap_min_addr',
    'address:address, vm.mmap_min_addr:address',
  ),
  row('noreplace', 'do_mmap', 'MAP_FIXED_NOREPLACE, and something is mapped there', 'address:address, length:bytes'),
  row('lockRight', 'do_mmap', 'MAP_LOCKED without the right to lock: RLIMIT_MEMLOCK is 0', 'flags:flags'),
  row(
    'lockLimit',
    'mlock_future_ok',
    'more would be locked than RLIMIT_MEMLOCK allows',
    'bytes more:bytes, locked now:pages',
  ),
  row('fileOffset', 'file_mmap_ok', 'the end lies beyond what a file can have', 'first page:count, length:bytes'),
  row('fileValidate', 'do_mmap', 'MAP_SHARED_VALIDATE with a flag that the file does not know', 'flags:flags'),
  row('fileWrite', 'do_mmap', 'shared and writable, but the file is not open for writing', 'prot:flags'),
  row('fileSwap', 'do_mmap', 'shared and writable, but the file is an area of swap in use', 'prot:flags'),
  row('fileAppend', 'do_mmap', 'shared, and the file may only be appended to and is open for writing', 'prot:flags'),
  row('fileType', 'do_mmap', 'neither MAP_SHARED nor MAP_PRIVATE', 'flags:flags'),
  row('fileRead', 'do_mmap', 'the file is not open for reading'),
  row('fileNoexec', 'do_mmap', 'PROT_EXEC on a file system mounted noexec', 'prot:flags'),
  row('fileMmap', 'do_mmap', 'the file has no mmap method'),
  row('fileGrows', 'do_mmap', 'a mapping of a file cannot grow downwards', 'flags:flags'),
  row('anonGrows', 'do_mmap', 'shared memory cannot grow downwards', 'flags:flags'),
  row('droppableFlags', 'do_mmap', 'MAP_DROPPABLE cannot be locked and cannot grow downwards', 'flags:flags'),
  row('anonType', 'do_mmap', 'neither MAP_SHARED nor MAP_PRIVATE', 'flags:flags'),
  row('writeExec', 'mmap_region', 'PR_SET_MDWE: no memory that can be written and executed', 'prot:flags'),
  row('writeSealed', 'mapping_map_writable', 'the file is sealed against writing', 'flags of the region:flags'),
  row('spaceLimit', 'may_expand_vm', 'RLIMIT_AS or RLIMIT_DATA would be passed', 'more:pages, mapped now:pages'),
  row('sealed', 'can_modify_vma', 'a region of the range is sealed', 'region from:address, to:address'),
  row('splitCount', '__split_vma', 'the cut would make too many regions', 'regions:count, vm.max_map_count:count'),
  row(
    'commit',
    '__vm_enough_memory',
    'more memory would be promised than overcommit allows',
    'more:pages, promised now:pages',
  ),
  // munmap
  row(
    'unmapRange',
    'do_vmi_munmap',
    'the range is not aligned or not within the address space',
    'address:address, length:bytes',
  ),
  row('unmapLength', 'do_vmi_munmap', 'the length is 0', 'length:bytes'),
  // mprotect
  row('protectGrows', 'do_mprotect_pkey', 'PROT_GROWSDOWN and PROT_GROWSUP together', 'prot:flags'),
  row('protectAligned', 'do_mprotect_pkey', 'the address is not a multiple of the page size', 'address:address'),
  row('protectEnd', 'do_mprotect_pkey', 'the range does not end above its start', 'address:address, length:bytes'),
  row('protectBits', 'arch_validate_prot', 'bits of prot that are not known', 'prot:flags'),
  row('protectKey', 'do_mprotect_pkey', 'the protection key is not allocated', 'key:count'),
  row('protectNothing', 'do_mprotect_pkey', 'nothing is mapped at the start', 'address:address'),
  row(
    'protectGrowsNot',
    'do_mprotect_pkey',
    'PROT_GROWSDOWN, and the region does not grow downwards',
    'address:address',
  ),
  row(
    'protectHole',
    'do_mprotect_pkey',
    'a part of the range is not mapped; what lies before it was changed',
    'address:address',
  ),
  row(
    'protectMay',
    'do_mprotect_pkey',
    'the ceiling (VM_MAY…) does not allow it',
    'wanted:flags, flags of the region:flags',
  ),
  row(
    'protectExec',
    'do_mprotect_pkey',
    'PR_SET_MDWE: what could not be executed stays so, and nothing executable becomes writable',
    'wanted:flags, flags of the region:flags',
  ),
  row('protectLimit', 'mprotect_fixup', 'private memory that becomes writable would pass RLIMIT_DATA', 'pages:pages'),
  // mremap
  row('remapFlags', 'check_mremap_params', 'unknown flags', 'flags:flags'),
  row('remapAligned', 'check_mremap_params', 'the old address is not a multiple of the page size', 'address:address'),
  row('remapLength', 'check_mremap_params', 'the new length is 0', 'new length:bytes'),
  row('remapMaymove', 'check_mremap_params', 'MREMAP_FIXED or MREMAP_DONTUNMAP without MREMAP_MAYMOVE', 'flags:flags'),
  row(
    'remapDontunmap',
    'check_mremap_params',
    'MREMAP_DONTUNMAP with another length',
    'old length:bytes, new length:bytes',
  ),
  row('remapSize', 'check_mremap_params', 'the new length exceeds the address space', 'new length:bytes'),
  row(
    'remapTarget',
    'check_mremap_params',
    'the new range is not aligned or not within the address space',
    'new address:address, new length:bytes',
  ),
  row(
    'remapOverlap',
    'check_mremap_params',
    'the old range and the new one overlap',
    'old address:address, new address:address',
  ),
  row(
    'remapCount',
    'check_mremap_params',
    'there are too many regions to move one',
    'regions:count, vm.max_map_count:count',
  ),
  row('remapNothing', 'check_prep_vma', 'nothing is mapped at the old address', 'address:address'),
  row(
    'remapCopy',
    'check_prep_vma',
    'an old length of 0 copies, and only shared memory can be copied',
    'flags of the region:flags',
  ),
  row(
    'remapSpecial',
    'check_prep_vma',
    'MREMAP_DONTUNMAP of a mapping that may not be expanded',
    'flags of the region:flags',
  ),
  row(
    'remapAcross',
    'check_prep_vma',
    'the old range reaches beyond its region',
    'old length:bytes, region ends at:address',
  ),
  row('remapExpand', 'check_prep_vma', 'a mapping that may not be expanded', 'flags of the region:flags'),
  row(
    'remapStays',
    'expand_vma',
    'there is no room behind it, and MREMAP_MAYMOVE is not given',
    'region ends at:address, bytes more:bytes',
  ),
  row('remapHuge', 'check_prep_vma', 'huge pages move as a whole and do not grow', 'new length:bytes, huge page:bytes'),
  row(
    'remapAlone',
    'remap_move',
    'the object chooses its own addresses, so it is not moved together with others',
    'address:address',
  ),
  row('remapHole', 'remap_move', 'nothing is mapped in the old range', 'address:address'),
  // madvise
  row('adviceHuge', 'madvise_dontneed_free', 'a part of a huge page, or MADV_FREE of huge pages', 'address:address'),
  row('adviceValid', 'madvise_behavior_valid', 'the advice is not known', 'advice:count'),
  row('adviceAligned', 'is_valid_madvise', 'the address is not a multiple of the page size', 'address:address'),
  row('adviceLength', 'is_valid_madvise', 'the length, rounded up to pages, is 0', 'length:bytes'),
  row('adviceEnd', 'is_valid_madvise', 'the range wraps', 'address:address, length:bytes'),
  row('adviceRight', 'madvise_inject_error', 'it takes CAP_SYS_ADMIN', 'advice:count'),
  row(
    'adviceSealed',
    'can_madvise_modify',
    'a sealed region that may not be written keeps its contents',
    'region from:address',
  ),
  row('adviceIo', 'madvise_vma_behavior', 'MADV_DOFORK of a device’s memory', 'flags of the region:flags'),
  row(
    'adviceWipe',
    'madvise_vma_behavior',
    'MADV_WIPEONFORK of a file or of shared memory',
    'flags of the region:flags',
  ),
  row('adviceDroppable', 'madvise_vma_behavior', 'droppable memory stays as it is', 'flags of the region:flags'),
  row('adviceDump', 'madvise_vma_behavior', 'MADV_DODUMP of a special mapping', 'flags of the region:flags'),
  row(
    'adviceRegions',
    'madvise_update_vma',
    'the cut would make too many regions',
    'regions:count, vm.max_map_count:count',
  ),
  row(
    'adviceFree',
    'madvise_free_single_vma',
    'MADV_FREE of what is not private anonymous memory',
    'flags of the region:flags',
  ),
  row('adviceLocked', 'madvise_dontneed_free_valid_vma', 'the region is locked', 'flags of the region:flags'),
  row('adviceCold', 'can_madv_lru_vma', 'the region is locked', 'flags of the region:flags'),
  row('adviceWillneed', 'madvise_willneed', 'no file, and a kernel without swap'),
  row('removeLocked', 'madvise_remove', 'the region is locked', 'flags of the region:flags'),
  row('removeFile', 'madvise_remove', 'no file lies behind it'),
  row('removeWrite', 'madvise_remove', 'not shared and writable', 'flags of the region:flags'),
  row('removeHole', 'vfs_fallocate', 'the file cannot have holes punched'),
  row('collapse', 'hpage_collapse_scan', 'the range is not suitable for a huge page', 'address:address'),
  row('guardRegion', 'madvise_guard_install', 'guards cannot be set in this region', 'flags of the region:flags'),
  row('adviceHole', 'madvise_walk_vmas', 'a part of the range is not mapped; the rest was advised', 'address:address'),
  // mlock, mlockall
  row('lockFlags', 'mlock2', 'unknown flags', 'flags:flags'),
  row('lockAllowed', 'can_do_mlock', 'RLIMIT_MEMLOCK is 0, and there is no CAP_IPC_LOCK'),
  row('lockTotal', 'do_mlock', 'more would be locked than RLIMIT_MEMLOCK allows', 'would be locked:pages, limit:pages'),
  row('lockEnd', 'apply_vma_lock_flags', 'the range wraps', 'address:address, length:bytes'),
  row('lockNothing', 'apply_vma_lock_flags', 'nothing is mapped at the start', 'address:address'),
  row(
    'lockHole',
    'apply_vma_lock_flags',
    'a part of the range is not mapped; what lies before it was changed',
    'address:address',
  ),
  row('lockallFlags', 'mlockall', 'no flag, an unknown one, or MCL_ONFAULT alone', 'flags:flags'),
  row('lockallTotal', 'mlockall', 'all that is mapped exceeds RLIMIT_MEMLOCK', 'mapped:pages, limit:pages'),
  // msync
  row('syncFlags', 'msync', 'unknown flags', 'flags:flags'),
  row('syncAligned', 'msync', 'the address is not a multiple of the page size', 'address:address'),
  row('syncBoth', 'msync', 'MS_ASYNC and MS_SYNC together', 'flags:flags'),
  row('syncEnd', 'msync', 'the range wraps', 'address:address, length:bytes'),
  row('syncBusy', 'msync', 'MS_INVALIDATE, and a region is locked', 'region from:address'),
  row('syncHole', 'msync', 'a part of the range is not mapped; the rest was written', 'address:address'),
  // mincore
  row('incoreAligned', 'mincore', 'the address is not a multiple of the page size', 'address:address'),
  row('incoreRange', 'mincore', 'the range is not within the address space', 'address:address, length:bytes'),
  row('incoreVector', 'mincore', 'the answer does not fit into the address space', 'vec:address, pages:pages'),
  row('incoreHole', 'do_mincore', 'a part of the range is not mapped', 'address:address'),
  row('incoreCopy', 'mincore', 'the answer cannot be written', 'vec:address'),
  // mseal
  row('sealKnown', 'sys_ni_syscall', 'the kernel has no mseal'),
  row('sealFlags', 'do_mseal', 'there are no flags', 'flags:flags'),
  row('sealAligned', 'do_mseal', 'the address is not a multiple of the page size', 'address:address'),
  row('sealLength', 'do_mseal', 'the length, rounded up to pages, is 0', 'length:bytes'),
  row('sealEnd', 'do_mseal', 'the range wraps', 'address:address, length:bytes'),
  row(
    'sealHole',
    'range_contains_unmapped',
    'a part of the range is not mapped, and nothing was sealed',
    'address:address',
  ),
] as const satisfies readonly CheckRow[]

/** The id of a check is its row's index: the `check` lane of a `refuse` event. */
export const checkRows: readonly CheckRow[] = rows

const area = 'areaSize areaRoom areaEnd areaAligned areaLowest'
const lock = 'lockEnd lockNothing lockHole splitCount'

/** The checks of a call, in the order in which 6.18 makes them. Alternatives (a file or none) stand one after the other. */
export const checkOrder: Readonly<Record<string, readonly CheckKey[]>> = Object.fromEntries(
  Object.entries({
    mmap: `mmapOffset mmapDescriptor hugeFile hugeSize mmapLength mmapLengthWraps mapCount areaHuge ${area} noreplace lockRight lockLimit fileOffset fileValidate fileWrite fileSwap fileAppend fileType fileRead fileNoexec fileMmap fileGrows anonGrows droppableFlags anonType writeExec writeSealed sealed splitCount hugeSplit spaceLimit commit hugeOffset hugePool`,
    munmap: 'unmapRange unmapLength sealed splitCount hugeSplit',
    mprotect:
      'protectGrows protectAligned protectEnd protectBits protectKey protectNothing protectGrowsNot protectHole protectMay protectExec sealed protectLimit commit splitCount hugeSplit',
    mremap: `remapFlags remapAligned remapLength remapMaymove remapDontunmap remapSize remapTarget remapOverlap remapCount remapHole remapAlone remapNothing sealed remapHuge remapCopy remapSpecial remapAcross remapExpand lockLimit spaceLimit remapStays ${area} commit`,
    madvise:
      'adviceValid adviceAligned adviceLength adviceEnd adviceRight adviceSealed adviceIo adviceWipe adviceDroppable adviceDump adviceRegions adviceHuge adviceLocked adviceFree adviceCold adviceWillneed removeLocked removeFile removeWrite removeHole collapse guardRegion adviceHole',
    mlock: `lockAllowed lockTotal ${lock}`,
    mlock2: `lockFlags lockAllowed lockTotal ${lock}`,
    munlock: lock,
    mlockall: 'lockallFlags lockAllowed lockallTotal',
    msync: 'syncFlags syncAligned syncBoth syncEnd syncBusy syncHole',
    mincore: 'incoreAligned incoreRange incoreVector incoreHole incoreCopy',
    mseal: 'sealKnown sealFlags sealAligned sealLength sealEnd sealHole splitCount',
    brk: `${area} lockLimit spaceLimit mapCount commit sealed`,
  }).map(([call, keys]) => [call, keys.split(' ') as CheckKey[]]),
)
