// One simulated machine, from options to a run program. The only stateful object of the door.

import { op } from './cpu/bytecode.ts'
import { createRunState } from './checkpoint.ts'
import { inodeSize } from './fs/stat.ts'
import { bootPath } from './fs/vfs.ts'
import { latin1, sinkWrite } from './fs/sink.ts'
import { readDiskPage } from './fs/disk-map.ts'
import { use } from './lib/parts.ts'
import { createKernel } from './machine-kernel.ts'
import { completeOptions } from './options.ts'
import { invariants, merges } from './parts.ts'
import { buildProgram } from './program.ts'
import { mapsRows } from './proc/maps.ts'
import { procText } from './proc/procfs.ts'
import { vmstat } from './proc/vmstat.ts'
import { installImage, killAll, startProcess } from './task/boot.ts'
import { peekBytes } from './task/peek.ts'
import { TRAP_MARK, runLoop, tasksMost } from './task/run.ts'
import { enqueue, takeOff } from './task/sched.ts'
import { groupUsage } from './task/usage.ts'
import { Trace } from './trace/ring.ts'
import { signalDescriptions, signalNames } from './uapi/signal.ts'
import type { RunState } from './checkpoint.ts'
import type { History } from './history.ts'
import type { Image } from './cpu/image.ts'
import type { ByteSink } from './fs/sink.ts'
import type { Diagnostic, MapsRow, Outcome, TraceData } from './protocol.ts'
import type { MergeRow } from './merges.ts'
import type { Mm } from './mm/mm.ts'
import type { MachineOptions, PartialMachineOptions } from './options.ts'
import type { BuildOptions, Source } from './program.ts'
import type { LoopEnd } from './task/run.ts'
import type { TaskKernel } from './task/kernel.ts'
import type { StraceLine } from './task/kernel.ts'
import type { ThreadGroup } from './task/task.ts'

/** How a text becomes the machine's next process. */
export interface LoadOptions {
  /** The executable's name without directories; default `a.out`. */
  readonly name?: string
  /** The source's name in messages and `__FILE__`; default the executable's with `.c`. */
  readonly file?: string
  /** Headers of its own that the text may include. */
  readonly includes?: readonly Source[]
  /** Macros and further translation units. */
  readonly build?: BuildOptions
  /** Default: `./NAME`. */
  readonly argv?: readonly string[]
  readonly envp?: readonly string[]
  /** Contents of the file that standard input is; without it: /dev/null. */
  readonly stdin?: Uint8Array | null
}

/** The environment of a recorded program. */
const defaultEnvironment = ['PATH=/usr/bin:/bin', 'HOME=/', 'LANG=C']
const directory = '/tmp'

/** Events that a machine keeps if nobody says otherwise: some 30 MB. Counters go on behind them. */
export const defaultTraceLimit = 300_000

/** A process that was put aside, with what it has printed. */
export interface Aside {
  readonly run: RunState
  readonly stdout: Uint8Array
  readonly stderr: Uint8Array
}

/** Instructions that what the first process left behind may still run. */
const orphanFuel = 50_000_000

/** One simulated computer. Made by `boot`; `reset` makes it new again. */
export class Machine {
  options: MachineOptions
  /** Lines like strace's, while it is not null. */
  strace: StraceLine[] | null = null
  /** Checks all invariants after every system call and fault; what is broken ends the run as an oops. */
  checking = false
  /** Called just before the loaded process loses its address space: the last chance to look at its page tables. */
  onTeardown: ((k: TaskKernel, mm: Mm) => void) | null = null

  private k: TaskKernel
  private readonly events = new Trace()
  /** What is loaded and how far it is; with the kernel record, all that a checkpoint is made of. */
  runState: RunState = createRunState()
  /** Checkpoints of the run, while it is not null: `seek` goes back to them. To be set before `start`. */
  history: History | null = null

  constructor(options: PartialMachineOptions) {
    this.options = completeOptions(options)
    this.events.limit = defaultTraceLimit
    this.k = this.newKernel()
  }

  private newKernel(reuse?: TaskKernel): TaskKernel {
    const k = createKernel(this.options, this.events, reuse)
    if (k === null) throw new RangeError(`there is no kernel '${this.options.kernel}'`)
    k.hooks.beforeTeardown = (kernel, task) => {
      if (task.mm === null) return
      this.runState.lastMaps = mapsRows(kernel, task.mm)
      this.onTeardown?.(kernel, task.mm)
    }
    return k
  }

