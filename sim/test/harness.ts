// A kernel without a VM, for tests: an address space, files of a few pages, accesses that go through the MMU and the fault
// handler as a program's would. Every call ends with all invariants checked.

import { checkAll } from '../check/all.ts'
import { ACCESS_FETCH, ACCESS_READ, ACCESS_WRITE } from '../hw/mmu.ts'
import type { Overrides } from '../kernels/versions.ts'
import { resolve } from '../kernels/versions.ts'
import { BLOCK_SIZE, blockOf, offsetOf } from '../lib/brands.ts'
import { walk } from '../hw/walk.ts'
import { createCurrent, createFaultKernel } from '../fault/boot.ts'
import { doUserAddrFault } from '../fault/handle.ts'
import { FAULT_MAJOR, FAULT_MINOR, FAULT_SIGBUS } from '../fault/kernel.ts'
import type { FaultKernel } from '../fault/kernel.ts'
import { mmAlloc, mmput } from '../mm/exit.ts'
import { dupMm } from '../mm/fork.ts'
import { archPickMmapLayout } from '../mm/layout.ts'
import type { FileOps } from '../mm/kernel.ts'
import type { Mm, Vma, VmFile } from '../mm/records.ts'
import { punchHole } from '../mm/truncate.ts'
import { vmaList } from '../mm/vma-set.ts'
import { FMODE_READ, FMODE_WRITE } from '../mm/vma.ts'
import { errseqCheckAndAdvance } from '../pagecache/errseq.ts'
import { allocAddressSpace, freeAddressSpace, writebackRange } from '../pagecache/filemap.ts'
import { createFileRaState } from '../pagecache/readahead.ts'
import { truncateInodePages } from '../pagecache/truncate.ts'
import { EOPNOTSUPP } from '../uapi/errno.ts'

/** A file of the tests: its open-file record, and the bytes that a page of it begins with on disk. */
export interface TestFile extends VmFile {
  refs: number
  name: string
}

export interface Harness {
  readonly k: FaultKernel
  readonly files: Map<number, TestFile>
  /** Written pages of each mapping, as the disk has them. */
  readonly disk: Map<number, Map<number, Uint8Array>>
}

export interface HarnessOptions {
  readonly release?: string
  readonly overrides?: Overrides
  readonly megabytes?: number
  readonly uid?: number
}

const putTestFile = (harness: Harness, file: TestFile): void => {
  if (--file.refs > 0) return
  const mapping = harness.k.mappings.get(file.mapping)
  harness.files.delete(file.id)
  if (mapping === undefined) return
  truncateInodePages(harness.k, mapping, 0)
  harness.k.vmCommitted -= mapping.committed
  freeAddressSpace(harness.k, mapping)
}

const testFileOps = (harness: Harness, ops: string): FileOps => ({
  mmapPrepare: (_k, desc) => {
    if ((desc.flags & 0x80_0000) !== 0) return -EOPNOTSUPP
    desc.ops = ops
    return 0
  },
  thpAligned: ops === 'ext4_file_vm_ops',
  get: (_k, file) => {
    ;(file as TestFile).refs++
  },
  put: (_k, file) => putTestFile(harness, file as TestFile),
  punchHole: (k, file, offset, length) => {
    const mapping = k.mappings.get(file.mapping)
    if (mapping === undefined) return 0
    const end = Math.min(offset + length, Math.ceil(mapping.size / 4096) * 4096)
    if (end <= offset) return 0
    punchHole(k, mapping, offset, end - offset)
    for (let index = offset / 4096; index < end / 4096; index++) harness.disk.get(mapping.id)?.delete(index)
    return 0
  },
  fsync: (k, file, start, end) => {
    const mapping = k.mappings.get(file.mapping)
    if (mapping === undefined) return 0
    const result = writebackRange(k, mapping, Math.floor(start / 4096), Math.floor((end - 1) / 4096))
    return result !== 0 ? result : errseqCheckAndAdvance(mapping.wbErr, file)
  },
})

