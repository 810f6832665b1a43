// What the file layer uses of the kernel record: the tree of directory entries, open files, behaviour by name, and the host's
// ends of standard output and error.

import type { FaultKernel } from '../fault/kernel.ts'
import type { FileOps } from '../mm/kernel.ts'
import type { Current } from '../mm/current.ts'
import type { PrngState } from '../lib/prng.ts'
import type { ByteSink } from './sink.ts'
import type { BlockLayer } from './block-device.ts'
import type { File, FilesStruct } from './file.ts'
import type { Writeback } from './flusher.ts'
import type { Notify } from './notify.ts'
import type { Persistence } from './persist.ts'
import type { SysvShm } from './sysv-shm.ts'
import type { Volume } from './volume.ts'
import type { Dentry, Inode, SuperBlock } from './inode.ts'

/** What an open file does, by `File.fops`. Results: bytes or 0, a negative errno, or BLOCKED. */
export interface FileMethods extends FileOps {
  /** Reads up to `count` bytes at `position` to the user's `address`. Streams ignore the position. */
  read?(k: FsKernel, file: File, address: number, count: number, position: number): number
  write?(k: FsKernel, file: File, address: number, count: number, position: number): number
  /** Bytes into kernel memory, up to the array's length: as many as there are, 0 at the end, a negative errno, or BLOCKED. */
  readKernel?(k: FsKernel, file: File, to: Uint8Array, position: number): number
  /** Bytes from kernel memory, or with null the question how many of `count` could be taken now. */
  writeKernel?(k: FsKernel, file: File, from: Uint8Array | null, position: number, count: number): number
  ioctl?(k: FsKernel, file: File, command: number, argument: number): number
  /** The last reference is gone. */
  release?(k: FsKernel, file: File): void
  /** POLLIN, POLLOUT … that hold now. Absent: always readable and writable. */
  poll?(k: FsKernel, file: File): number
  /** What lseek does: moves in a sized object (absent), fails with ESPIPE, always says 0, or moves without a size. */
  readonly seek?: 'none' | 'zero' | 'any'
  /** The bytes in the object, for SEEK_END, where that is not the address space's size. */
  size?(k: FsKernel, file: File): number
}

/** A file system whose entries are made on demand (proc). */
export interface FsOps {
  /** The entry, or null: ENOENT. Made anew at every look-up. */
  lookup(k: FsKernel, directory: Dentry, name: string): Dentry | null
  /** A file is opened: 0, or why it may not be. */
  open?(k: FsKernel, file: File): number
  /** Names in the directory. */
  list(
    k: FsKernel,
    directory: Dentry,
  ): readonly { readonly name: string; readonly number: number; readonly type: number }[]
  /** Where a magic link leads (an open file's own entry), or the text of a link. `toRead`: for readlink(2). */
  follow(k: FsKernel, link: Dentry, toRead?: boolean): Dentry | string | number
  /** Whether a directory is open to the task whatever its mode says: proc_fd_permission(). */
  isOwn?(k: FsKernel, directory: Inode): boolean
}

/** Current directory, root and umask: struct fs_struct. */
export interface FsStruct {
  users: number
  pwd: Dentry
  root: Dentry
  umask: number
}

/** The running task, as the file layer sees it. */
export interface FsCurrent extends Current {
  files: FilesStruct
  fs: FsStruct
  /** Supplementary groups. */
  groups: readonly number[]
  /** Bytes that a system call which sleeps has moved so far; 0 at its entry. */
  progress: number
}

/** One line of /proc/mounts. */
export interface Mount {
  readonly device: string
  readonly path: string
  readonly root: Dentry
  options: string
}

export interface FsKernel extends FaultKernel {
  current: FsCurrent
  readonly fileOps: Record<string, FileMethods>
  readonly fsOps: Record<string, FsOps>
  readonly superBlocks: Map<string, SuperBlock>
  mounts: Mount[]
  readonly inodes: Map<number, Inode>
  readonly files: Map<number, File>
  root: Dentry
  /** Devices, and the requests that they work on. */
  readonly block: BlockLayer
  /** What was found on devices, by the device's name. */
  readonly volumes: Map<string, Volume>
  readonly writeback: Writeback
  /** Persistent memory that was stored to: what of it is durable. */
  readonly persistence: Persistence
  /** Segments of System V shared memory. */
  readonly sysvShm: SysvShm
  /** Descriptors of inotify. */
  readonly notify: Notify
  readonly random: PrngState
  readonly host: { readonly stdout: ByteSink; readonly stderr: ByteSink }
  /** Upward calls of this layer, filled at boot by task and proc. */
  readonly fsUp: {
    /** The running task sleeps until `channel` is woken; returns BLOCKED. */
    sleepOn(k: FsKernel, channel: string): number
    wakeUp(k: FsKernel, channel: string): void
    /** The end of an inode that nothing holds any more (fs/evict.ts). */
    evict(k: FsKernel, node: Inode): void
    /** Something is due at a tick: `runTimers` will look. */
    armTimer(k: FsKernel, tick: number): void
    signalPending(k: FsKernel): boolean
    /** SIGPIPE, SIGXFSZ to the running task. */
    sendSignal(k: FsKernel, signal: number): void
  }
}
