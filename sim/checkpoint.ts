// The whole machine at one moment as plain data, and the way back: what time travel and views of the past are made of.
//
// A checkpoint has the touched chunks of frames, the used rows of the mem-map, the translations, where the trace stands (not its
// events), and a copy of everything else that the kernel record holds. What never changes stands in it by reference: executables
// and the bytes that files began with. Tables of behaviour are the machine's own and not state.

import { makeRegisters } from './cpu/registers.ts'
import { createDentry, createInode } from './fs/inode.ts'
import { bug } from './lib/assert.ts'
import { blanksOf, copyPlain } from './lib/plain.ts'
import { createMm } from './mm/exit.ts'
import { createVma } from './mm/vma.ts'
import { createVmaSet } from './mm/vma-set.ts'
import { createVmFault } from './mm/vm-fault.ts'
import { createLru } from './page/lru.ts'
import { restoreMemMap, saveMemMap } from './page/mem-map.ts'
import { createZone, RESERVED_FRAMES } from './page/zone.ts'
import { createAddressSpace } from './pagecache/address-space.ts'
import { createFileRaState } from './pagecache/readahead.ts'
import { createSigHand, createTask, createThreadGroup } from './task/task.ts'
import { noImage } from './cpu/image.ts'
import type { Image } from './cpu/image.ts'
import type { SuperBlock } from './fs/inode.ts'
import type { MmuState } from './hw/mmu.ts'
import type { RamState } from './hw/ram.ts'
import type { MachineOptions } from './options.ts'
import type { MapsRow } from './protocol.ts'
import type { MemMapState } from './page/mem-map.ts'
import type { Mm } from './mm/mm.ts'
import type { Task, ThreadGroup } from './task/task.ts'
import type { TaskKernel } from './task/kernel.ts'
import type { TraceState } from './trace/ring.ts'

/** What a machine knows beside its kernel. */
export interface RunState {
  /** The loaded program, and its process. */
  image: Image | null
  group: ThreadGroup | null
  /** The loaded process runs; what it left behind runs; that is being ended; nothing is left. */
  phase: 'loaded' | 'orphans' | 'ending' | 'ended'
  /** `steps` at which the present phase ends at the latest. */
  phaseEnd: number
  lastMaps: MapsRow[]
  lastUsage: { minor: number; major: number }
  startFailure: number
  /** Processes that were there when this one was loaded: they are not its leavings. */
  bystanders: ThreadGroup[]
  /** Tasks that stand still at a place of the program, until `takeUp`. */
  parked: Task[]
}

export const createRunState = (): RunState => ({
  image: null,
  group: null,
  phase: 'loaded',
  phaseEnd: Infinity,
  lastMaps: [],
  lastUsage: { minor: 0, major: 0 },
  startFailure: 0,
  bystanders: [],
  parked: [],
})

/** What of a machine a checkpoint is taken of. */
export interface Checkpointed {
  readonly options: MachineOptions
  readonly record: TaskKernel
  runState: RunState
  reset(options: MachineOptions): void
}

export interface Checkpoint {
  readonly options: MachineOptions
  readonly tick: number
  readonly ram: RamState
  readonly memMap: MemMapState
  readonly mmu: MmuState
  readonly trace: TraceState
  /** Fields of the kernel record, and the machine's own state: one graph. */
  readonly records: { readonly kernel: Readonly<Record<string, unknown>>; readonly run: RunState }
}

/** Fields of the kernel record that are no state: parts saved otherwise, tables of behaviour, what the host has set. */
const notState: ReadonlySet<string> = new Set([
  'ram', 'mmu', 'trace', 'memMap', 'cpu', 'clock',
  'version', 'entryFormat', 'hot', 'machine',
  'aops', 'vmOps', 'fileOps', 'fsOps', 'cacheUp', 'mmUp', 'fsUp',
  'strace', 'hooks', 'scratch', 'scratchWords', 'vmAreaCache', 'plain',
]) // prettier-ignore