  /** The kernel's release as uname prints it. */
  get kernel(): string {
    return this.k.uname.release
  }

  /** The kernel record, for tests and for the views of the command line: read only. */
  get record(): TaskKernel {
    return this.k
  }

  /** The loaded program's image: code, functions, line table. */
  get program(): Image | null {
    return this.runState.image
  }

  /** Compiles a text and makes it the next process to run (a new one on this machine; files and page cache stay). */
  load(text: string, options: LoadOptions = {}): readonly Diagnostic[] {
    const name = options.name ?? 'a.out'
    const file = options.file ?? `${name.replace(/\.out$/, '')}.c`
    const built = buildProgram([{ name: file, text }, ...(options.includes ?? [])], name, options.build)
    this.runState = createRunState()
    if (built.image !== null) this.start(built.image, options)
    return built.diagnostics
  }

  /** Makes an image the next process: what `load` does with what it compiled. */
  start(image: Image, options: LoadOptions = {}): void {
    const name = options.name ?? 'a.out'
    const { k } = this
    const { uid, aslr, stdout } = this.options
    const state = (this.runState = { ...createRunState(), image, bystanders: [...k.groups.values()] })
    k.host.stdout.length = 0
    k.host.stderr.length = 0
    k.strace = this.strace
    k.hooks.check = this.checking ? (kernel) => this.mustHold(kernel) : null
    const folder = bootPath(k, directory) ?? k.root
    installImage(k, folder, name, image, uid)
    const started = startProcess(k, {
      path: `${directory}/${name}`,
      filename: `./${name}`,
      argv: options.argv ?? [`./${name}`],
      envp: options.envp ?? defaultEnvironment,
      cwd: directory,
      uid,
      aslr,
      stdin: options.stdin ?? null,
      stdout,
    })
    state.startFailure = typeof started === 'number' ? started : 0
    state.group = typeof started === 'number' ? null : started
    this.history?.begin(this)
  }

  private mustHold(k: TaskKernel): void {
    const broken = use(invariants).checkAll(k)
    if (broken.length > 0) throw new Error(`broken invariants: ${broken.join('; ')}`)
  }

  /** Runs until the loaded process and what it left behind have ended, or `fuel` instructions were run (status `steps`: call again). */
  run(fuel: number): Outcome {
    const state = this.runState
    if (state.startFailure < 0) {
      return this.failed('memory', `the program could not be started: errno ${-state.startFailure}`)
    }
    if (state.group === null) return this.failed('compile', 'nothing is loaded')
    const { history } = this
    const end = this.k.steps + fuel
    for (;;) {
      const left = end - this.k.steps
      const reached = this.advance(state.group, left, history === null ? Infinity : history.nextTick)
      if (reached === 'tick') history?.note(this)
      else if (reached === 'ended') return this.ended(state.group)
      else return this.stopped(reached)
    }
  }

  /**
   * Goes to a tick: by the last checkpoint before it and on from there. The machine is then what it was when the
   * clock had reached the tick: at the first instruction's or system call's end that is not before it.
   */
  seek(tick: number): void {
    const { history } = this
    history?.goTo(this, tick)
    const { group } = this.runState
    while (group !== null && this.ticks < tick) {
      const reached = this.advance(group, Infinity, Math.min(tick, history?.nextTick ?? Infinity))
      if (reached !== 'tick') return
      if (history !== null && this.ticks >= history.nextTick) history.note(this)
    }
  }

  /** Runs through the phases of a program's life, up to a tick. */
  private advance(group: ThreadGroup, fuel: number, tick: number): LoopEnd | 'ended' {
    const { k, runState: state } = this
    const end = k.steps + fuel
    while (state.phase !== 'ended') {
      const orphans = state.phase !== 'loaded'
      const most = Math.min(end, state.phaseEnd) - k.steps
      const reached = runLoop(k, most, orphans ? () => !this.hasLeavings() : () => group.zombie, tick)
      if (reached === 'tick' || (!orphans && reached !== 'done')) return reached
      if (reached === 'steps' && k.steps >= end && k.steps < state.phaseEnd) return reached
      this.nextPhase(group, reached === 'done')
    }
    return 'ended'
  }

