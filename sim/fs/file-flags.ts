// FS_IOC_GETFLAGS and FS_IOC_SETFLAGS, what lsattr and chattr ask: append-only, immutable and others (fs/file_attr.c, fs/ext4/ioctl.c,
// mm/shmem.c). Who asks `node.fileFlags` refuses: open, mmap, write, truncate, fallocate, rename, unlink, chmod, utimes, xattr.

import { BLOCKED, EOPNOTSUPP, EPERM, EROFS } from '../uapi/errno.ts'
import {
  FS_APPEND_FL,
  FS_EXTENT_FL,
  FS_IMMUTABLE_FL,
  FS_IOC_GETFLAGS,
  FS_IOC_SETFLAGS,
  FS_JOURNAL_DATA_FL,
  FS_NOATIME_FL,
  FS_NODUMP_FL,
} from '../uapi/fcntl.ts'
import { CAP_FOWNER, CAP_LINUX_IMMUTABLE } from '../uapi/mman.ts'
import { S_IFDIR, S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { capable } from '../mm/current.ts'
import { writebackRange } from '../pagecache/filemap.ts'
import { putUser32, readUser } from '../fault/uaccess.ts'
import type { File } from './file.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** EXT4_FL_USER_VISIBLE: what may be given, since programs give back what they were told. */
const ext4Visible = 0x1258_dfff
/** EXT4_FL_USER_MODIFIABLE: secure deletion and undeletion, compression, sync, the two, no dump, no atime, no tails, extents, DAX. */
const ext4Modifiable = 0x024b_80ff
/** Of a directory also those for its entries: DIRSYNC, TOPDIR, PROJINHERIT. */
const ext4OfDirectory = 0x2003_0000
const shmemKnown = FS_APPEND_FL | FS_IMMUTABLE_FL | FS_NODUMP_FL | FS_NOATIME_FL

/** Has the file system flags of files? */
const hasFlags = (k: FsKernel, { mode, sb }: Inode): boolean => {
  const type = mode & S_IFMT
  if (type !== S_IFREG && type !== S_IFDIR) return false
  return sb.type === 'ext4' || sb.type === 'ext2' || (sb.type === 'tmpfs' && k.version.has('tmpfs-file-flags'))
}

/** What of `flags` a file keeps, or -EOPNOTSUPP. */
function known(node: Inode, flags: number): number {
  if (node.sb.type === 'tmpfs') return (flags & ~shmemKnown) === 0 ? flags : -EOPNOTSUPP
  const more = (node.mode & S_IFMT) === S_IFDIR ? ext4OfDirectory : 0
  if ((flags & ~(ext4Visible | more)) !== 0) return -EOPNOTSUPP
  return flags & (ext4Modifiable | more)
}

/** vfs_fileattr_set(), ext4_fileattr_set(): data of a file that becomes immutable goes to the disk, so mappings may not write on. */
function setFlags(k: FsKernel, node: Inode, flags: number): number {
  if (node.sb.readOnly) return -EROFS
  if (k.current.euid !== node.uid && !capable(k.current, CAP_FOWNER)) return -EPERM
  const old = node.fileFlags
  const privileged = FS_APPEND_FL | FS_IMMUTABLE_FL
  if (((flags ^ old) & privileged) !== 0 && !capable(k.current, CAP_LINUX_IMMUTABLE)) return -EPERM
  if ((flags & FS_JOURNAL_DATA_FL) !== 0 && node.sb.type === 'ext4') return -EPERM
  const kept = known(node, flags)
  if (kept < 0) return kept
  const mapping = k.mappings.get(node.mapping)
  if (node.disk !== null && mapping !== undefined && (kept & ~old & FS_IMMUTABLE_FL) !== 0) {
    const written = writebackRange(k, mapping, 0, Math.ceil(mapping.size / 4096))
    if (written !== 0) return written
  }
  node.fileFlags = kept & ~FS_EXTENT_FL
  node.ctime = k.trace.tick
  return 0
}

/** The two commands; null: it is another one, or a file without flags. */
export function fileFlagsIoctl(k: FsKernel, file: File, command: number, argument: number): number | null {
  const { node } = file
  const wanted = command >>> 0
  if ((wanted !== FS_IOC_GETFLAGS && wanted !== FS_IOC_SETFLAGS) || !hasFlags(k, node)) return null
  if (wanted === FS_IOC_GETFLAGS) {
    return putUser32(k, argument, node.fileFlags | (node.sb.type === 'ext4' ? FS_EXTENT_FL : 0))
  }
  const bytes = readUser(k, argument, 4)
  if (typeof bytes === 'number') return bytes === BLOCKED ? BLOCKED : bytes
  return setFlags(k, node, new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true))
}
