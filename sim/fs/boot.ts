// The files of a new machine: the root file system with its directories and devices, tmpfs on /dev/shm, the kernel's own mounts,
// and the rows of the tables by which file systems are reached.

import {
  S_IFBLK, ANON_INODE_FS_MAGIC, EXT4_SUPER_MAGIC, PIPEFS_MAGIC, PROC_SUPER_MAGIC, S_IFCHR, S_IFDIR, S_IFREG, SYSFS_MAGIC,
  TMPFS_MAGIC,
} from '../uapi/stat.ts' // prettier-ignore
import { assert } from '../lib/assert.ts'
import { deviceMethods } from './devices.ts'
import { hugetlbMethods, hugetlbVmOps } from './hugetlb.ts'
import { fput, getFile } from './file.ts'
import { createDentry } from './inode.ts'
import { EINVAL, ENOTTY } from '../uapi/errno.ts'
import type { File } from './file.ts'
import { addDevice, forgetIo, settleIo } from './block-device.ts'
import { ext4Aops, ext2Aops } from './disk-aops.ts'
import { createDiskSpace } from './disk-space.ts'
import { ext2Methods, ext4Methods, tmpfsAops, tmpfsMethods } from './regular.ts'
import { evictInode } from './evict.ts'
import { inodeDirtied, writeFailed } from './flusher.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import { shmVmOps } from './sysv-shm.ts'
import { use } from '../lib/parts.ts'
import { disks, opening, watching } from './parts.ts'
import { createSuper, mountAt } from './super.ts'
import { hugetlbFile, shmemFile } from './shmem.ts'
import { makeNode, traceFile } from './vfs.ts'
import { newInode } from './new-inode.ts'
import type { FileMethods, FsKernel } from './kernel.ts'
import type { Extent } from './disk-map.ts'
import type { Dentry, SuperBlock } from './inode.ts'

function rootOf(k: FsKernel, sb: SuperBlock, mode: number): Dentry {
  return createDentry('', null, newInode(k, sb, { mode: S_IFDIR | mode, uid: 0, gid: 0, fops: 'directory' }))
}

/** /sys: its names are made by the same code as those of /proc, from keys below this one. */
function mountSys(k: FsKernel, over: Dentry): void {
  const sb = createSuper(k, '/sys', { type: 'sysfs', major: 0, minor: 21, magic: SYSFS_MAGIC, ops: 'proc' })
  const spec = { mode: S_IFDIR | 0o555, uid: 0, gid: 0, fops: 'directory', key: 'sysfs' }
  const options = 'rw,nosuid,nodev,noexec,relatime'
  mountAt(k, createDentry('', null, newInode(k, sb, spec)), over, { device: 'sysfs', path: '/sys', options })
}

const directory = (mode = 0o755, uid = 0) => ({ mode: S_IFDIR | mode, uid, gid: uid, fops: 'directory' })

const device = (fops: string, major: number, minor: number, mode = 0o666) => ({
  mode: S_IFCHR | mode, uid: 0, gid: 0, fops, rdevMajor: major, rdevMinor: minor,
}) // prettier-ignore

/** First inode number of what comes after boot: so it does not depend on how many files the root has. */
const firstNumberAfterBoot = 131200

/** Loop devices that exist from boot: CONFIG_BLK_DEV_LOOP_MIN_COUNT. */
const loopCount = 8

/** The row of a device's file; what it does is in a part. */
const blockRow = (name: 'block' | 'loop_control'): FileMethods => ({
  get: (_k, file) => getFile(file as File),
  put: (k, file) => fput(k as FsKernel, file as File),
  read: (k, file, ...rest) => use(disks).blockMethods[name].read?.(k, file, ...rest) ?? -EINVAL,
  write: (k, file, ...rest) => use(disks).blockMethods[name].write?.(k, file, ...rest) ?? -EINVAL,
  ioctl: (k, file, command, argument) => use(disks).blockMethods[name].ioctl?.(k, file, command, argument) ?? -ENOTTY,
  fsync: () => 0,
  size: (k, file) => k.block.devices.get(file.node.key)?.bytes ?? 0,
  release: (k, file) => use(disks).blockMethods[name].release?.(k, file),
})

