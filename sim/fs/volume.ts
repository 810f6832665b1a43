// A file system on a device: its super block as bytes at 1024, as mkfs writes it and mount reads it (fs/ext2/super.c, fs/ext4/super.c), and
// what stands behind it here.
//
// Differs from Linux: only the super block is kept in the format of the disk. Directories, inodes and maps of blocks are records that
// belong to the device for as long as the super block's UUID stays the same.

import { EINVAL } from '../uapi/errno.ts'
import { EXT2_SUPER_MAGIC, EXT4_SUPER_MAGIC, S_IFDIR } from '../uapi/stat.ts'
import { nextWord } from '../lib/prng.ts'
import { createDiskSpace } from './disk-space.ts'
import { createDentry } from './inode.ts'
import { createJournal } from './journal.ts'
import { newInode } from './new-inode.ts'
import { createSuper } from './super.ts'
import { makeNode } from './vfs.ts'
import { readDevice, writeDevice } from './block-device.ts'
import type { BlockDevice } from './block-device.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry, SuperBlock } from './inode.ts'

const magicAt = 56
const EXT_MAGIC = 0xef53
const COMPAT_HAS_JOURNAL = 4
const INCOMPAT_EXTENTS = 0x40

/** A file system that was found on a device; its root has the whole tree. */
export interface Volume {
  readonly uuid: string
  readonly sb: SuperBlock
  readonly root: Dentry
}

interface DiskSuper {
  readonly inodes: number
  readonly blocks: number
  readonly blockSize: number
  readonly extents: boolean
  readonly journal: boolean
  readonly uuid: string
}

/** The super block's bytes as they are on the device; null where there is none, or the device fails. */
function readSuper(k: FsKernel, device: BlockDevice): DiskSuper | null {
  const bytes = new Uint8Array(1024)
  if (device.bytes < 2048 || readDevice(k, device, 1024, bytes) < 0) return null
  const view = new DataView(bytes.buffer)
  if (view.getUint16(magicAt, true) !== EXT_MAGIC) return null
  const blockSize = 1024 * 2 ** view.getUint32(24, true)
  const blocks = view.getUint32(4, true)
  if (![1024, 2048, 4096].includes(blockSize) || blocks * blockSize > device.bytes) return null
  return {
    inodes: view.getUint32(0, true),
    blocks,
    blockSize,
    extents: (view.getUint32(96, true) & INCOMPAT_EXTENTS) !== 0,
    journal: (view.getUint32(92, true) & COMPAT_HAS_JOURNAL) !== 0,
    uuid: [...bytes.subarray(104, 120)].join('.'),
  }
}

/** Writes the super block of an empty file system, as mkfs does. */
export function formatDevice(k: FsKernel, device: BlockDevice, type: string, blockSize: number): void {
  const bytes = new Uint8Array(1024)
  const view = new DataView(bytes.buffer)
  // mke2fs.conf: "floppy" up to 3 MiB, "small" up to 512 MiB.
  const small = device.bytes < 3 * 2 ** 20 ? 8192 : 4096
  const ratio = device.bytes < 512 * 2 ** 20 ? small : 16384
  view.setUint32(0, Math.ceil((Math.floor(device.bytes / blockSize) * blockSize) / ratio), true)
  view.setUint32(4, Math.floor(device.bytes / blockSize), true)
  view.setUint32(24, [1024, 2048, 4096].indexOf(blockSize), true)
  view.setUint16(magicAt, EXT_MAGIC, true)
  view.setUint16(58, 1, true)
  view.setUint32(76, 1, true)
  view.setUint32(92, type === 'ext2' ? 0x38 : 0x3c, true)
  view.setUint32(96, type === 'ext2' ? 2 : 0x2c2, true)
  for (let i = 0; i < 16; i++) view.setUint8(104 + i, nextWord(k.random) & 255)
  writeDevice(k, device, 1024, bytes)
}

/** Is a copy of the super block in this group: sparse_super. */
const hasSuper = (group: number): boolean =>
  group < 2 || [3, 5, 7].some((base) => base ** powerOf(base, group) === group)

const powerOf = (base: number, value: number): number => {
  let power = 0
  while (base ** power < value) power++
  return power
}