  /** Is there a process that came with the loaded one? */
  private hasLeavings(): boolean {
    const { bystanders } = this.runState
    for (const group of this.k.groups.values()) if (!bystanders.includes(group)) return true
    return false
  }

  /**
   * Runs until the loaded process itself comes to a position of its program, and stands still there: null. Else how the run ended.
   * Children that come there before it stand still as well, unless the process waits for them: then nobody stands still any more.
   */
  runTo(position: number, fuel: number): Outcome | null {
    const { k, runState: state } = this
    const { image, group } = state
    if (image === null || group === null || position < 0 || state.startFailure < 0) return this.run(fuel)
    const kept = image.code.slice(position, position + 4)
    image.code.set([op.trap, TRAP_MARK, 0, 0], position)
    k.hooks.mark = () => {
      takeOff(k, k.current, 'stopped')
      state.parked.push(k.current)
    }
    const end = k.steps + fuel
    const isThere = (): boolean => state.parked.some((task) => task.group === group)
    runLoop(k, fuel, () => group.zombie || isThere())
    image.code.set(kept, position)
    k.hooks.mark = () => undefined
    if (isThere()) return null
    this.wakeParked()
    return this.run(end - k.steps)
  }

  private endLeavings(): void {
    if (this.runState.group === null || !this.hasLeavings()) return
    killAll(this.k, this.runState.bystanders)
    runLoop(this.k, orphanFuel, () => !this.hasLeavings())
  }

  private wakeParked(): void {
    for (const task of this.runState.parked.splice(0)) if (task.state === 'stopped') enqueue(this.k, task)
  }

  /** Puts the loaded process aside, so that another one can be loaded. If it does not stand still it ends here, with its leavings. */
  putAside(): Aside {
    const { stdout, stderr } = this.k.host
    if (this.runState.parked.length === 0) this.endLeavings()
    const copy = (sink: ByteSink): Uint8Array => sink.bytes.slice(0, sink.length)
    const aside = { run: this.runState, stdout: copy(stdout), stderr: copy(stderr) }
    this.runState = createRunState()
    return aside
  }

  /** Makes a process that was put aside the loaded one again: it goes on where it stands. */
  takeUp(aside: Aside): void {
    const { k } = this
    this.runState = aside.run
    k.init = aside.run.group
    const put = (sink: ByteSink, bytes: Uint8Array): void => {
      sink.length = 0
      sinkWrite(sink, bytes, bytes.length)
    }
    put(k.host.stdout, aside.stdout)
    put(k.host.stderr, aside.stderr)
    this.wakeParked()
  }

  private nextPhase(group: ThreadGroup, done: boolean): void {
    const { k, runState: state } = this
    if (state.phase === 'loaded') {
      const usage = groupUsage(group)
      state.lastUsage = { minor: usage.minFlt + group.childMinFlt, major: usage.majFlt + group.childMajFlt }
      state.phase = 'orphans'
    } else if (state.phase === 'orphans' && !done) {
      killAll(k, state.bystanders)
      state.phase = 'ending'
    } else state.phase = 'ended'
    state.phaseEnd = k.steps + orphanFuel
  }

  private stopped(reached: LoopEnd): Outcome {
    if (reached === 'steps') return this.failed('steps', `the program ran ${this.k.steps} instructions without ending`)
    if (reached === 'tasks') return this.failed('memory', `the program has more than ${tasksMost} tasks at a time`)
    if (reached === 'memory') {
      return this.failed('memory', 'the program needs more memory than the simulator has for contents')
    }
    return this.failed('blocked', 'every task sleeps, and nothing will wake one')
  }

  private failed(status: Outcome['status'], message: string): Outcome {
    return { status, exit: null, signal: null, message }
  }

  private ended(group: ThreadGroup): Outcome {
    const status = group.exitStatus
    const signal = status & 0x7f
    if (signal === 0) return { status: 'done', exit: status >> 8, signal: null, message: '' }
    const name = signalNames[signal] ?? `SIGRT${signal - 32}`
    return {
      status: 'done',
      exit: null,
      signal: name,
      message: signalDescriptions[signal] ?? `Real-time signal ${signal - 34}`,
    }
  }

  /** What the loaded program has printed so far; one character a byte. */
  get stdout(): string {
    return this.options.stdout === 'file' ? this.file(`${directory}/.stdout`) : textOf(this.k.host.stdout)
  }

