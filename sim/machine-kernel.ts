// The whole kernel record of one machine: the fault layer's, with the tables and counters that files, tasks and /proc add.

import { balance } from './reclaim/shrink.ts'
import { setupZeroPage } from './mm/exec.ts'
import type { MmKernel } from './mm/kernel.ts'
import { Cpu } from './cpu/core.ts'
import { faultKernelParts } from './fault/boot.ts'
import type { FaultKernel } from './fault/kernel.ts'
import { createBlockLayer } from './fs/block-device.ts'
import { fsInit } from './fs/boot.ts'
import { disks as disksPart } from './fs/parts.ts'
import { use } from './lib/parts.ts'
import { createNotify } from './fs/notify.ts'
import { createWriteback } from './fs/flusher.ts'
import { createSink } from './fs/sink.ts'
import { createSysvShm } from './fs/sysv-shm.ts'
import { Clock } from './hw/clock.ts'
import { slotDistance } from './hw/ram.ts'
import { resolveKernel } from './kernel-version.ts'
import { makePrng } from './lib/prng.ts'
import { optionWords } from './parts.ts'
import { installRoot, rootProgram } from './root/files.ts'
import { procInit } from './proc/procfs.ts'
import { createObjects } from './task/objects.ts'
import { bootSwap } from './task/swap-areas.ts'
import { kernelTask, startReaper, taskInit } from './task/boot.ts'
import type { FsKernel } from './fs/kernel.ts'
import type { DiskOption } from './disk-options.ts'
import type { MachineOptions } from './options.ts'
import { serveFaults } from './task/fault-server.ts'
import type { TaskKernel } from './task/kernel.ts'
import type { Trace } from './trace/ring.ts'

/** Bytes reserved for the contents of frames: more than a machine of the book writes, and it costs nothing until touched. */
const poolMost = 1.5 * 2 ** 30

/**
 * The whole record. One literal, field by field: Object.assign would make a record of so many fields a hash table; and after `...base`
 * each machine's record would be of a shape of its own, and code that has served several machines would be compiled for none of them.
 */
// oxlint-disable-next-line max-lines-per-function
const recordOf = (base: FaultKernel, options: MachineOptions, release: string): TaskKernel => {
  return {
    ram: base.ram,
    mmu: base.mmu,
    trace: base.trace,
    version: base.version,
    memMap: base.memMap,
    zone: base.zone,
    lru: base.lru,
    nodeStat: base.nodeStat,
    zeroPfn: base.zeroPfn,
    callDepth: base.callDepth,
    mappings: base.mappings,
    aops: base.aops,
    ids: base.ids,
    vmAreaCache: base.vmAreaCache,
    cacheUp: base.cacheUp,
    mms: base.mms,
    vmas: base.vmas,
    anonVmas: base.anonVmas,
    userfaults: base.userfaults,
    vmOps: base.vmOps,
    fileOps: base.fileOps,
    current: base.current,
    sysctl: base.sysctl,
    features: base.features,
    entryFormat: base.entryFormat,
    hot: base.hot,
    populate: base.populate,
    vmf: base.vmf,
    vmCommitted: base.vmCommitted,
    swapPages: base.swapPages,
    mmUp: base.mmUp,
    faultAroundPages: base.faultAroundPages,
    faultInfo: base.faultInfo,
    fsOps: {},
    superBlocks: new Map(),
    mounts: [],
    inodes: new Map(),
    files: new Map(),
    random: makePrng(options.seed),
    host: { stdout: createSink(), stderr: createSink() },
    plain: base.plain,
    scratch: base.scratch,
    scratchWords: base.scratchWords,
    fsUp: {},
    cpu: new Cpu(base.ram, base.mmu, base.trace),
    clock: new Clock(base.trace),
    tasks: new Map(),
    groups: new Map(),
    runQueue: [],
    nextPid: 999,
    timers: { next: Infinity },
    init: null,
    reaper: null,
    args: new Float64Array(6),
    low: new Int32Array(6),
    high: new Int32Array(6),
    images: new Map(),
    programs: new Map(),
    exeFiles: new Map(),
    uname: {
      sysname: 'Linux',
      nodename: 'pagewalk',
      release,
      version: '#1 SMP PREEMPT_DYNAMIC',
      machine: 'x86_64',
      domainname: '(none)',
    },
    machine: { ramBytes: options.ram, swapBytes: options.swap, cpus: options.cpus, quantum: options.quantum },
    strace: null,
    straceLater: [],
    hooks: { beforeTeardown: () => undefined, check: null, mark: () => undefined, program: rootProgram },
    swappiness: { value: options.swappiness },
    lockWaiters: [],
    settings: {},
    epolls: new Map(),
    objects: createObjects(),
    swapAreas: [],
    block: createBlockLayer(),
    volumes: new Map(),
    persistence: new Map(),
    notify: createNotify(),
    writeback: createWriteback(),
    sysvShm: createSysvShm(),
    steps: 0,
  } as unknown as TaskKernel
}

/** Frames of persistent memory that these devices need, behind those of the RAM. */
const pmemFrames = (disks: readonly DiskOption[]): number =>
  disks.reduce((sum, { name, bytes }) => sum + (name.startsWith('pmem') ? bytes / 4096 : 0), 0)

/** A booted kernel: root file system, /proc, no process. Null if the version is none. */
export function createKernel(options: MachineOptions, trace: Trace, reuse?: TaskKernel): TaskKernel | null {
  const resolved = resolveKernel(options.kernel)
  if (resolved === null) return null
  const frames = Math.floor(options.ram / 4096)
  const disks = options.disks === '' ? [] : use(optionWords).parseDisks(options.disks)
  const errors = options.errors === '' ? [] : use(optionWords).parseDeviceErrors(options.errors)
  if (typeof disks === 'string' || typeof errors === 'string') return null
  const pmem = pmemFrames(disks)
  const poolBytes = Math.min(poolMost, slotDistance * (frames + pmem) + 2 ** 20)
  const { version } = resolved
  const base = faultKernelParts({ version, frames, pmemFrames: pmem, poolBytes, trace, reuse })
  base.cacheUp.balance = (kernel) => balance(kernel as MmKernel)
  const k = recordOf(base, options, resolved.release)
  setupZeroPage(k)
  k.sysctl.overcommitMemory = options.overcommit
  k.features.pkeys = options.pkeys
  k.features.vmaNames = options.vmanames
  // Without ASLR programs are started as by setarch -R: the personality says so, the setting is the usual one.
  k.sysctl.randomizeVaSpace = 2
  bootSwap(k)
  // Directories are made by root before there is a task.
  Object.assign(k.current, { fs: { users: 1, pwd: null, root: null, umask: 0o022 }, groups: [], progress: 0 })
  fsInit(k as FsKernel, options.latency, frames, options.readahead / 4096)
  if (disks.length + errors.length > 0) use(disksPart).attachDisks(k, disks, errors, options.latency, frames)
  procInit(k)
  k.current = kernelTask(k)
  k.reaper = startReaper(k)
  taskInit(k)
  serveFaults(k)
  installRoot(k)
  return k
}
