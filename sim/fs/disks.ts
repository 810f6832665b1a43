// The devices that a machine has beside the root's disk: made at boot, with what is on them and where that is mounted.

import { ext2DaxVmOps, ext4DaxVmOps } from '../fault/dax.ts'
import { S_IFDIR } from '../uapi/stat.ts'
import { addDevice } from './block-device.ts'
import { blockNode } from './boot.ts'
import { dPath } from './path.ts'
import { mountAt } from './super.ts'
import { fence, flushLine, noteStore } from './persist.ts'
import { makeNode } from './vfs.ts'
import { formatDevice, volumeOf } from './volume.ts'
import type { BlockDevice } from './block-device.ts'
import type { FsKernel } from './kernel.ts'
import type { Dentry } from './inode.ts'

/** One device: `vdb` … `vdz` or `pmem0` … `pmem9`. */
export interface DiskSetup {
  readonly name: string
  readonly bytes: number
  /** `ext2`, `ext4`, or '' for nothing; and the directory that it is mounted on, or ''. */
  readonly fs: string
  readonly blockSize: number
  readonly dir: string
}

/** A rule by which requests fail. */
export interface DeviceErrorSetup {
  readonly name: string
  readonly write: boolean
  readonly from: number
  readonly to: number
  readonly times: number
}

/** Makes the devices; `firstPfn` is the first frame behind the RAM. */
export function attachDisks(
  k: FsKernel,
  disks: readonly DiskSetup[],
  errors: readonly DeviceErrorSetup[],
  latency: number,
  firstPfn: number,
): void {
  const dev = k.root.inode.children?.get('dev')?.mounted ?? null
  Object.assign(k.vmOps, { ext4_dax_vm_ops: ext4DaxVmOps, ext2_dax_vm_ops: ext2DaxVmOps })
  let pfn = firstPfn
  for (const { name, bytes, fs, blockSize, dir } of disks) {
    const pmem = name.startsWith('pmem')
    const number = pmem ? Number(name.slice(4)) : name.charCodeAt(2) - 97
    const device = addDevice(k, {
      name,
      major: pmem ? 259 : 254,
      minor: pmem ? number : 16 * number,
      kind: pmem ? 'pmem' : 'disk',
      bytes,
      latency: pmem ? 0 : latency,
      firstPfn: pmem ? pfn : -1,
      volatile: !pmem,
    })
    if (pmem) pfn += bytes / 4096
    if (dev !== null) blockNode(k, dev, name)
    if (fs !== '') formatDevice(k, device, fs, blockSize)
    if (fs !== '' && dir !== '') mountDisk(k, device, fs, dir)
  }
  if (pfn > firstPfn) {
    k.mmu.watchStores(firstPfn, {
      store: (frame) => noteStore(k, frame),
      flush: (frame, offset, later) => flushLine(k, frame, offset, later),
      fence: () => fence(k),
    })
  }
  for (const { name, write, from, to, times } of errors) {
    k.block.devices.get(name)?.faults.push({ write, from, to, times })
  }
}

function mountDisk(k: FsKernel, device: BlockDevice, fs: string, dir: string): void {
  const volume = volumeOf(k, device, fs)
  if (typeof volume === 'number') return
  let at: Dentry = k.root
  for (const name of dir.split('/').filter((each) => each !== '')) {
    const next = at.inode.children?.get(name)
    at = next ?? makeNode(k, at, name, { mode: S_IFDIR | 0o755, uid: 0, gid: 0, fops: 'directory' })
    at = at.mounted ?? at
  }
  const dax = device.kind === 'pmem'
  volume.sb.dax = dax
  volume.root.inode.mode = S_IFDIR | 0o1777
  const options = dax ? 'rw,relatime,dax=always' : 'rw,relatime'
  mountAt(k, volume.root, at, { device: `/dev/${device.name}`, path: dPath(at), options })
}
