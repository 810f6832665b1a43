// What a distribution would have put into the root file system: cat, the dynamic loader, C libraries of two times, the loader's cache.
// The kernel's release decides which of them programs use: those of 2018 before 5.0, else Debian 12's.

import { use } from '../lib/parts.ts'
import { makeNode } from '../fs/vfs.ts'
import { S_IFDIR, S_IFLNK, S_IFREG } from '../uapi/stat.ts'
import { programs } from './parts.ts'
import { shapeOf } from './shapes.ts'
import type { Image, Segment } from '../cpu/image.ts'
import type { Extent } from '../fs/disk-map.ts'
import type { Dentry } from '../fs/inode.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Tool, Userland } from './shapes.ts'

type Kind = 'cat' | 'ld' | 'libc' | Tool

/** Programs that no recording is about; a file may have several names. */
const tools: readonly (readonly [path: string, tool: Tool])[] = [
  ['/usr/bin/mount', 'mount'],
  ['/usr/bin/umount', 'umount'],
  ...['sh', 'echo', 'true', 'false', 'sleep', 'head', 'wc', 'grep', 'rm'].map((name): [path: string, tool: Tool] => [
    `/usr/bin/${name}`,
    'sh',
  ]),
  ['/usr/sbin/mkfs.ext2', 'mkfs'],
  ['/usr/sbin/mkfs.ext4', 'mkfs'],
]

const debian = '/usr/lib/x86_64-linux-gnu'
const loader = '/lib64/ld-linux-x86-64.so.2'

/** Both times' libraries are there; what the usual names lead to, only of one. */
const libraries: readonly (readonly [path: string, kind: Kind, userland: Userland])[] = [
  ['/usr/lib64/libc-2.27.so', 'libc', '2.27'],
  ['/usr/lib64/ld-2.27.so', 'ld', '2.27'],
  [`${debian}/libc.so.6`, 'libc', '2.36'],
  [`${debian}/ld-linux-x86-64.so.2`, 'ld', '2.36'],
]

const links: readonly (readonly [path: string, target: string])[] = [
  ['/bin', 'usr/bin'],
  ['/lib', 'usr/lib'],
  ['/sbin', 'usr/sbin'],
  ['/usr/lib64/libc.so.6', 'libc-2.27.so'],
]

/** Inode numbers of all this lie between these, below those of other files of the root. */
const [firstNumber, numbers] = [1001, 100_000]

/** A file's inode number follows from its path (FNV-1a), so that it stays when files are added. */
const numberOf = (path: string, taken: Set<number>): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  let number = firstNumber + ((hash >>> 0) % numbers)
  while (taken.has(number)) number++
  taken.add(number)
  return number
}

/** Size of a file of a shape: its last segment's end. */
const sizeOf = (kind: Kind, userland: Userland): number =>
  Math.max(...shapeOf(kind, userland).loads.map(({ offset, filesz }) => offset + filesz))

/** The segments, made when they are looked at. */
const segmentsOf = (kind: Kind, userland: Userland): readonly Segment[] =>
  kind === 'libc' ? use(programs).librarySegments(userland) : use(programs).programImage(kind, userland).segments

/** A file's bytes by reference: the list of them is there, each is made when it is read. */
function extentsOf(kind: Kind, userland: Userland): Extent[] {
  return shapeOf(kind, userland).loads.map(({ offset }, i) => ({
    offset,
    get bytes() {
      return segmentsOf(kind, userland)[i].bytes
    },
  }))
}

/** Which of the two userlands a kernel has. */
const userlandOf = (k: TaskKernel): Userland => (Number(k.uname.release.split('.')[0]) < 5 ? '2.27' : '2.36')

/** /etc/ld.so.cache, as ldconfig writes it: a header, entries, and behind them their strings. */
function loaderCache(libc: string): Uint8Array {
  const strings = `libc.so.6\0${libc}\0`
  const entriesAt = 48
  const stringsAt = entriesAt + 24
  const bytes = new Uint8Array(stringsAt + strings.length)
  const view = new DataView(bytes.buffer)
  const put = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
  }
  put(0, 'glibc-ld.so.cache1.1')
  view.setUint32(20, 1, true)
  view.setUint32(24, strings.length, true)
  view.setInt32(entriesAt, 0x303, true)
  view.setUint32(entriesAt + 4, stringsAt, true)
  view.setUint32(entriesAt + 8, stringsAt + 'libc.so.6\0'.length, true)
  put(stringsAt, strings)
  return bytes
}

/** Makes the files. To be called once, when the root file system has its directories. */
export function installRoot(k: TaskKernel): void {
  const taken = new Set<number>()
  const node = (path: string, mode: number, more: { link?: string } = {}): Dentry => {
    const folder = folderOf(path)
    const fops = (mode & S_IFDIR) !== 0 && (mode & S_IFREG) === 0 ? 'directory' : folder.inode.sb.fops
    const name = path.slice(path.lastIndexOf('/') + 1)
    return makeNode(k, folder, name, { mode, uid: 0, gid: 0, fops, number: numberOf(path, taken), ...more })
  }
  const folderOf = (path: string): Dentry => {
    let at = k.root
    let here = ''
    for (const name of path.split('/').slice(1, -1)) {
      here += `/${name}`
      at = at.inode.children?.get(name) ?? node(here, S_IFDIR | 0o755)
    }
    return at
  }
  const file = (path: string, kind: Kind, userland: Userland): void => {
    const { inode } = node(path, S_IFREG | 0o755)
    setContents(k, inode.id, extentsOf(kind, userland), sizeOf(kind, userland))
    if (kind !== 'libc') k.programs.set(inode.id, `${kind} ${userland}`)
  }
  const userland = userlandOf(k)
  file('/usr/bin/cat', 'cat', userland)
  for (const [path, kind, release] of libraries) file(path, kind, release)
  for (const [path, tool] of tools) file(path, tool, userland)
  for (const [path, target] of links) {
    folderOf(path).inode.children?.delete(path.slice(path.lastIndexOf('/') + 1))
    node(path, S_IFLNK | 0o777, { link: target })
  }
  const old = userland === '2.27'
  node(loader, S_IFLNK | 0o777, { link: old ? '/usr/lib64/ld-2.27.so' : `/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2` })
  const cache = loaderCache(old ? '/lib64/libc.so.6' : '/lib/x86_64-linux-gnu/libc.so.6')
  if (old) node('/lib64/libc.so.6', S_IFLNK | 0o777, { link: '/usr/lib64/libc-2.27.so' })
  setContents(k, node('/etc/ld.so.cache', S_IFREG | 0o644).inode.id, [{ offset: 0, bytes: cache }], cache.length)
}

function setContents(k: TaskKernel, id: number, extents: readonly Extent[], size: number): void {
  const inode = k.inodes.get(id)
  const mapping = inode === undefined ? undefined : k.mappings.get(inode.mapping)
  if (inode?.disk === null || inode === undefined || mapping === undefined) return
  inode.disk.extents = extents
  inode.disk.size = size
  mapping.size = size
}

/** The executable behind a name of `k.programs`. */
export function rootProgram(name: string): Image | null {
  const [kind, userland] = name.split(' ') as [Exclude<Kind, 'libc'>, Userland]
  return use(programs).programImage(kind, userland)
}