/** A booted kernel with a current task of a fresh address space. */
export const createHarness = (options: HarnessOptions = {}): Harness => {
  const version = resolve(options.release, options.overrides)
  if (version === null) throw new Error(`no release ${options.release}`)
  const megabytes = options.megabytes ?? 64
  const k = createFaultKernel({ version, frames: megabytes * 256, poolBytes: megabytes * 2 ** 20 })
  const harness: Harness = { k, files: new Map(), disk: new Map() }
  k.fileOps['disk'] = testFileOps(harness, 'ext4_file_vm_ops')
  k.fileOps['shm'] = testFileOps(harness, 'shmem_vm_ops')
  k.aops['disk'] = {
    readFolio: (kernel, mapping, index, pfn) => {
      const page = harness.disk.get(mapping.id)?.get(index)
      if (page !== undefined) kernel.ram.writeBytes(pfn, 0, page)
      return 0
    },
    writeFolio: (kernel, mapping, index, pfn) => {
      harness.disk.get(mapping.id)?.set(index, kernel.ram.readBytes(pfn, 0, 4096))
      return 0
    },
  }
  k.aops['shm'] = { readFolio: () => 0 }
  k.mmUp.shmemFileSetup = (_k, name, size) => openTestFile(harness, { pages: size / 4096, kind: 'shm', name, refs: 1 })
  k.current = createCurrent(1, options.uid ?? 1000)
  useMm(harness, freshMm(harness))
  return harness
}

export interface TestFileOptions {
  readonly pages: number
  readonly kind?: 'disk' | 'shm'
  readonly mode?: number
  readonly name?: string
  readonly refs?: number
  /** First byte of page i on disk. */
  readonly content?: (index: number) => number
}

/** An open file of `pages` pages; its first byte in page i is content(i), 0 by default. */
export const openTestFile = (harness: Harness, options: TestFileOptions): TestFile => {
  const { k } = harness
  const kind = options.kind ?? 'disk'
  const mapping = allocAddressSpace(k, {
    inode: k.ids.inode++,
    size: options.pages * 4096,
    aops: kind,
    canWriteback: kind === 'disk',
    swapBacked: kind === 'shm',
    readaheadPages: 32,
  })
  const pages = new Map<number, Uint8Array>()
  for (let index = 0; index < options.pages; index++) {
    const first = options.content?.(index) ?? 0
    if (first !== 0) pages.set(index, Uint8Array.of(first))
  }
  harness.disk.set(mapping.id, pages)
  const file: TestFile = {
    id: k.ids.file++,
    fops: kind,
    inode: mapping.inode,
    mapping: mapping.id,
    mode: options.mode ?? FMODE_READ | FMODE_WRITE,
    ra: createFileRaState(32),
    wbErr: 0,
    noexec: false,
    refs: options.refs ?? 1,
    name: options.name ?? 'file',
  }
  harness.files.set(file.id, file)
  return file
}

export const closeTestFile = (harness: Harness, file: TestFile): void => putTestFile(harness, file)

/** An empty address space with the layout of a 64-bit task without ASLR. */
export const freshMm = (harness: Harness): Mm => {
  const mm = mmAlloc(harness.k)
  if (typeof mm === 'number') throw new Error(`mm_alloc: ${mm}`)
  archPickMmapLayout(harness.k, mm, 0, 0)
  return mm
}

/** Make an address space the current task's. */
export const useMm = (harness: Harness, mm: Mm): void => {
  harness.k.current.mm = mm
  harness.k.mmu.load(mm.pgd, mm.id)
}

export const currentMm = (harness: Harness): Mm => {
  const { mm } = harness.k.current
  if (mm === null) throw new Error('no address space')
  return mm
}

/** fork: the child's address space. */
export const fork = (harness: Harness): Mm => {
  const child = dupMm(harness.k, currentMm(harness))
  if (typeof child === 'number') throw new Error(`fork: ${child}`)
  return child
}

export const exit = (harness: Harness, mm: Mm): void => {
  if (harness.k.current.mm === mm) harness.k.current.mm = null
  mmput(harness.k, mm)
}

/** What an access ended with: ok, or the signal and its code. */
export type Access = 'ok' | 'SEGV_MAPERR' | 'SEGV_ACCERR' | 'BUS_ADRERR' | 'sleep' | 'oom'

