// swapon(2), swapoff(2): areas that pages could be written to (mm/swapfile.c).
// Differs from Linux: areas are counted (meminfo, the commit limit, /proc/swaps); no page is written to one.

import { EBUSY, EINVAL, EISDIR, ENOMEM, EPERM } from '../uapi/errno.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { S_IFMT, S_IFREG } from '../uapi/stat.ts'
import { capable } from '../mm/current.ts'
import { totalramPages } from '../mm/accounting.ts'
import { findPage } from '../pagecache/filemap.ts'
import { inodeSize } from '../fs/stat.ts'
import { isDirectory, userPath } from '../fs/namei.ts'
import { dPath } from '../fs/path.ts'
import { readDiskPage } from '../fs/disk-map.ts'
import { userString } from './arguments.ts'
import { swapTotal } from './swap-areas.ts'
import type { Inode } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

const flagsKnown = 0x7_ffff
const SWAP_FLAG_PREFER = 0x8000

/** Each area without a wanted priority comes after those before it. */
const nextPriority = (k: TaskKernel): number => Math.min(-1, ...k.swapAreas.map((area) => area.priority)) - 1

/** The header page: "SWAPSPACE2" at its end, version 1, the number of the last page. Pages, or -EINVAL. */
function headerPages(k: TaskKernel, node: Inode): number {
  const mapping = k.mappings.get(node.mapping)
  if (mapping === undefined || node.disk === null) return -EINVAL
  const page = new Uint8Array(4096)
  const pfn = findPage(mapping, 0)
  if (pfn >= 0) page.set(k.ram.readBytes(pfn, 0, 4096))
  else readDiskPage(k, node, 0, page)
  if (String.fromCharCode(...page.subarray(4086)) !== 'SWAPSPACE2') return -EINVAL
  const view = new DataView(page.buffer)
  const last = view.getUint32(1028, true)
  if (view.getUint32(1024, true) !== 1 || last === 0) return -EINVAL
  return (last + 1) * 4096 > inodeSize(k, node) ? -EINVAL : last
}

function areaPath(k: TaskKernel): { readonly path: string; readonly node: Inode } | number {
  const path = userString(k, k.args[0])
  if (typeof path === 'number') return path
  const entry = userPath(k, k.current.fs.pwd, path, true)
  return typeof entry === 'number' ? entry : { path: dPath(entry), node: entry.inode }
}

export function sysSwapon(k: TaskKernel): number {
  const flags = k.low[1]
  if ((flags & ~flagsKnown) !== 0) return -EINVAL
  if (!capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  const found = areaPath(k)
  if (typeof found === 'number') return found
  const { node, path } = found
  if (isDirectory(node)) return -EISDIR
  if ((node.mode & S_IFMT) !== S_IFREG) return -EINVAL
  if (k.swapAreas.some((area) => area.node === node)) return -EBUSY
  const pages = headerPages(k, node)
  if (pages < 0) return pages
  const priority = (flags & SWAP_FLAG_PREFER) !== 0 ? flags & 0x7fff : nextPriority(k)
  k.swapAreas.push({ path, node, pages, priority })
  node.swapFile = true
  k.swapPages = swapTotal(k)
  return 0
}

export function sysSwapoff(k: TaskKernel): number {
  if (!capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  const found = areaPath(k)
  if (typeof found === 'number') return found
  // It is opened for writing.
  if (isDirectory(found.node)) return -EISDIR
  const at = k.swapAreas.findIndex(
    (area) => area.node === found.node || (area.node === null && area.path === found.path),
  )
  if (at < 0) return -EINVAL
  const left = k.swapPages - k.swapAreas[at].pages
  if (k.sysctl.overcommitMemory !== 1 && k.vmCommitted > totalramPages(k) + left) return -ENOMEM
  k.swapAreas.splice(at, 1)
  found.node.swapFile = false
  k.swapPages = left
  return 0
}