  get stderr(): string {
    return textOf(this.k.host.stderr)
  }

  /** A file's contents, through the page cache. */
  file(path: string): string {
    const { k } = this
    const node = bootPath(k, path)?.inode
    const mapping = node === undefined ? undefined : k.mappings.get(node.mapping)
    if (node === undefined || mapping === undefined) return ''
    const size = inodeSize(k, node)
    const bytes = new Uint8Array(Math.ceil(size / 4096) * 4096)
    for (let index = 0; index * 4096 < size; index++) {
      const pfn = mapping.pages.get(index)
      const page = bytes.subarray(index * 4096, (index + 1) * 4096)
      if (pfn === undefined) readDiskPage(k, node, index, page)
      else page.set(k.ram.readBytes(pfn, 0, 4096))
    }
    return latin1(bytes, 0, size)
  }

  get steps(): number {
    return this.k.steps
  }

  get ticks(): number {
    return this.k.clock.tick
  }

  /** Faults of the loaded program and of its children that were waited for. */
  get faults(): { readonly minor: number; readonly major: number } {
    const { group, lastUsage } = this.runState
    if (group === null || group.zombie) return lastUsage
    const usage = groupUsage(group)
    return { minor: usage.minFlt + group.childMinFlt, major: usage.majFlt + group.childMajFlt }
  }

  vmstat(): Readonly<Record<string, number>> {
    return vmstat(this.k)
  }

  /** Contents of a /proc file, as the machine shows it now; `/proc/self` is the loaded process. Empty where there is none. */
  proc(path: string): string {
    return procText(this.k, path) ?? ''
  }

  /** Lines of maps: of the loaded process (just before its teardown if it has ended), or of another. */
  maps(pid?: number): readonly MapsRow[] {
    const group = pid === undefined ? this.runState.group : this.k.groups.get(pid)
    const mm = group?.leader.mm ?? null
    if (mm !== null) return mapsRows(this.k, mm)
    return pid === undefined ? this.runState.lastMaps : []
  }

  /** "Why not merged?" for all neighbours of a live process (default: the loaded one); empty where there is none. */
  merges(pid?: number): readonly MergeRow[] {
    const group = pid === undefined ? this.runState.group : this.k.groups.get(pid)
    const mm = group?.leader.mm ?? null
    return mm === null ? [] : use(merges).mergeRows(this.k, mm)
  }

  /** Bytes of a task's address space without side effects; null where nothing is mapped. */
  peek(pid: number, address: number, length: number): Uint8Array | null {
    const mm = this.k.tasks.get(pid)?.mm ?? null
    return mm === null ? null : peekBytes(this.k, mm, address, length)
  }

  /** Process id of the loaded process. */
  get pid(): number {
    return this.runState.group?.pid ?? 0
  }

  /** Whether events are kept. Counters always run. */
  set tracing(on: boolean) {
    if (on === this.events.enabled) return
    this.events.enabled = on
    this.history?.begin(this)
  }

  /** Most events that are kept, the first ones of the machine's life (whole chunks of them). */
  set traceLimit(events: number) {
    this.events.limit = events
  }

  /** Number of events kept so far. */
  get eventCount(): number {
    return this.events.length
  }

  /** Events from number `from` (counted from 0) on; copies, ready to be transferred. */
  trace(from = 0): TraceData {
    const { length, strings, dropped } = this.events
    const kept = length - from
    return { chunks: this.events.copy(from), strings: [...strings], start: from, length: kept, total: kept + dropped }
  }

  /** Tells the invariants that are broken; empty where all is well. */
  check(): readonly string[] {
    return use(invariants).checkAll(this.k, true)
  }

  /** The machine as just booted, with these options on top of the defaults. */
  reset(options: PartialMachineOptions = {}): void {
    this.options = completeOptions(options)
    this.events.reset()
    this.k = this.newKernel(this.k)
    this.runState = createRunState()
  }
}

const textOf = (sink: { readonly bytes: Uint8Array; readonly length: number }): string =>
  latin1(sink.bytes, 0, sink.length)

/** Makes a machine. An unknown kernel is a RangeError: `resolveKernel` tells before. */
export function boot(options: PartialMachineOptions = {}): Machine {
  return new Machine(options)
}
