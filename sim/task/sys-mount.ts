// mount(2), umount2(2), chroot(2): the file systems that are simulated, over directories (fs/namespace.c, mm/shmem.c).
// Differs from Linux: there are ext2, ext4, tmpfs, ramfs, proc and devtmpfs to mount; mounts are not moved (EINVAL, with a note).

import { BLOCKED, EBUSY, EINVAL, ENODEV, ENOTDIR, EPERM, EROFS } from '../uapi/errno.ts'
import { CAP_SYS_ADMIN, CAP_SYS_CHROOT } from '../uapi/mman.ts'
import { S_IFDIR, TMPFS_MAGIC } from '../uapi/stat.ts'
import { X_OK } from '../uapi/fcntl.ts'
import { capable } from '../mm/current.ts'
import { createDentry } from '../fs/inode.ts'
import { createSuper, mountAt } from '../fs/super.ts'
import { inodePermission, isDirectory, userPath } from '../fs/namei.ts'
import { newInode } from '../fs/new-inode.ts'
import { dPath } from '../fs/path.ts'
import { watchers } from '../fs/notify.ts'
import { usedPages } from '../fs/space.ts'
import { bindMount, mountDisk, syncSuper } from './mount-disk.ts'
import { getBytes, userString } from './arguments.ts'
import { note } from './note.ts'
import type { Dentry, SuperBlock } from '../fs/inode.ts'
import type { Mount } from '../fs/kernel.ts'
import type { TaskKernel } from './kernel.ts'

const MS_RDONLY = 1
const MS_NOSUID = 2
const MS_NODEV = 4
const MS_NOEXEC = 8
const MS_REMOUNT = 32
const MS_NOATIME = 1024
const MS_NODIRATIME = 2048
const MS_BIND = 4096
const MS_MOVE = 8192
/** MS_UNBINDABLE, MS_PRIVATE, MS_SLAVE, MS_SHARED. */
const MS_PROPAGATION = (1 << 17) | (1 << 18) | (1 << 19) | (1 << 20)

/** What -o of a tmpfs says. */
interface TmpfsOptions {
  blocks: number
  inodes: number
  mode: number
  uid: number
  gid: number
}

