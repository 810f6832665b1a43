// Open files and descriptor tables: struct file, struct files_struct. Which descriptor is which open file.

import { EBADF, EMFILE } from '../uapi/errno.ts'
import { FD_CLOEXEC, O_ACCMODE, O_CLOEXEC, O_PATH } from '../uapi/fcntl.ts'
import { RLIMIT_NOFILE } from '../uapi/mman.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { rlimit } from '../mm/current.ts'
import { createErrSeq, errseqSample } from '../pagecache/errseq.ts'
import { createFileRaState } from '../pagecache/readahead.ts'
import { watchers } from './notify.ts'
import { evictInode } from './evict.ts'
import { dropLocks } from './locks.ts'
import type { VmFile } from '../mm/vma.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry, Inode } from './inode.ts'

/** An open file description. Descriptors and VMAs hold references. */
export interface File extends VmFile {
  readonly dentry: Dentry
  readonly node: Inode
  /** f_sb_err: what it was told of by syncfs. */
  sbErr: number
  /** Access mode and status flags (O_APPEND, O_NONBLOCK …), without those that only open looks at. */
  flags: number
  position: number
  references: number
  /** It counts in the inode's `writeCount`: FMODE_WRITER. */
  writer: boolean
  /** F_SETOWN: whom SIGIO would go to (a negative number: a process group), and F_SETSIG's signal. */
  owner: number
  ownerSignal: number
  /** A virtual text file's state: what was generated and not yet read, and where to go on. */
  seq: { rest: string; cursor: number; at: number } | null
  /** The address space that a file of /proc has looked into since it was opened; 0: none. */
  mm: number
}

/** Descriptors of a process (or of tasks that share them). */
export interface FilesStruct {
  users: number
  /** By descriptor; null: free. */
  readonly fds: (File | null)[]
  /** FD_CLOEXEC by descriptor. */
  readonly cloexec: boolean[]
}

export const createFilesStruct = (): FilesStruct => ({ users: 1, fds: [], cloexec: [] })

/** FMODE bits of an open's access mode. O_PATH files can neither be read nor written. */
export const fileMode = (flags: number): number =>
  (flags & O_PATH) !== 0 ? 0 : [FMODE_READ, FMODE_WRITE, FMODE_READ | FMODE_WRITE, 0][flags & O_ACCMODE]

const noError = createErrSeq()

/** A new open file with one reference; the inode counts it. */
export function allocFile(k: FsKernel, dentry: Dentry, flags: number, fops: string): File {
  const node = dentry.inode
  const file: File = {
    id: k.ids.file++,
    fops,
    inode: node.id,
    mapping: node.mapping,
    mode: fileMode(flags),
    ra: createFileRaState(k.mappings.get(node.mapping)?.readaheadPages ?? 0),
    wbErr: errseqSample(k.mappings.get(node.mapping)?.wbErr ?? noError),
    sbErr: errseqSample(node.sb.wbErr),
    noexec: node.sb.noexec,
    dentry,
    node,
    flags,
    position: 0,
    references: 1,
    writer: false,
    owner: 0,
    ownerSignal: 0,
    seq: null,
    mm: 0,
  }
  node.openCount++
  k.files.set(file.id, file)
  return file
}

/** The open file of a descriptor, or null. O_PATH files count only where `path` says so: fdget() and fdget_raw(). */
export function fdget(k: FsKernel, fd: number, path = false): File | null {
  const file = k.current.files.fds[fd] ?? null
  return file !== null && (file.flags & O_PATH) !== 0 && !path ? null : file
}

/** Lowest free descriptor not below `from`, or -EMFILE. */
export function findFreeFd(k: FsKernel, from: number): number {
  const { fds } = k.current.files
  let fd = from
  while (fd < fds.length && fds[fd] !== null) fd++
  return fd < rlimit(k.current, RLIMIT_NOFILE) ? fd : -EMFILE
}

/** Enters a file at a free descriptor; takes over the caller's reference. */
export function fdInstall(k: FsKernel, fd: number, file: File, cloexec: boolean): void {
  const { fds, cloexec: marks } = k.current.files
  while (fds.length <= fd) {
    fds.push(null)
    marks.push(false)
  }
  fds[fd] = file
  marks[fd] = cloexec
}

/** Lowest free descriptor for the file, or -EMFILE with the file put. */
export function fdAllocInstall(k: FsKernel, file: File, flags: number): number {
  const fd = findFreeFd(k, 0)
  if (fd < 0) fput(k, file)
  else fdInstall(k, fd, file, (flags & O_CLOEXEC) !== 0)
  return fd
}

/** An open file that was opened for writing: get_write_access(). */
export function countWriter(file: File): File {
  file.node.writeCount++
  file.writer = true
  return file
}

/** One reference more. */
export const getFile = (file: File): void => {
  file.references++
}

/** One reference less; the last one closes. */
export function fput(k: FsKernel, file: File): void {
  if (--file.references > 0) return
  watchers(k)?.tellClose(k, file)
  dropLocks(k, file.node, file)
  k.fileOps[file.fops].release?.(k, file)
  k.files.delete(file.id)
  const node = file.node
  if (file.writer) node.writeCount--
  node.openCount--
  evictInode(k, node)
}

/** close(2). */
export function closeFd(k: FsKernel, fd: number): number {
  const { fds, cloexec } = k.current.files
  const file = fds[fd] ?? null
  if (file === null) return -EBADF
  fds[fd] = null
  cloexec[fd] = false
  dropLocks(k, file.node, k.current.files)
  fput(k, file)
  return 0
}

/** A copy for fork: every file gets one reference more. */
export function dupFiles(files: FilesStruct): FilesStruct {
  for (const file of files.fds) if (file !== null) getFile(file)
  return { users: 1, fds: [...files.fds], cloexec: [...files.cloexec] }
}

/** The last user is gone, or exec: closes all, or those marked. */
export function closeFiles(k: FsKernel, files: FilesStruct, onlyMarked: boolean): void {
  for (let fd = 0; fd < files.fds.length; fd++) {
    const file = files.fds[fd]
    if (file === null || (onlyMarked && !files.cloexec[fd])) continue
    files.fds[fd] = null
    files.cloexec[fd] = false
    dropLocks(k, file.node, files)
    fput(k, file)
  }
}

/** F_GETFD and F_SETFD. */
export const getCloexec = (files: FilesStruct, fd: number): number => (files.cloexec[fd] ? FD_CLOEXEC : 0)
