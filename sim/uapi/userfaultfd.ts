// Numbers of userfaultfd(2): include/uapi/linux/userfaultfd.h.

export const UFFD_API = 0xaa

export const UFFD_EVENT_PAGEFAULT = 0x12
export const UFFD_EVENT_FORK = 0x13
export const UFFD_EVENT_REMAP = 0x14
export const UFFD_EVENT_REMOVE = 0x15
export const UFFD_EVENT_UNMAP = 0x16

export const UFFD_PAGEFAULT_FLAG_WRITE = 1
export const UFFD_PAGEFAULT_FLAG_WP = 2
export const UFFD_PAGEFAULT_FLAG_MINOR = 4

export const UFFD_FEATURE_PAGEFAULT_FLAG_WP = 1 << 0
export const UFFD_FEATURE_EVENT_FORK = 1 << 1
export const UFFD_FEATURE_EVENT_REMAP = 1 << 2
export const UFFD_FEATURE_EVENT_REMOVE = 1 << 3
export const UFFD_FEATURE_MISSING_HUGETLBFS = 1 << 4
export const UFFD_FEATURE_MISSING_SHMEM = 1 << 5
export const UFFD_FEATURE_EVENT_UNMAP = 1 << 6
export const UFFD_FEATURE_SIGBUS = 1 << 7
export const UFFD_FEATURE_THREAD_ID = 1 << 8
export const UFFD_FEATURE_MINOR_HUGETLBFS = 1 << 9
export const UFFD_FEATURE_MINOR_SHMEM = 1 << 10
export const UFFD_FEATURE_EXACT_ADDRESS = 1 << 11
export const UFFD_FEATURE_WP_HUGETLBFS_SHMEM = 1 << 12
export const UFFD_FEATURE_WP_UNPOPULATED = 1 << 13
export const UFFD_FEATURE_POISON = 1 << 14
export const UFFD_FEATURE_WP_ASYNC = 1 << 15
export const UFFD_FEATURE_MOVE = 1 << 16

export const UFFDIO_REGISTER_MODE_MISSING = 1
export const UFFDIO_REGISTER_MODE_WP = 2
export const UFFDIO_REGISTER_MODE_MINOR = 4

/** Modes of COPY, ZEROPAGE, CONTINUE, POISON: do not wake; COPY and CONTINUE: write-protect. */
export const UFFDIO_MODE_DONTWAKE = 1
export const UFFDIO_MODE_WP = 2
/** Modes of WRITEPROTECT are the other way round. */
export const UFFDIO_WRITEPROTECT_MODE_WP = 1
export const UFFDIO_WRITEPROTECT_MODE_DONTWAKE = 2
export const UFFDIO_MOVE_MODE_DONTWAKE = 1
export const UFFDIO_MOVE_MODE_ALLOW_SRC_HOLES = 2

/** Flag of userfaultfd(2): faults of system calls are not served. */
/** The ioctl of /dev/userfaultfd. */
export const USERFAULTFD_IOC_NEW = 0xaa00
export const UFFD_USER_MODE_ONLY = 1

/** Numbers of the ioctls, low byte; UFFDIO_API is 0x3f. */
export const UFFDIO = {
  register: 0xc020aa00,
  unregister: 0x8010aa01,
  wake: 0x8010aa02,
  copy: 0xc028aa03,
  zeropage: 0xc020aa04,
  move: 0xc028aa05,
  writeprotect: 0xc018aa06,
  continue: 0xc020aa07,
  poison: 0xc020aa08,
  api: 0xc018aa3f,
} as const

/** The ioctls as bits of a mask of 64: API, REGISTER, UNREGISTER in what UFFDIO_API answers. */
export const UFFD_API_IOCTLS_LOW = 0x3
export const UFFD_API_IOCTLS_HIGH = 0x80000000