const blankTask = (): Task =>
  createTask({
    pid: 0,
    registers: null as never,
    mm: null,
    files: null as never,
    fs: null as never,
    sighand: null as never,
    uid: 0,
    capabilities: 0,
    capabilitiesHigh: 0,
    rlimits: null as never,
    personality: 0,
  })

const noVma = { start: 0, end: 0, flags: 0, flagsHigh: 0, pgoff: 0, file: null, ops: '', name: '' }
const noObject = { inode: 0, size: 0, aops: '', canWriteback: false, swapBacked: false }
const noSuper = { nextNumber: 0 } as SuperBlock

/** The records that hot code reads. Others may be of any shape. */
const blanks = blanksOf([
  () => createMm(0, 0),
  () => createVma(0, null as unknown as Mm, noVma),
  () => createAddressSpace(0, noObject),
  () => createInode(0, noSuper, 0, { mode: 0, uid: 0, gid: 0, fops: '', number: 0 }),
  () => createDentry('', null, null as never),
  () => createFileRaState(0),
  () => makeRegisters(noImage),
  blankTask,
  () => createThreadGroup(0, null, null as never),
  createSigHand,
  createVmaSet,
  createVmFault,
  () => createZone(2 * RESERVED_FRAMES),
  createLru,
])

/** Objects that nobody changes: executables with their code, and the first contents of files. */
function* sharedOf(kernel: Readonly<Record<string, unknown>>, run: RunState): Iterable<object> {
  const { images, tasks, current, inodes } = kernel as unknown as TaskKernel
  const all = new Set<Image>(images.values())
  for (const task of tasks.values()) all.add(task.registers.image)
  all.add(current.registers.image)
  if (run.image !== null) all.add(run.image)
  for (const image of all) {
    yield image
    yield image.code
    yield image.jumpTables
  }
  for (const inode of inodes.values()) if (inode.disk !== null) yield inode.disk.extents
}

const hasPmem = (k: TaskKernel): boolean => [...k.block.devices.values()].some(({ firstPfn }) => firstPfn >= 0)

/** The machine as it is now, between two instructions. */
export function take(machine: Checkpointed): Checkpoint {
  const k = machine.record
  const kernel: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(k)) if (!notState.has(key)) kernel[key] = value
  const records = { kernel, run: machine.runState }
  return {
    options: machine.options,
    tick: k.clock.tick,
    // Persistent memory lies behind all that the allocator ever gave.
    ram: k.ram.save(hasPmem(k) ? k.ram.frames : k.zone.frontier),
    memMap: saveMemMap(k.memMap, k.zone.frontier),
    mmu: k.mmu.save(),
    trace: k.trace.save(),
    records: copyPlain(records, sharedOf(kernel, machine.runState)),
  }
}

/**
 * Makes the machine what it was when the checkpoint was taken, whichever machine that was of. `keepEvents`: the trace has all events
 * of that run up to there, and keeps them; else what it shows begins there.
 */
export function restore(machine: Checkpointed, checkpoint: Checkpoint, keepEvents = false): void {
  if (!sameOptions(machine.options, checkpoint.options)) machine.reset(checkpoint.options)
  const k = machine.record
  const { kernel, run } = checkpoint.records
  const records = copyPlain(checkpoint.records, sharedOf(kernel, run), blanks)
  const used = k.zone.frontier
  const target = k as unknown as Record<string, unknown>
  for (const [key, value] of Object.entries(records.kernel)) {
    if (!(key in target)) bug(`the kernel record has no field ${key}`)
    target[key] = value
  }
  restoreMemMap(k.memMap, used, checkpoint.memMap)
  k.ram.restore(checkpoint.ram)
  k.mmu.restore(checkpoint.mmu)
  k.trace.restore(checkpoint.trace, keepEvents)
  machine.runState = records.run
}

const sameOptions = (a: MachineOptions, b: MachineOptions): boolean =>
  (Object.keys(a) as (keyof MachineOptions)[]).every((key) => a[key] === b[key])
