// The kernel record up to the fault layer: made in one place, for the machine and for tests. Layers above add their tables.

import { Mmu } from '../hw/mmu.ts'
import { Ram } from '../hw/ram.ts'
import type { Version } from '../kernels/versions.ts'
import { createLru } from '../page/lru.ts'
import { createMemMap, resetMemMap } from '../page/mem-map.ts'
import { nodeStatNames } from '../page/vmstat.ts'
import { createZone } from '../page/zone.ts'
import type { CacheKernel } from '../pagecache/kernel.ts'
import { Trace } from '../trace/ring.ts'
import type { Current } from '../mm/current.ts'
import { defaultRlimits } from '../mm/current.ts'
import { entryFormatOf } from '../mm/entry.ts'
import { hotChangesOf } from '../mm/hot-changes.ts'
import { setupZeroPage, specialMappingVmOps } from '../mm/exec.ts'
import type { MmKernel, Sysctl } from '../mm/kernel.ts'
import { folioMkclean } from '../mm/rmap.ts'
import { dropCachedPage, unmapFolio, unmapMappingPages } from '../mm/truncate.ts'
import { createVmAreaCache } from '../mm/vm-area-cache.ts'
import { createVmFault } from '../mm/vm-fault.ts'
import { ENOMEM } from '../uapi/errno.ts'
import { ext4FileVmOps, genericFileVmOps, readOnlyFileVmOps, shmemVmOps } from './filemap-fault.ts'
import type { FaultKernel } from './kernel.ts'
import { createPlainPart } from './plain.ts'
import { populateVma } from './populate.ts'

export interface FaultKernelOptions {
  readonly version: Version
  /** Page frames of the machine. */
  readonly frames: number
  /** Frames of persistent memory behind them, which the allocator does not have. */
  readonly pmemFrames?: number
  /** Bytes reserved for page contents. */
  readonly poolBytes: number
  readonly trace?: Trace
  /** A kernel that is not needed any more: its large buffers are used again if they have the right size. */
  readonly reuse?: FaultKernel
}

/** The task before the first: pid 0, root, no address space. */
export const createCurrent = (pid: number, uid: number): Current => ({
  pid,
  mm: null,
  uid,
  euid: uid,
  gid: uid,
  egid: uid,
  capabilities: uid === 0 ? -1 : 0,
  rlimits: defaultRlimits(),
  personality: 0,
  minFlt: 0,
  majFlt: 0,
  faultMajor: false,
  faultTried: false,
  waitPfn: -1,
  waitUserfault: 0,
  removeTold: 0,
  readPfn: -1,
  populating: null,
  dying: false,
  io: { rchar: 0, wchar: 0, syscr: 0, syscw: 0 },
})

/** Settings of /proc/sys/vm as they are after boot. */
export const defaultSysctl = (mmapMinAddr: number): Sysctl => ({
  maxMapCount: 65530,
  overcommitMemory: 0,
  overcommitRatio: 50,
  overcommitKbytes: 0,
  adminReserveKbytes: 8192,
  userReserveKbytes: 131072,
  mmapMinAddr,
  stackGuardGap: 256,
  randomizeVaSpace: 0,
  legacyVaLayout: 0,
})

/** A booted kernel without tasks and files: the zero page exists, the tables of this layer are filled. */
export const createFaultKernel = (options: FaultKernelOptions): FaultKernel => {
  const k = faultKernelParts(options)
  setupZeroPage(k)
  return k
}

/** What memory asks of the layers above. Replaced by the file layer, which has the hidden mount. */
const mmUpAlone = (): FaultKernel['mmUp'] => ({
  shmemFileSetup: () => -ENOMEM,
  hugetlbFileSetup: () => -ENOMEM,
  dropCachedPage,
  userfaultArrived: () => undefined,
  userfaultFork: () => 0,
  pkeyRights: () => 0,
  setPkeyRights: () => undefined,
  unmapPages: (kernel, mapping, index) => unmapMappingPages(kernel, mapping, index, 1, false),
  populateVma: (kernel, vma, start, end) => populateVma(kernel as FaultKernel, vma, start, end),
})

/** What the page cache calls upwards, as long as there are neither reclaim nor files. */
const cacheUp = (): CacheKernel['cacheUp'] => ({
  // Replaced by whoever wires reclaim.
  balance: () => undefined,
  folioMkclean: (kernel: CacheKernel, pfn) => folioMkclean(kernel as MmKernel, pfn),
  unmapFolio: (kernel: CacheKernel, pfn) => unmapFolio(kernel as MmKernel, pfn),
  // Replaced by the file layer, which has devices.
  forgetIo: () => undefined,
  settleIo: () => undefined,
  inodeDirtied: () => undefined,
  writeFailed: () => undefined,
})

/** Its fields, for the record of the whole machine; what has to be done once they are in it is `setupZeroPage`. */
export const faultKernelParts = (options: FaultKernelOptions): FaultKernel => {
  const { version, frames, poolBytes, trace = new Trace(), reuse } = options
  const all = frames + (options.pmemFrames ?? 0)
  const old = reuse?.ram.frames === all && reuse.ram.u8.length === poolBytes ? reuse : null
  if (old !== null) {
    old.ram.reset()
    resetMemMap(old.memMap, old.zone.frontier)
  }
  const ram = old?.ram ?? new Ram(all, poolBytes)
  const scratchWords = new Int32Array(1024)
  return {
    ram,
    mmu: new Mmu(ram, trace),
    trace,
    version,
    memMap: old?.memMap ?? createMemMap(all),
    zone: createZone(frames),
    lru: createLru(),
    nodeStat: new Float64Array(nodeStatNames.length),
    zeroPfn: -1,
    callDepth: 0,
    mappings: new Map(),
    aops: {},
    vmAreaCache: createVmAreaCache(),
    ids: { mapping: 1, vma: 1, mm: 1, anonVma: 1, file: 1, inode: 1 },
    cacheUp: cacheUp(),
    mms: new Map(),
    vmas: new Map(),
    anonVmas: new Map(),
    userfaults: new Map(),
    vmOps: {
      special_mapping: specialMappingVmOps,
      generic_file_vm_ops: genericFileVmOps,
      ext4_file_vm_ops: ext4FileVmOps,
      shmem_vm_ops: shmemVmOps,
      read_only_file_vm_ops: readOnlyFileVmOps,
    },
    fileOps: {},
    current: createCurrent(0, 0),
    features: { pkeys: false, vmaNames: false },
    sysctl: defaultSysctl(version.config.mmapMinAddr),
    entryFormat: entryFormatOf(version),
    hot: hotChangesOf(version),
    populate: { start: 0, length: 0, more: [] },
    plain: createPlainPart(),
    vmf: createVmFault(),
    vmCommitted: 0,
    swapPages: 0,
    mmUp: mmUpAlone(),
    faultAroundPages: 16,
    scratch: new Uint8Array(scratchWords.buffer),
    scratchWords,
    faultInfo: { code: 0, address: 0, errorCode: 0, trapNumber: 0, pkey: 0 },
  }
}
