// File types and modes, and the layout of struct stat for x86-64 (asm/stat.h, 144 bytes).

export const S_IFMT = 0o170000
export const S_IFIFO = 0o010000
export const S_IFCHR = 0o020000
export const S_IFDIR = 0o040000
export const S_IFBLK = 0o060000
export const S_IFREG = 0o100000
export const S_IFLNK = 0o120000
export const S_IFSOCK = 0o140000
export const S_ISUID = 0o4000
export const S_ISGID = 0o2000
export const S_IXGRP = 0o010
export const S_ISVTX = 0o1000

export const statBytes = 144
/** Offsets in struct stat; all fields are 8 bytes but mode, uid and gid, which are 4. */
export const statOffset = {
  dev: 0,
  ino: 8,
  nlink: 16,
  mode: 24,
  uid: 28,
  gid: 32,
  rdev: 40,
  size: 48,
  blksize: 56,
  blocks: 64,
  atime: 72,
  mtime: 88,
  ctime: 104,
} as const

export const statfsBytes = 120

/** dev_t as user space sees it: 12 bits of major, 20 of minor, in new_encode_dev's order. */
export const encodeDev = (major: number, minor: number): number =>
  ((minor & 0xff) | (major << 8) | ((minor & ~0xff) << 12)) >>> 0

/** d_type of getdents64 from a mode. */
export const directoryType = (mode: number): number => (mode & S_IFMT) >>> 12

export const EXT4_SUPER_MAGIC = 0xef53
export const EXT2_SUPER_MAGIC = 0xef53
export const TMPFS_MAGIC = 0x01021994
export const HUGETLBFS_MAGIC = 0x958458f6
export const PROC_SUPER_MAGIC = 0x9fa0
export const SYSFS_MAGIC = 0x62656572
export const ANON_INODE_FS_MAGIC = 0x09041934
export const PIPEFS_MAGIC = 0x50495045