const access = (harness: Harness, address: number, kind: number): number | Access => {
  const { k } = harness
  for (let attempt = 0; attempt < 10; attempt++) {
    const at = k.mmu.translate(blockOf(address), offsetOf(address), kind)
    if (at >= 0) return at
    const outcome = doUserAddrFault(k, currentMm(harness), blockOf(address), offsetOf(address), k.mmu.error)
    if (outcome === FAULT_MINOR || outcome === FAULT_MAJOR) continue
    if (outcome === FAULT_SIGBUS) return 'BUS_ADRERR'
    if (outcome === 4) return 'sleep'
    if (outcome === 7) return 'oom'
    return k.faultInfo.code === 1 ? 'SEGV_MAPERR' : 'SEGV_ACCERR'
  }
  throw new Error(`the access to 0x${address.toString(16)} faults for ever`)
}

/** Load a byte: its value, or how the access ended. */
export const load = (harness: Harness, address: number): number | Access => {
  const at = access(harness, address, ACCESS_READ)
  return typeof at === 'number' ? harness.k.ram.u8[at] : at
}

/** Store a byte. */
export const store = (harness: Harness, address: number, value: number): Access => {
  const at = access(harness, address, ACCESS_WRITE)
  if (typeof at !== 'number') return at
  harness.k.ram.u8[at] = value
  harness.k.ram.touch(at, 1)
  return 'ok'
}

/** Fetch an instruction. */
export const fetch = (harness: Harness, address: number): Access => {
  const at = access(harness, address, ACCESS_FETCH)
  return typeof at === 'number' ? 'ok' : at
}

/** Faults of the current task since the last call: [minor, major]. */
export const faultsSince = (harness: Harness, mark: { minor: number; major: number }): [number, number] => {
  const { minFlt, majFlt } = harness.k.current
  const counted: [number, number] = [minFlt - mark.minor, majFlt - mark.major]
  mark.minor = minFlt
  mark.major = majFlt
  return counted
}

/** The entry of an address as 16 hexadecimal digits, its frame number taken out, as the recordings print it. */
export const entryText = (harness: Harness, mm: Mm, address: number): string => {
  const block = Math.floor(address / BLOCK_SIZE)
  walk.peek(harness.k.ram, mm.pgd, block, (address % BLOCK_SIZE) >>> 12)
  const high = (walk.high & ~0xfffff) >>> 0
  return high.toString(16).padStart(8, '0') + (walk.low & 0xfff).toString(16).padStart(8, '0')
}

const perms = (vma: Vma): string =>
  ((vma.flags & 1) !== 0 ? 'r' : '-') +
  ((vma.flags & 2) !== 0 ? 'w' : '-') +
  ((vma.flags & 4) !== 0 ? 'x' : '-') +
  ((vma.flags & 0x80) !== 0 ? 's' : 'p')

/** Lines like those of /proc/PID/maps, without devices. */
export const mapsText = (harness: Harness, mm: Mm = currentMm(harness)): string[] =>
  vmaList(mm.vmas).map((vma) => {
    const range = `${vma.start.toString(16)}-${vma.end.toString(16)} ${perms(vma)}`
    const file = vma.file === null ? '' : ` ${(vma.pgoff * 4096).toString(16)} ${(vma.file as TestFile).name}`
    return range + file + (vma.name === '' ? '' : ` ${vma.name}`)
  })

/** Throws with every broken invariant. */
export const assertSound = (harness: Harness, contents = false): void => {
  const broken = checkAll(harness.k, contents)
  if (broken.length > 0) throw new Error(`broken invariants:\n${broken.slice(0, 20).join('\n')}`)
}

/** Ends every address space and file, and tells whether all frames are back. */
export const assertAllFramesBack = (harness: Harness): void => {
  const { k } = harness
  for (const mm of [...k.mms.values()]) {
    mm.users = 1
    exit(harness, mm)
  }
  for (const file of [...harness.files.values()]) {
    file.refs = 1
    putTestFile(harness, file)
  }
  assertSound(harness, true)
  const used = k.zone.managed - k.zone.free
  if (used !== 1) throw new Error(`${used - 1} frames are not back`)
}