/** The rows by which file systems and files are reached, and what other layers call upwards. */
function fillTables(k: FsKernel): void {
  Object.assign(k.fileOps, deviceMethods, opening.module?.fileMethods, watching.module?.fileMethods, {
    ext4: ext4Methods,
    ext2: ext2Methods,
    tmpfs: tmpfsMethods,
    hugetlbfs: hugetlbMethods,
    block: blockRow('block'),
    loop_control: blockRow('loop_control'),
  })
  k.vmOps.shm_vm_ops = shmVmOps(k.vmOps.shmem_vm_ops)
  k.vmOps.hugetlb_vm_ops = hugetlbVmOps
  Object.assign(k.aops, { ext4: ext4Aops, ext2: ext2Aops, tmpfs: tmpfsAops })
  Object.assign(k.cacheUp, {
    forgetIo: (kernel: FsKernel, pfn: number) => forgetIo(kernel, pfn),
    settleIo: (kernel: FsKernel) => settleIo(kernel),
    inodeDirtied: (kernel: FsKernel) => inodeDirtied(kernel),
    writeFailed: (kernel: FsKernel, mapping: AddressSpace, errno: number) => writeFailed(kernel, mapping, errno),
  })
  Object.assign(k.fsUp, { evict: evictInode })
}

/** Fills the tables and makes the tree. `latency`, `readahead` (pages): of the root's disk; `frames`: of the memory. */
export function fsInit(k: FsKernel, latency = 0, frames = k.ram.frames, readahead = 32): void {
  const [major, minor] = [254, 0]
  fillTables(k)
  addDevice(k, { name: 'vda', major, minor, kind: 'disk', bytes: 2 ** 35, latency, readahead })
  const ext4 = createSuper(k, 'ext4', {
    type: 'ext4', major, minor, magic: EXT4_SUPER_MAGIC, fops: 'ext4', aops: 'ext4', blocks: 2 ** 23, firstNumber: 131073,
    device: 'vda', space: createDiskSpace(2 ** 23, 2 ** 15, 0),
  }) // prettier-ignore
  const tmpfs = { type: 'tmpfs', major: 0, magic: TMPFS_MAGIC, fops: 'tmpfs', aops: 'tmpfs' }
  const pages = Math.floor(frames / 2)
  createSuper(k, 'shm_mnt', { ...tmpfs, minor: 1, firstNumber: 1024 })
  const pipefs = createSuper(k, 'pipefs', {
    type: 'pipefs',
    major: 0,
    minor: 15,
    magic: PIPEFS_MAGIC,
    firstNumber: 4096,
  })
  // init_pseudo()
  pipefs.noexec = k.version.has('pseudo-noexec')
  createSuper(k, 'anon_inodefs', {
    type: 'anon_inodefs',
    major: 0,
    minor: 16,
    magic: ANON_INODE_FS_MAGIC,
    firstNumber: 2048,
  })
  const shm = createSuper(k, '/dev/shm', { ...tmpfs, minor: 27, blocks: pages })
  const dev = createSuper(k, '/dev', { ...tmpfs, type: 'devtmpfs', minor: 6 })
  const proc = createSuper(k, '/proc', { type: 'proc', major: 0, minor: 22, magic: PROC_SUPER_MAGIC, ops: 'proc' })
  proc.noexec = true
  k.root = rootOf(k, ext4, 0o755)
  k.mounts.push({ device: '/dev/vda', path: '/', root: k.root, options: 'rw,relatime' })
  for (const name of ['bin', 'dev', 'etc', 'home', 'lib', 'proc', 'root', 'sys', 'usr', 'var']) {
    makeNode(k, k.root, name, directory(name === 'proc' || name === 'sys' ? 0o555 : name === 'root' ? 0o700 : 0o755))
  }
  makeNode(k, k.root, 'tmp', directory(0o1777))
  const devRoot = rootOf(k, dev, 0o755)
  const over = (name: string): Dentry => k.root.inode.children?.get(name) ?? k.root
  mountAt(k, rootOf(k, proc, 0o555), over('proc'), {
    device: 'proc',
    path: '/proc',
    options: 'rw,nosuid,nodev,noexec,relatime',
  })
  mountSys(k, over('sys'))
  mountAt(k, devRoot, over('dev'), { device: 'devtmpfs', path: '/dev', options: 'rw,nosuid,relatime' })
  makeDevices(k, devRoot, shm)
  for (let i = 0; i < loopCount; i++) {
    addDevice(k, { name: `loop${i}`, major: 7, minor: i, kind: 'loop', bytes: 0, latency })
  }
  makeNode(k, devRoot, 'loop-control', device('loop_control', 10, 237, 0o660))
  for (let i = 0; i < loopCount; i++) blockNode(k, devRoot, `loop${i}`)
  const etc = over('etc')
  const text = (content: string): { extents: readonly Extent[] } => ({
    extents: [{ offset: 0, bytes: Uint8Array.from(content, (c) => c.charCodeAt(0)) }],
  })
  const file = (content: string) => ({ mode: S_IFREG | 0o644, uid: 0, gid: 0, fops: 'ext4', ...text(content) })
  makeNode(k, etc, 'hostname', file('pagewalk\n'))
  const users = [
    'root:x:0:0:root:/root:/bin/sh',
    'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
    'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    'user:x:1000:1000::/home/user:/bin/sh',
  ]
  makeNode(k, etc, 'passwd', file(`${users.join('\n')}\n`))
  makeNode(k, over('home'), 'user', directory(0o755, 1000))
  makeNode(k, etc, 'group', file('root:x:0:\ndaemon:x:1:\nnogroup:x:65534:\nuser:x:1000:\n'))
  assert(ext4.nextNumber <= firstNumberAfterBoot, 'more files than inode numbers are kept for')
  ext4.nextNumber = firstNumberAfterBoot
  fillFileSetups(k)
}

