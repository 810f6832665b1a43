// The checks of the memory calls: what each looks at, which errno it says, and in which order a call makes them. The kernel part refuses by
// these rows and by nothing else (page/refuse.ts), so that a view which shows the order shows the one that was run. A test reaches every
// row that can be reached, and holds the order against the order of the refusals.

import { EACCES, EAGAIN, EBADF, EBUSY, EEXIST, EFAULT, EINVAL, ENODEV, ENOMEM, ENOSYS, EOPNOTSUPP } from './errno.ts'
import { EOVERFLOW, EPERM } from './errno.ts'

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

const row = <Key extends string>(key: Key, where: string, errno: number, says: string, looks = '') => ({
  key,
  where,
  errno,
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
  row('mmapOffset', 'ksys_mmap', EINVAL, 'the offset is not a multiple of the page size', 'offset:bytes'),
  row('mmapDescriptor', 'ksys_mmap_pgoff', EBADF, 'the descriptor is not open, and it is not MAP_ANONYMOUS'),
  row('hugeFile', 'ksys_mmap_pgoff', EINVAL, 'MAP_HUGETLB with a file that is not of hugetlbfs', 'flags:flags'),
  row(
    'hugeSize',
    'ksys_mmap_pgoff',
    EINVAL,
    'there are no huge pages of the size that MAP_HUGETLB asks for',
    'flags:flags',
  ),
  row('hugeOffset', 'hugetlbfs_file_mmap', EINVAL, 'the offset is not a multiple of the huge page', 'page:count'),
  row('hugePool', 'hugetlb_reserve_pages', ENOMEM, 'the pool of huge pages is empty', 'length:bytes'),
  row('hugeSplit', 'hugetlb_vm_op_split', EINVAL, 'the address lies inside a huge page', 'address:address'),
  row(
    'areaHuge',
    'hugetlb_get_unmapped_area',
    EINVAL,
    'the fixed address is not a multiple of the huge page',
    'address:address, huge page:bytes',
  ),
  row('mmapLength', 'do_mmap', EINVAL, 'the length is 0', 'length:bytes'),
  row('mmapLengthWraps', 'do_mmap', ENOMEM, 'the length, rounded up to pages, is 0', 'length:bytes'),
  row('mapCount', 'do_mmap', ENOMEM, 'there are too many regions', 'regions:count, vm.max_map_count:count'),
  row(
    'areaSize',
    '__get_unmapped_area',
    ENOMEM,
    'the length exceeds the address space',
    'length:bytes, TASK_SIZE:address',
  ),
  row('areaRoom', 'vm_unmapped_area', ENOMEM, 'there is no gap that large', 'length:bytes, top:address'),
  row(
    'areaEnd',
    '__get_unmapped_area',
    ENOMEM,
    'the range would end above the address space',
    'address:address, length:bytes',
  ),
  row(
    'areaAligned',
    '__get_unmapped_area',
    EINVAL,
    'the fixed address is not a multiple of the page size',
    'address:address',
  ),
  row(
    'areaLowest',
    'security_mmap_addr',
    EPERM,
    'the address lies below vm.mmap_min_addr',
    'address:address, vm.mmap_min_addr:address',
  ),
  row(
    'noreplace',
    'do_mmap',
    EEXIST,
    'MAP_FIXED_NOREPLACE, and something is mapped there',
    'address:address, length:bytes',
  ),
  row('lockRight', 'do_mmap', EPERM, 'MAP_LOCKED without the right to lock: RLIMIT_MEMLOCK is 0', 'flags:flags'),
  row(
    'lockLimit',
    'mlock_future_ok',
    EAGAIN,
    'more would be locked than RLIMIT_MEMLOCK allows',
    'bytes more:bytes, locked now:pages',
  ),
  row(
    'fileOffset',
    'file_mmap_ok',
    EOVERFLOW,
    'the end lies beyond what a file can have',
    'first page:count, length:bytes',
  ),
  row(
    'fileValidate',
    'do_mmap',
    EOPNOTSUPP,
    'MAP_SHARED_VALIDATE with a flag that the file does not know',
    'flags:flags',
  ),
  row('fileWrite', 'do_mmap', EACCES, 'shared and writable, but the file is not open for writing', 'prot:flags'),
  row('fileType', 'do_mmap', EINVAL, 'neither MAP_SHARED nor MAP_PRIVATE', 'flags:flags'),
  row('fileRead', 'do_mmap', EACCES, 'the file is not open for reading'),
  row('fileNoexec', 'do_mmap', EPERM, 'PROT_EXEC on a file system mounted noexec', 'prot:flags'),
  row('fileMmap', 'do_mmap', ENODEV, 'the file has no mmap method'),
  row('fileGrows', 'do_mmap', EINVAL, 'a mapping of a file cannot grow downwards', 'flags:flags'),
  row('anonGrows', 'do_mmap', EINVAL, 'shared memory cannot grow downwards', 'flags:flags'),
  row('droppableFlags', 'do_mmap', EINVAL, 'MAP_DROPPABLE cannot be locked and cannot grow downwards', 'flags:flags'),
  row('anonType', 'do_mmap', EINVAL, 'neither MAP_SHARED nor MAP_PRIVATE', 'flags:flags'),
  row('writeSealed', 'mapping_map_writable', EPERM, 'the file is sealed against writing', 'prot:flags'),
  row(
    'spaceLimit',
    'may_expand_vm',
    ENOMEM,
    'RLIMIT_AS or RLIMIT_DATA would be passed',
    'pages more:pages, mapped now:pages',
  ),
  row('sealed', 'can_modify_vma', EPERM, 'a region of the range is sealed', 'region from:address, to:address'),
  row(
    'splitCount',
    '__split_vma',
    ENOMEM,
    'the cut would make too many regions',
    'regions:count, vm.max_map_count:count',
  ),
  row(
    'commit',
    '__vm_enough_memory',
    ENOMEM,
    'more memory would be promised than overcommit allows',
    'pages more:pages, promised now:pages',
  ),
  // munmap
  row(
    'unmapRange',
    'do_vmi_munmap',
    EINVAL,
    'the range is not aligned or not within the address space',
    'address:address, length:bytes',
  ),
  row('unmapLength', 'do_vmi_munmap', EINVAL, 'the length is 0', 'length:bytes'),
  // mprotect
  row('protectGrows', 'do_mprotect_pkey', EINVAL, 'PROT_GROWSDOWN and PROT_GROWSUP together', 'prot:flags'),
  row(
    'protectAligned',
    'do_mprotect_pkey',
    EINVAL,
    'the address is not a multiple of the page size',
    'address:address',
  ),
  row(
    'protectEnd',
    'do_mprotect_pkey',
    ENOMEM,
    'the range does not end above its start',
    'address:address, length:bytes',
  ),
  row('protectBits', 'arch_validate_prot', EINVAL, 'bits of prot that are not known', 'prot:flags'),
  row('protectKey', 'do_mprotect_pkey', EINVAL, 'the protection key is not allocated', 'key:count'),
  row('protectNothing', 'do_mprotect_pkey', ENOMEM, 'nothing is mapped at the start', 'address:address'),
  row(
    'protectGrowsNot',
    'do_mprotect_pkey',
    EINVAL,
    'PROT_GROWSDOWN, and the region does not grow downwards',
    'address:address',
  ),
  row(
    'protectHole',
    'do_mprotect_pkey',
    ENOMEM,
    'a part of the range is not mapped; what lies before it was changed',
    'address:address',
  ),
  row(
    'protectMay',
    'do_mprotect_pkey',
    EACCES,
    'the ceiling (VM_MAY…) does not allow it',
    'wanted:flags, flags of the region:flags',
  ),
  row(
    'protectLimit',
    'mprotect_fixup',
    ENOMEM,
    'private memory that becomes writable would pass RLIMIT_DATA',
    'pages:pages',
  ),
  // mremap
  row('remapFlags', 'check_mremap_params', EINVAL, 'unknown flags', 'flags:flags'),
  row(
    'remapAligned',
    'check_mremap_params',
    EINVAL,
    'the old address is not a multiple of the page size',
    'address:address',
  ),
  row('remapLength', 'check_mremap_params', EINVAL, 'the new length is 0', 'new length:bytes'),
  row(
    'remapMaymove',
    'check_mremap_params',
    EINVAL,
    'MREMAP_FIXED or MREMAP_DONTUNMAP without MREMAP_MAYMOVE',
    'flags:flags',
  ),
  row(
    'remapDontunmap',
    'check_mremap_params',
    EINVAL,
    'MREMAP_DONTUNMAP with another length',
    'old length:bytes, new length:bytes',
  ),
  row('remapSize', 'check_mremap_params', EINVAL, 'the new length exceeds the address space', 'new length:bytes'),
  row(
    'remapTarget',
    'check_mremap_params',
    EINVAL,
    'the new range is not aligned or not within the address space',
    'new address:address, new length:bytes',
  ),
  row(
    'remapOverlap',
    'check_mremap_params',
    EINVAL,
    'the old range and the new one overlap',
    'old address:address, new address:address',
  ),
  row(
    'remapCount',
    'check_mremap_params',
    ENOMEM,
    'there are too many regions to move one',
    'regions:count, vm.max_map_count:count',
  ),
  row('remapNothing', 'check_prep_vma', EFAULT, 'nothing is mapped at the old address', 'address:address'),
  row(
    'remapCopy',
    'check_prep_vma',
    EINVAL,
    'an old length of 0 copies, and only shared memory can be copied',
    'flags of the region:flags',
  ),
  row(
    'remapSpecial',
    'check_prep_vma',
    EINVAL,
    'MREMAP_DONTUNMAP of a mapping that may not be expanded',
    'flags of the region:flags',
  ),
  row(
    'remapAcross',
    'check_prep_vma',
    EFAULT,
    'the old range reaches beyond its region',
    'old length:bytes, region ends at:address',
  ),
  row('remapExpand', 'check_prep_vma', EFAULT, 'a mapping that may not be expanded', 'flags of the region:flags'),
  row(
    'remapStays',
    'expand_vma',
    ENOMEM,
    'there is no room behind it, and MREMAP_MAYMOVE is not given',
    'region ends at:address, bytes more:bytes',
  ),
  row(
    'remapHuge',
    'check_prep_vma',
    EINVAL,
    'huge pages move as a whole and do not grow',
    'new length:bytes, huge page:bytes',
  ),
  row(
    'remapAlone',
    'remap_move',
    EFAULT,
    'the object chooses its own addresses, so it is not moved together with others',
    'address:address',
  ),
  row('remapHole', 'remap_move', EFAULT, 'nothing is mapped in the old range', 'address:address'),
  // madvise
  row(
    'adviceHuge',
    'madvise_dontneed_free',
    EINVAL,
    'a part of a huge page, or MADV_FREE of huge pages',
    'address:address',
  ),
  row('adviceValid', 'madvise_behavior_valid', EINVAL, 'the advice is not known', 'advice:count'),
  row('adviceAligned', 'is_valid_madvise', EINVAL, 'the address is not a multiple of the page size', 'address:address'),
  row('adviceLength', 'is_valid_madvise', EINVAL, 'the length, rounded up to pages, is 0', 'length:bytes'),
  row('adviceEnd', 'is_valid_madvise', EINVAL, 'the range wraps', 'address:address, length:bytes'),
  row('adviceRight', 'madvise_inject_error', EPERM, 'it takes CAP_SYS_ADMIN', 'advice:count'),
  row(
    'adviceSealed',
    'can_madvise_modify',
    EPERM,
    'a sealed region that may not be written keeps its contents',
    'region from:address',
  ),
  row('adviceIo', 'madvise_vma_behavior', EINVAL, 'MADV_DOFORK of a device’s memory', 'flags of the region:flags'),
  row(
    'adviceWipe',
    'madvise_vma_behavior',
    EINVAL,
    'MADV_WIPEONFORK of a file or of shared memory',
    'flags of the region:flags',
  ),
  row(
    'adviceDroppable',
    'madvise_vma_behavior',
    EINVAL,
    'droppable memory stays as it is',
    'flags of the region:flags',
  ),
  row('adviceDump', 'madvise_vma_behavior', EINVAL, 'MADV_DODUMP of a special mapping', 'flags of the region:flags'),
  row(
    'adviceRegions',
    'madvise_update_vma',
    EAGAIN,
    'the cut would make too many regions',
    'regions:count, vm.max_map_count:count',
  ),
  row(
    'adviceFree',
    'madvise_free_single_vma',
    EINVAL,
    'MADV_FREE of what is not private anonymous memory',
    'flags of the region:flags',
  ),
  row('adviceLocked', 'madvise_dontneed_free_valid_vma', EINVAL, 'the region is locked', 'flags of the region:flags'),
  row('adviceCold', 'can_madv_lru_vma', EINVAL, 'the region is locked', 'flags of the region:flags'),
  row('adviceWillneed', 'madvise_willneed', EBADF, 'no file, and a kernel without swap'),
  row('removeLocked', 'madvise_remove', EINVAL, 'the region is locked', 'flags of the region:flags'),
  row('removeFile', 'madvise_remove', EINVAL, 'no file lies behind it'),
  row('removeWrite', 'madvise_remove', EACCES, 'not shared and writable', 'flags of the region:flags'),
  row('removeHole', 'vfs_fallocate', EOPNOTSUPP, 'the file cannot have holes punched'),
  row('collapse', 'hpage_collapse_scan', EINVAL, 'the range is not suitable for a huge page', 'address:address'),
  row(
    'guardRegion',
    'madvise_guard_install',
    EINVAL,
    'guards cannot be set in this region',
    'flags of the region:flags',
  ),
  row(
    'adviceHole',
    'madvise_walk_vmas',
    ENOMEM,
    'a part of the range is not mapped; the rest was advised',
    'address:address',
  ),
  // mlock, mlockall
  row('lockFlags', 'mlock2', EINVAL, 'unknown flags', 'flags:flags'),
  row('lockAllowed', 'can_do_mlock', EPERM, 'RLIMIT_MEMLOCK is 0, and there is no CAP_IPC_LOCK'),
  row(
    'lockTotal',
    'do_mlock',
    ENOMEM,
    'more would be locked than RLIMIT_MEMLOCK allows',
    'would be locked:pages, limit:pages',
  ),
  row('lockEnd', 'apply_vma_lock_flags', EINVAL, 'the range wraps', 'address:address, length:bytes'),
  row('lockNothing', 'apply_vma_lock_flags', ENOMEM, 'nothing is mapped at the start', 'address:address'),
  row(
    'lockHole',
    'apply_vma_lock_flags',
    ENOMEM,
    'a part of the range is not mapped; what lies before it was changed',
    'address:address',
  ),
  row('lockallFlags', 'mlockall', EINVAL, 'no flag, an unknown one, or MCL_ONFAULT alone', 'flags:flags'),
  row('lockallTotal', 'mlockall', ENOMEM, 'all that is mapped exceeds RLIMIT_MEMLOCK', 'mapped:pages, limit:pages'),
  // msync
  row('syncFlags', 'msync', EINVAL, 'unknown flags', 'flags:flags'),
  row('syncAligned', 'msync', EINVAL, 'the address is not a multiple of the page size', 'address:address'),
  row('syncBoth', 'msync', EINVAL, 'MS_ASYNC and MS_SYNC together', 'flags:flags'),
  row('syncEnd', 'msync', ENOMEM, 'the range wraps', 'address:address, length:bytes'),
  row('syncBusy', 'msync', EBUSY, 'MS_INVALIDATE, and a region is locked', 'region from:address'),
  row('syncHole', 'msync', ENOMEM, 'a part of the range is not mapped; the rest was written', 'address:address'),
  // mincore
  row('incoreAligned', 'mincore', EINVAL, 'the address is not a multiple of the page size', 'address:address'),
  row('incoreRange', 'mincore', ENOMEM, 'the range is not within the address space', 'address:address, length:bytes'),
  row('incoreVector', 'mincore', EFAULT, 'the answer does not fit into the address space', 'vec:address, pages:pages'),
  row('incoreHole', 'do_mincore', ENOMEM, 'a part of the range is not mapped', 'address:address'),
  row('incoreCopy', 'mincore', EFAULT, 'the answer cannot be written', 'vec:address'),
  // mseal
  row('sealKnown', 'sys_ni_syscall', ENOSYS, 'the kernel has no mseal'),
  row('sealFlags', 'do_mseal', EINVAL, 'there are no flags', 'flags:flags'),
  row('sealAligned', 'do_mseal', EINVAL, 'the address is not a multiple of the page size', 'address:address'),
  row('sealLength', 'do_mseal', EINVAL, 'the length, rounded up to pages, is 0', 'length:bytes'),
  row('sealEnd', 'do_mseal', EINVAL, 'the range wraps', 'address:address, length:bytes'),
  row(
    'sealHole',
    'range_contains_unmapped',
    ENOMEM,
    'a part of the range is not mapped, and nothing was sealed',
    'address:address',
  ),
] as const satisfies readonly CheckRow[]

export type CheckKey = (typeof rows)[number]['key']

/** The id of a check is its row's index: the `check` lane of a `refuse` event. */
export const checkRows: readonly CheckRow[] = rows

/** Id by key. */
export const CHECK = Object.fromEntries(rows.map((each, id) => [each.key, id])) as Readonly<Record<CheckKey, number>>

const area = 'areaSize areaRoom areaEnd areaAligned areaLowest'
const lock = 'lockEnd lockNothing lockHole splitCount'

/** The checks of a call, in the order in which 6.18 makes them. Alternatives (a file or none) stand one after the other. */
export const checkOrder: Readonly<Record<string, readonly CheckKey[]>> = Object.fromEntries(
  Object.entries({
    mmap: `mmapOffset mmapDescriptor hugeFile hugeSize mmapLength mmapLengthWraps mapCount areaHuge ${area} noreplace lockRight lockLimit fileOffset fileValidate fileWrite fileType fileRead fileNoexec fileMmap fileGrows anonGrows droppableFlags anonType writeSealed sealed splitCount hugeSplit spaceLimit commit hugeOffset hugePool`,
    munmap: 'unmapRange unmapLength sealed splitCount hugeSplit',
    mprotect:
      'protectGrows protectAligned protectEnd protectBits protectKey protectNothing protectGrowsNot protectHole protectMay sealed protectLimit commit splitCount hugeSplit',
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
