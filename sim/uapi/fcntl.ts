// Numbers of open, fcntl, lseek and their relatives for x86-64: asm-generic/fcntl.h, linux/fcntl.h, linux/falloc.h.

export const O_ACCMODE = 3
export const O_RDONLY = 0
export const O_WRONLY = 1
export const O_RDWR = 2
export const O_CREAT = 0o100
export const O_EXCL = 0o200
export const O_NOCTTY = 0o400
export const O_TRUNC = 0o1000
export const O_APPEND = 0o2000
export const O_NONBLOCK = 0o4000
export const O_DSYNC = 0o10000
export const O_DIRECT = 0o40000
export const O_LARGEFILE = 0o100000
export const O_DIRECTORY = 0o200000
export const O_NOFOLLOW = 0o400000
export const O_NOATIME = 0o1000000
export const O_CLOEXEC = 0o2000000
export const O_PATH = 0o10000000
export const O_TMPFILE = 0o20200000

export const AT_FDCWD = -100
export const AT_SYMLINK_NOFOLLOW = 0x100
export const AT_EACCESS = 0x200
export const AT_REMOVEDIR = 0x200
export const AT_SYMLINK_FOLLOW = 0x400
export const AT_NO_AUTOMOUNT = 0x800
export const AT_EMPTY_PATH = 0x1000

export const RENAME_NOREPLACE = 1
export const RENAME_EXCHANGE = 2

export const F_DUPFD = 0
export const F_GETFD = 1
export const F_SETFD = 2
export const F_GETFL = 3
export const F_SETFL = 4
export const F_GETLK = 5
export const F_SETLK = 6
export const F_SETLKW = 7
export const F_SETOWN = 8
export const F_GETOWN = 9
export const F_SETSIG = 10
export const F_GETSIG = 11
export const F_SETOWN_EX = 15
export const F_GETOWN_EX = 16
export const F_OFD_GETLK = 36
export const F_OFD_SETLK = 37
export const F_OFD_SETLKW = 38
export const F_DUPFD_QUERY = 1027
export const F_SETPIPE_SZ = 1031
export const F_GETPIPE_SZ = 1032
export const F_DUPFD_CLOEXEC = 1030
export const F_ADD_SEALS = 1033
export const F_GET_SEALS = 1034
export const FD_CLOEXEC = 1

export const F_SEAL_SEAL = 1
export const F_SEAL_SHRINK = 2
export const F_SEAL_GROW = 4
export const F_SEAL_WRITE = 8
export const F_SEAL_FUTURE_WRITE = 16
export const F_SEAL_EXEC = 32

export const MFD_CLOEXEC = 1
export const MFD_ALLOW_SEALING = 2
export const MFD_HUGETLB = 4
export const MFD_NOEXEC_SEAL = 8
export const MFD_EXEC = 16

export const SEEK_SET = 0
export const SEEK_CUR = 1
export const SEEK_END = 2
export const SEEK_DATA = 3
export const SEEK_HOLE = 4

export const F_OK = 0
export const X_OK = 1
export const W_OK = 2
export const R_OK = 4

export const FALLOC_FL_KEEP_SIZE = 1
export const FALLOC_FL_PUNCH_HOLE = 2
export const FALLOC_FL_COLLAPSE_RANGE = 8
export const FALLOC_FL_INSERT_RANGE = 0x20
export const FALLOC_FL_ZERO_RANGE = 16
export const FALLOC_FL_UNSHARE_RANGE = 64

export const POSIX_FADV_NORMAL = 0
export const POSIX_FADV_RANDOM = 1
export const POSIX_FADV_SEQUENTIAL = 2
export const POSIX_FADV_WILLNEED = 3
export const POSIX_FADV_DONTNEED = 4
export const POSIX_FADV_NOREUSE = 5

export const PATH_MAX = 4096
export const NAME_MAX = 255
export const UIO_MAXIOV = 1024
/** Most bytes that one read or write moves. */
export const MAX_RW_COUNT = 0x7fff_f000

export const TCGETS = 0x5401
export const TIOCGWINSZ = 0x5413
export const FIONREAD = 0x541b
export const FIBMAP = 1
export const FS_IOC_FIEMAP = 0xc020660b
export const FS_IOC_GETFLAGS = 0x80086601
export const FS_IOC_SETFLAGS = 0x40086602
/** Flags of a file (linux/fs.h). */
export const FS_IMMUTABLE_FL = 0x10
export const FS_APPEND_FL = 0x20
export const FS_NODUMP_FL = 0x40
export const FS_NOATIME_FL = 0x80
export const FS_JOURNAL_DATA_FL = 0x4000
export const FS_EXTENT_FL = 0x80000
export const FIONBIO = 0x5421
export const FIOCLEX = 0x5451
export const FIONCLEX = 0x5450

export const POLLIN = 1
export const POLLPRI = 2
export const POLLOUT = 4
export const POLLERR = 8
export const POLLHUP = 16
export const POLLNVAL = 32
export const POLLRDNORM = 64
export const POLLWRNORM = 256