/** Files that memory management makes for itself. */
function fillFileSetups(k: FsKernel): void {
  k.mmUp.hugetlbFileSetup = (kernel, log) => {
    const file = hugetlbFile(kernel as FsKernel, '/anon_hugepage', log)
    if (typeof file !== 'number') traceFile(kernel as FsKernel, file)
    return file
  }
  k.mmUp.shmemFileSetup = (kernel, name, size) => {
    const file = shmemFile(kernel as FsKernel, `/${name}`, size, 0o777)
    if (typeof file !== 'number') traceFile(kernel as FsKernel, file)
    return file
  }
}

/** /dev/NAME of a block device that the kernel knows. */
export function blockNode(k: FsKernel, root: Dentry, name: string): void {
  const { major = 0, minor = 0 } = k.block.devices.get(name) ?? {}
  makeNode(k, root, name, {
    mode: S_IFBLK | 0o660,
    uid: 0,
    gid: 0,
    fops: 'block',
    rdevMajor: major,
    rdevMinor: minor,
    key: name,
  })
}

function makeDevices(k: FsKernel, root: Dentry, shm: SuperBlock): void {
  makeNode(k, root, 'null', device('null', 1, 3))
  makeNode(k, root, 'zero', device('zero', 1, 5))
  makeNode(k, root, 'full', device('full', 1, 7))
  makeNode(k, root, 'random', device('random', 1, 8))
  makeNode(k, root, 'urandom', device('random', 1, 9))
  makeNode(k, root, 'tty', device('tty', 5, 0))
  if (k.version.has('uffd-device')) makeNode(k, root, 'userfaultfd', device('userfaultfd device', 10, 257, 0o600))
  const link = (name: string, target: string): Dentry =>
    makeNode(k, root, name, { mode: 0o120777, uid: 0, gid: 0, fops: '', link: target })
  link('fd', '/proc/self/fd')
  link('stdin', '/proc/self/fd/0')
  link('stdout', '/proc/self/fd/1')
  link('stderr', '/proc/self/fd/2')
  const mountPoint = makeNode(k, root, 'shm', { mode: S_IFDIR | 0o755, uid: 0, gid: 0, fops: 'directory' })
  mountAt(k, rootOf(k, shm, 0o1777), mountPoint, { device: 'tmpfs', path: '/dev/shm', options: 'rw,nosuid,nodev' })
}