/** memparse(): a number with a unit, or NaN. */
function memparse(text: string): number {
  const match = /^(0[xX][\da-fA-F]+|\d+)([kKmMgG]?)$/.exec(text)
  return match === null ? NaN : Number(match[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf(match[2].toLowerCase())
}

/** The same, or a percentage of the memory: pages. */
function sizePages(k: TaskKernel, text: string): number {
  const percent = /^(\d+)%$/.exec(text)
  return percent === null ? Math.ceil(memparse(text) / 4096) : Math.floor((Number(percent[1]) * k.zone.managed) / 100)
}

/** The options of a tmpfs, or -EINVAL at the first that is none. */
function parseTmpfs(k: TaskKernel, text: string, options: TmpfsOptions): number {
  for (const word of text.split(',').filter((each) => each !== '')) {
    const [name, value = ''] = word.split('=')
    const octal = /^[0-7]+$/.test(value) ? parseInt(value, 8) : NaN
    const number = /^\d+$/.test(value) ? Number(value) : NaN
    const parsed: Readonly<Record<string, number>> = {
      size: sizePages(k, value), nr_blocks: memparse(value), mode: octal, uid: number,
      gid: number, nr_inodes: memparse(value), huge: ['never', 'always', 'within_size', 'advise'].includes(value) ? 0 : NaN,
    } // prettier-ignore
    const given = parsed[name]
    if (given === undefined || Number.isNaN(given)) return -EINVAL
    if (name === 'size' || name === 'nr_blocks') options.blocks = given
    else if (name === 'nr_inodes') options.inodes = given
    else if (name === 'mode') options.mode = given & 0o7777
    else if (name === 'uid') options.uid = given
    else if (name === 'gid') options.gid = given
  }
  return 0
}

/** As /proc/mounts shows them. */
function optionText(flags: number, extra: string): string {
  const words = [(flags & MS_RDONLY) !== 0 ? 'ro' : 'rw']
  if ((flags & MS_NOSUID) !== 0) words.push('nosuid')
  if ((flags & MS_NODEV) !== 0) words.push('nodev')
  if ((flags & MS_NOEXEC) !== 0) words.push('noexec')
  if ((flags & MS_NOATIME) !== 0) words.push('noatime')
  if ((flags & MS_NODIRATIME) !== 0) words.push('nodiratime')
  if ((flags & MS_NOATIME) === 0) words.push('relatime')
  return words.join(',') + extra
}

const tmpfsText = (options: TmpfsOptions, given: string): string => {
  const words: string[] = []
  if (/(^|,)(size|nr_blocks)=/.test(given)) words.push(`size=${options.blocks * 4}k`)
  if (/(^|,)nr_inodes=/.test(given)) words.push(`nr_inodes=${options.inodes}`)
  if (options.mode !== 0o1777) words.push(`mode=${options.mode.toString(8).padStart(3, '0')}`)
  if (options.uid !== 0) words.push(`uid=${options.uid}`)
  if (options.gid !== 0) words.push(`gid=${options.gid}`)
  return words.map((word) => `,${word}`).join('')
}

/** A string argument that may be absent, or a page of options that ends at a zero byte. */
function optional(k: TaskKernel, address: number): string | number {
  return address === 0 ? '' : userString(k, address, true)
}

function dataText(k: TaskKernel, address: number): string | number {
  if (address === 0) return ''
  const bytes = getBytes(k, address, 4096 - (address % 4096))
  if (typeof bytes === 'number') return bytes
  const end = bytes.indexOf(0)
  return String.fromCharCode(...bytes.subarray(0, end < 0 ? bytes.length : end))
}

export function sysMount(k: TaskKernel): number {
  const type = optional(k, k.args[2])
  const source = typeof type === 'number' ? type : optional(k, k.args[0])
  const data = typeof source === 'number' ? source : dataText(k, k.args[4])
  if (typeof type === 'number' || typeof source === 'number' || typeof data === 'number') return data as number
  const path = userString(k, k.args[1])
  if (typeof path === 'number') return path
  const target = userPath(k, k.current.fs.pwd, path, true)
  if (typeof target === 'number') return target
  if (!capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  const flags = (k.low[3] & 0xffff0000) === (0xc0ed0000 | 0) ? k.low[3] & 0xffff : k.low[3]
  if ((flags & MS_REMOUNT) !== 0) return remount(k, target, flags, data)
  if ((flags & MS_BIND) !== 0) {
    const at = bindMount(k, source, target)
    if (typeof at === 'number') return at
    mountAt(k, at.root, target, { device: source, path: dPath(target), options: optionText(flags & ~MS_RDONLY, '') })
    return 0
  }
  if ((flags & MS_MOVE) !== 0) {
    note(k, 'moves of mounts are not modelled')
    return -EINVAL
  }
  if ((flags & MS_PROPAGATION) !== 0) return mountOf(k, target) === undefined ? -EINVAL : 0
  return newMount(k, target, { type, source: source === '' ? 'none' : source, flags, data })
}

const mountOf = (k: TaskKernel, root: Dentry): Mount | undefined => k.mounts.find((each) => each.root === root)

interface MountRequest {
  readonly type: string
  readonly source: string
  readonly flags: number
  readonly data: string
}

function newMount(k: TaskKernel, target: Dentry, request: MountRequest): number {
  const { type, source, flags, data } = request
  if (type === '') return -EINVAL
  if (type === 'ext2' || type === 'ext4') return newDiskMount(k, target, request)
  const shared = { proc: '/proc', devtmpfs: '/dev' }[type]
  if (type !== 'tmpfs' && type !== 'ramfs' && shared === undefined) return -ENODEV
  const options: TmpfsOptions = { blocks: type === 'ramfs' ? 0 : Math.floor(k.zone.managed / 2), inodes: type === 'ramfs' ? 0 : Math.floor(k.zone.managed / 2), mode: type === 'ramfs' ? 0o755 : 0o1777, uid: k.current.euid, gid: k.current.egid } // prettier-ignore
  if (shared === undefined) {
    const wrong = parseTmpfs(k, data, options)
    if (wrong < 0) return wrong
  }
  if (!isDirectory(target.inode)) return -ENOTDIR
  const path = dPath(target)
  const sb = shared === undefined ? tmpfsSuper(k, type, options) : k.superBlocks.get(shared)
  if (sb === undefined) return -ENODEV
  sb.noexec = (flags & MS_NOEXEC) !== 0
  sb.readOnly = (flags & MS_RDONLY) !== 0
  const mode = S_IFDIR | (shared === undefined ? options.mode : 0o555)
  const node = newInode(k, sb, { mode, uid: options.uid, gid: options.gid, fops: 'directory' })
  const extra = shared === undefined ? tmpfsText(options, data) : ''
  mountAt(k, createDentry('', null, node), target, { device: source, path, options: optionText(flags, extra) })
  return 0
}

function newDiskMount(k: TaskKernel, target: Dentry, { type, source, flags, data }: MountRequest): number {
  const readOnly = (flags & MS_RDONLY) !== 0
  const at = mountDisk(k, type, source, readOnly, data)
  if (typeof at === 'number') return at
  if (!isDirectory(target.inode)) return -ENOTDIR
  const { sb } = at.root.inode
  sb.readOnly = readOnly
  sb.noexec = (flags & MS_NOEXEC) !== 0
  mountAt(k, at.root, target, { device: source, path: dPath(target), options: optionText(flags, at.extra) })
  return 0
}

function tmpfsSuper(k: TaskKernel, type: string, options: TmpfsOptions): SuperBlock {
  const minor = 40 + k.superBlocks.size
  const spec = {
    type,
    major: 0,
    minor,
    magic: TMPFS_MAGIC,
    fops: 'tmpfs',
    aops: 'tmpfs',
    blocks: options.blocks,
    inodes: options.inodes,
  }
  return createSuper(k, `${type}:${minor}`, spec)
}

function remount(k: TaskKernel, target: Dentry, flags: number, data: string): number {
  const mount = mountOf(k, target)
  if (mount === undefined) return -EINVAL
  const { sb } = mount.root.inode
  const options: TmpfsOptions = { blocks: sb.blocks, inodes: sb.inodes, mode: 0o1777, uid: 0, gid: 0 }
  if (sb.type === 'tmpfs') {
    const wrong = parseTmpfs(k, data, options)
    if (wrong < 0 || (options.blocks !== 0 && options.blocks < usedPages(k, sb))) return -EINVAL
  }
  const writers = [...k.files.values()].some((file) => file.node.sb === sb && file.writer)
  if ((flags & MS_RDONLY) !== 0 && !sb.readOnly && writers) return -EBUSY
  sb.readOnly = (flags & MS_RDONLY) !== 0
  sb.noexec = (flags & MS_NOEXEC) !== 0
  sb.blocks = options.blocks
  sb.inodes = options.inodes
  mount.options = optionText(flags, sb.type === 'tmpfs' ? tmpfsText(options, data) : '')
  return 0
}

const MNT_DETACH = 2
const MNT_EXPIRE = 4

export function sysUmount2(k: TaskKernel): number {
  const flags = k.low[1]
  if ((flags & ~15) !== 0) return -EINVAL
  const path = userString(k, k.args[0])
  if (typeof path === 'number') return path
  const target = userPath(k, k.current.fs.pwd, path, (flags & 8) === 0)
  if (typeof target === 'number') return target
  if (!capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  const mount = mountOf(k, target)
  if (mount === undefined) return -EINVAL
  if ((flags & MNT_EXPIRE) !== 0 && (flags & 3) !== 0) return -EINVAL
  const over = mount.root.covers
  if (over === null) return -EBUSY
  if ((flags & MNT_DETACH) === 0 && isBusy(k, mount)) return -EBUSY
  over.mounted = null
  mount.root.covers = null
  k.mounts = k.mounts.filter((each) => each !== mount)
  syncSuper(k, mount.root.inode.sb)
  const { sb } = mount.root.inode
  if (!k.mounts.some(({ root }) => root.inode.sb === sb)) watchers(k)?.tellUnmount(k, sb)
  return 0
}

/** Is anything of the mount open, mapped, someone's directory, or mounted over? */
function isBusy(k: TaskKernel, mount: Mount): boolean {
  const below = (dentry: Dentry): boolean => {
    let at = dentry
    while (at.parent !== null) at = at.parent
    return at === mount.root
  }
  if ([...k.files.values()].some((file) => below(file.dentry))) return true
  if ([...k.tasks.values()].some((task) => task.state !== 'dead' && (below(task.fs.pwd) || below(task.fs.root))))
    return true
  return k.mounts.some((each) => each !== mount && each.root.covers !== null && below(each.root.covers))
}

export function sysChroot(k: TaskKernel): number {
  const path = userString(k, k.args[0])
  if (typeof path === 'number') return path === BLOCKED ? BLOCKED : path
  const entry = userPath(k, k.current.fs.pwd, path, true)
  if (typeof entry === 'number') return entry
  if (!isDirectory(entry.inode)) return -ENOTDIR
  const denied = inodePermission(k, entry.inode, X_OK)
  if (denied < 0) return denied === -EROFS ? 0 : denied
  if (!capable(k.current, CAP_SYS_CHROOT)) return -EPERM
  k.current.fs.root = entry
  return 0
}