/** From how many blocks on mke2fs makes a journal of so many: ext2fs_default_journal_size(). */
const journals: readonly (readonly [from: number, size: number])[] = [[2048, 1024], [32768, 4096], [262144, 8192], [524288, 16384], [4194304, 32768]] as const // prettier-ignore

/**
 * What mke2fs lays out: the blocks of super blocks, group descriptors, bitmaps, inode tables and the journal (`overhead`), those of the
 * root, of lost+found and of the inode for resizing besides, and where the first file begins: on ext4 behind the places that are kept for
 * the bitmaps of further groups.
 */
function layout(disk: DiskSuper): { readonly overhead: number; readonly first: number; readonly next: number } {
  const { blockSize, blocks, inodes, extents } = disk
  const start = blockSize === 1024 ? 1 : 0
  const perGroup = blockSize * 8
  const groups = Math.ceil((blocks - start) / perGroup)
  const descriptors = (count: number): number => Math.ceil((count * (extents ? 64 : 32)) / blockSize)
  const growth = descriptors(Math.ceil((blocks * 1024) / perGroup)) - descriptors(groups)
  const spare = Math.min(growth, blockSize / 4 - (extents ? 0 : 1))
  const tables = Math.ceil(Math.ceil(inodes / groups) / (blockSize / 256)) * groups
  const [, journal = 0] = journals.filter(([from]) => disk.journal && blocks >= from).at(-1) ?? []
  const copies = Array.from({ length: groups }, (_, i) => i).filter(hasSuper).length
  const overhead = start + copies * (1 + descriptors(groups) + spare) + 2 * groups + tables + journal
  const first = overhead + 2 + Math.min(12, 16384 / blockSize)
  const bitmaps = extents && journal === 0 ? 32 - 2 * groups - 5 : 0
  return { overhead, first, next: Math.min(first + Math.max(0, bitmaps), blocks - 1) }
}

/** What was on a loop device whose file has been taken away is found again wherever that file is next: by its UUID. */
const awayName = (uuid: string): string => `uuid ${uuid}`

/** A device gets other contents, as a loop device does with its file. */
export function forgetVolume(k: FsKernel, name: string): void {
  const volume = k.volumes.get(name)
  if (volume === undefined) return
  k.volumes.delete(name)
  k.volumes.set(awayName(volume.uuid), volume)
}

/** What is on the device, for a mount of this type: -EINVAL if it is not that. */
export function volumeOf(k: FsKernel, device: BlockDevice, type: string): Volume | number {
  const disk = readSuper(k, device)
  if (disk === null || (type === 'ext2' && disk.extents)) return -EINVAL
  const known = k.volumes.get(device.name) ?? k.volumes.get(awayName(disk.uuid))
  if (known !== undefined && known.uuid === disk.uuid) {
    Object.assign(known.sb, { device: device.name, major: device.major, minor: device.minor })
    k.volumes.set(device.name, known)
    return known
  }
  const kind = disk.extents ? 'ext4' : type
  const { overhead, first, next } = layout(disk)
  const sb = createSuper(k, `${device.name}:${disk.uuid}`, {
    type: kind,
    major: device.major,
    minor: device.minor,
    magic: kind === 'ext2' ? EXT2_SUPER_MAGIC : EXT4_SUPER_MAGIC,
    fops: kind,
    aops: kind,
    blocks: disk.blocks - overhead,
    firstNumber: 2,
    device: device.name,
    blockSize: disk.blockSize,
    inodes: disk.inodes,
    space: createDiskSpace(disk.blocks, first, Math.floor(disk.blocks / 20), next),
    journal: createJournal(),
  })
  const root = createDentry('', null, newInode(k, sb, directory(0o755)))
  sb.nextNumber = 11
  makeNode(k, root, 'lost+found', directory(0o700))
  const volume = { uuid: disk.uuid, sb, root }
  k.volumes.set(device.name, volume)
  return volume
}

const directory = (mode: number) => ({ mode: S_IFDIR | mode, uid: 0, gid: 0, fops: 'directory' })

/** May the device be reached past the page cache, as -o dax wants: persistent memory, and blocks that are pages? */
export const daxAllowed = (device: BlockDevice, sb: SuperBlock): boolean =>
  device.kind === 'pmem' && sb.blockSize === 4096
