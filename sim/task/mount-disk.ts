// Mounting what is on a block device, and binding a directory to another place: fs/ext4/super.c ext4_parse_param(), fs/namespace.c
// do_loopback().
//
// Differs from Linux: names have one place. What is reached through a bind mount tells the path that it has in the original.

import { startWriteback } from '../pagecache/filemap.ts'
import { settleIo } from '../fs/block-device.ts'
import { createDentry } from '../fs/inode.ts'
import { flushDisk } from '../fs/disk-cache.ts'
import { commitJournal } from '../fs/journal.ts'
import { clearLoop } from '../fs/loop-control.ts'
import { isDirectory, userPath } from '../fs/namei.ts'
import { daxAllowed, volumeOf } from '../fs/volume.ts'
import { EACCES, EBUSY, EINVAL, ENOTBLK, ENOTDIR, ENXIO } from '../uapi/errno.ts'
import { S_IFBLK, S_IFMT } from '../uapi/stat.ts'
import type { Dentry, SuperBlock } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

/** What is to be mounted, and what /proc/mounts says beside the flags. */
export interface MountPoint {
  readonly root: Dentry
  readonly extra: string
}

interface DiskOptions {
  dax: boolean
  extra: string
}

/** The words after -o that ext2 and ext4 know, with what they may be. */
const knownWords: Readonly<Record<string, RegExp>> = {
  dax: /^(|always|never|inode)$/,
  errors: /^(continue|remount-ro|panic)$/,
  data: /^(ordered|journal|writeback)$/,
  commit: /^\d+$/,
  delalloc: /^$/, nodelalloc: /^$/, user_xattr: /^$/, nouser_xattr: /^$/, acl: /^$/, noacl: /^$/,
  barrier: /^[01]?$/, nobarrier: /^$/, discard: /^$/, nodiscard: /^$/, noload: /^$/, journal_checksum: /^$/,
} // prettier-ignore

function parseDisk(text: string, type: string): DiskOptions | number {
  const options = { dax: false, extra: '' }
  for (const word of text.split(',').filter((each) => each !== '')) {
    const [name, value = ''] = word.split('=')
    if (!Object.hasOwn(knownWords, name) || !knownWords[name].test(value)) return -EINVAL
    if (name === 'data' && type === 'ext2') return -EINVAL
    if (name === 'dax') options.dax = value === '' || value === 'always'
    if (name === 'errors' || name === 'commit' || (name === 'data' && value !== 'ordered')) options.extra += `,${word}`
    if (name === 'nodelalloc') options.extra += ',nodelalloc'
  }
  if (options.dax) options.extra += type === 'ext2' ? ',dax' : ',dax=always'
  return options
}

/** The file system on the device that `source` names: get_tree_bdev(). */
export function mountDisk(
  k: TaskKernel,
  type: string,
  source: string,
  readOnly: boolean,
  data: string,
): MountPoint | number {
  const node = userPath(k, k.current.fs.pwd, source, true)
  if (typeof node === 'number') return node
  if ((node.inode.mode & S_IFMT) !== S_IFBLK) return -ENOTBLK
  const device = k.block.devices.get(node.inode.key)
  if (device === undefined) return -ENXIO
  const options = parseDisk(data, type)
  if (typeof options === 'number') return options
  if (device.readOnly && !readOnly) return -EACCES
  const volume = volumeOf(k, device, type)
  if (typeof volume === 'number') return volume
  const { sb, root } = volume
  const mounted = isMountedSuper(k, sb)
  if (mounted && sb.readOnly !== readOnly) return -EBUSY
  if (options.dax && !daxAllowed(device, sb)) return -EINVAL
  if (!mounted) sb.dax = options.dax
  // A second mount of the same has a root of its own over the same tree.
  return { root: mounted ? createDentry('', null, root.inode) : root, extra: options.extra }
}

const isMountedSuper = (k: TaskKernel, sb: SuperBlock): boolean => k.mounts.some(({ root }) => root.inode.sb === sb)

/** mount --bind: the same file or directory at another place. */
export function bindMount(k: TaskKernel, source: string, target: Dentry): MountPoint | number {
  if (source === '') return -EINVAL
  const from = userPath(k, k.current.fs.pwd, source, true)
  if (typeof from === 'number') return from
  if (isDirectory(from.inode) !== isDirectory(target.inode)) return -ENOTDIR
  return { root: createDentry('', null, from.inode), extra: '' }
}

/** The last mount of a file system goes: what is dirty is written, and the disk has everything. Linux waits likewise. */
export function syncSuper(k: TaskKernel, sb: SuperBlock): void {
  if (isMountedSuper(k, sb)) return
  for (const node of k.inodes.values()) {
    const mapping = node.sb === sb ? k.mappings.get(node.mapping) : undefined
    if (mapping === undefined) continue
    settleIo(k)
    startWriteback(k, mapping, 0, Infinity, false)
  }
  settleIo(k)
  commitJournal(sb)
  if (sb.type !== 'ext2') flushDisk(k, sb)
  const device = k.block.devices.get(sb.device)
  if (device?.autoclear === true) clearLoop(k, device)
}
