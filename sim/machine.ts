// One simulated machine, from options to a run program. The only stateful object of the door.

import { checkAll } from './check/all.ts'
import { inodeSize } from './fs/stat.ts'
import { bootPath } from './fs/vfs.ts'
import { latin1 } from './fs/sink.ts'
import { readDiskPage } from './fs/regular.ts'
import { createKernel } from './machine-kernel.ts'
import { completeOptions } from './options.ts'
import { buildProgram } from './program.ts'
import { mapsRows } from './proc/maps.ts'
import { procText } from './proc/procfs.ts'
import { vmstat } from './proc/root-files.ts'
import { installImage, killAll, startProcess } from './task/boot.ts'
import { peekBytes } from './task/peek.ts'
import { runLoop } from './task/run.ts'
import { groupUsage } from './task/usage.ts'
import { Trace } from './trace/ring.ts'
import { signalDescriptions, signalNames } from './uapi/signal.ts'
import type { Image } from './cpu/image.ts'
import type { Diagnostic, MapsRow, Outcome, TraceData } from './protocol.ts'
import type { Mm } from './mm/mm.ts'
import type { MachineOptions, PartialMachineOptions } from './options.ts'
import type { Source } from './program.ts'
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
  /** Default: `./NAME`. */
  readonly argv?: readonly string[]
  readonly envp?: readonly string[]
}

/** The environment of a recorded program. */
const defaultEnvironment = ['PATH=/usr/bin:/bin', 'HOME=/', 'LANG=C']
const directory = '/tmp'

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
  /** Called when a program reaches the place that the tape has marked. */
  onMark: (() => void) | null = null

  private k: TaskKernel
  private readonly events = new Trace()
  private image: Image | null = null
  private group: ThreadGroup | null = null
  private lastMaps: MapsRow[] = []
  private lastUsage = { minor: 0, major: 0 }
  private startFailure = 0

  constructor(options: PartialMachineOptions) {
    this.options = completeOptions(options)
    this.k = this.newKernel()
  }

  private newKernel(reuse?: TaskKernel): TaskKernel {
    const k = createKernel(this.options, this.events, reuse)
    if (k === null) throw new RangeError(`there is no kernel '${this.options.kernel}'`)
    k.hooks.beforeTeardown = (kernel, task) => {
      if (task.mm === null) return
      this.lastMaps = mapsRows(kernel, task.mm)
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
    return this.image
  }

  /** Compiles a text and makes it the next process to run (a new one on this machine; files and page cache stay). */
  load(text: string, options: LoadOptions = {}): readonly Diagnostic[] {
    const name = options.name ?? 'a.out'
    const file = options.file ?? `${name.replace(/\.out$/, '')}.c`
    const built = buildProgram([{ name: file, text }, ...(options.includes ?? [])], name)
    this.image = null
    this.group = null
    if (built.image !== null) this.start(built.image, options)
    return built.diagnostics
  }

  /** Makes an image the next process: what `load` does with what it compiled. */
  start(image: Image, options: LoadOptions = {}): void {
    const name = options.name ?? 'a.out'
    const { k } = this
    const { uid, aslr, stdout } = this.options
    this.image = image
    k.host.stdout.length = 0
    k.host.stderr.length = 0
    k.strace = this.strace
    k.hooks.mark = () => this.onMark?.()
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
      stdout,
    })
    this.startFailure = typeof started === 'number' ? started : 0
    this.group = typeof started === 'number' ? null : started
  }

  private mustHold(k: TaskKernel): void {
    const broken = checkAll(k)
    if (broken.length > 0) throw new Error(`broken invariants: ${broken.join('; ')}`)
  }

  /** Runs until the loaded process and what it left behind have ended, or `fuel` instructions were run (status `steps`: call again). */
  run(fuel: number): Outcome {
    const { k, group } = this
    if (this.startFailure < 0)
      return this.failed('memory', `the program could not be started: errno ${-this.startFailure}`)
    if (group === null) return this.failed('compile', 'nothing is loaded')
    const end = runLoop(k, fuel, () => group.zombie)
    if (end === 'steps') return this.failed('steps', `the program ran ${k.steps} instructions without ending`)
    if (end === 'memory')
      return this.failed('memory', 'the program needs more memory than the simulator has for contents')
    if (end === 'idle') return this.failed('blocked', 'every task sleeps, and nothing will wake one')
    const usage = groupUsage(group)
    this.lastUsage = { minor: usage.minFlt + group.childMinFlt, major: usage.majFlt + group.childMajFlt }
    runLoop(k, orphanFuel, () => k.groups.size === 0)
    killAll(k)
    runLoop(k, orphanFuel, () => k.groups.size === 0)
    return this.ended(group)
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
      if (pfn === undefined) readDiskPage(node, index, page)
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
    if (this.group === null || this.group.zombie) return this.lastUsage
    const usage = groupUsage(this.group)
    return { minor: usage.minFlt + this.group.childMinFlt, major: usage.majFlt + this.group.childMajFlt }
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
    const group = pid === undefined ? this.group : this.k.groups.get(pid)
    const mm = group?.leader.mm ?? null
    if (mm !== null) return mapsRows(this.k, mm)
    return pid === undefined ? this.lastMaps : []
  }

  /** Bytes of a task's address space without side effects; null where nothing is mapped. */
  peek(pid: number, address: number, length: number): Uint8Array | null {
    const mm = this.k.tasks.get(pid)?.mm ?? null
    return mm === null ? null : peekBytes(this.k, mm, address, length)
  }

  /** Process id of the loaded process. */
  get pid(): number {
    return this.group?.pid ?? 0
  }

  /** Whether events are kept. Counters always run. */
  set tracing(on: boolean) {
    this.events.enabled = on
  }

  /** Number of events so far. */
  get eventCount(): number {
    return this.events.length
  }

  /** Events from number `from` (counted from 0) on; copies, ready to be transferred. */
  trace(from = 0): TraceData {
    const { length, strings } = this.events
    return { chunks: this.events.copy(from), strings: [...strings], start: from, length: length - from }
  }

  /** Tells the invariants that are broken; empty where all is well. */
  check(): readonly string[] {
    return checkAll(this.k, true)
  }

  /** The machine as just booted, with these options on top of the defaults. */
  reset(options: PartialMachineOptions = {}): void {
    this.options = completeOptions(options)
    this.events.reset()
    this.k = this.newKernel(this.k)
    this.image = null
    this.group = null
    this.lastMaps = []
    this.lastUsage = { minor: 0, major: 0 }
    this.startFailure = 0
  }
}

const textOf = (sink: { readonly bytes: Uint8Array; readonly length: number }): string =>
  latin1(sink.bytes, 0, sink.length)

/** Makes a machine. An unknown kernel is a RangeError: `resolveKernel` tells before. */
export function boot(options: PartialMachineOptions = {}): Machine {
  return new Machine(options)
}
