// What the task layer uses of the kernel record: tasks, the processor, the present system call's arguments, and what the host
// asked for.

import type { Cpu } from '../cpu/core.ts'
import type { Image } from '../cpu/image.ts'
import type { Clock } from '../hw/clock.ts'
import type { File, FilesStruct } from '../fs/file.ts'
import type { FsKernel } from '../fs/kernel.ts'
import type { EpollSet } from './sys-epoll.ts'
import type { KernelObjects } from './objects.ts'
import type { SwapArea } from './swap-areas.ts'
import type { Task, ThreadGroup } from './task.ts'

/** Called with every system call's end where a host wants lines like strace's. */
export interface StraceLine {
  readonly pid: number
  readonly text: string
  /** Where the result begins, with its `= `; -1 in lines that are no calls. */
  readonly result: number
}

export interface TaskKernel extends FsKernel {
  current: Task
  readonly cpu: Cpu
  readonly clock: Clock
  readonly tasks: Map<number, Task>
  readonly groups: Map<number, ThreadGroup>
  /** Tasks that can run, in the order of their turns. */
  readonly runQueue: Task[]
  nextPid: number
  /** Tick at which the earliest timer or sleeper may be due; Infinity: none. */
  readonly timers: { next: number }
  /** The process that the host loaded last, and what became of it. */
  init: ThreadGroup | null
  /** Process 1, the parent of orphans: child_reaper of the pid namespace. */
  reaper: ThreadGroup | null
  /** Arguments of the present system call: as unsigned 64-bit (mm/size.ts), and as words. */
  readonly args: Float64Array
  readonly low: Int32Array
  readonly high: Int32Array
  /** Executables by inode id: what exec finds in a file that the linker made. */
  readonly images: Map<number, Image>
  /** Programs of the root file system, by inode id: the name under which `hooks.program` knows them. */
  readonly programs: Map<number, string>
  /** The file of each address space's program, by mm id: it can't be written meanwhile. */
  readonly exeFiles: Map<number, File>
  readonly uname: {
    readonly sysname: string
    nodename: string
    readonly release: string
    readonly version: string
    readonly machine: string
    domainname: string
  }
  readonly machine: {
    readonly ramBytes: number
    readonly swapBytes: number
    readonly cpus: number
    readonly quantum: number
  }
  /** Lines like strace's; null: nobody wants them. */
  strace: StraceLine[] | null
  /** Lines that wait for the end of their task's system call. */
  readonly straceLater: StraceLine[]
  /** Called just before the host's process loses its address space, and after each system call and fault if checking; what the host knows. */
  readonly hooks: {
    beforeTeardown(k: TaskKernel, task: Task): void
    check: ((k: TaskKernel) => void) | null
    mark(): void
    /** The executable of a program of the root file system. */
    program(name: string): Image | null
  }
  /** vm.swappiness. */
  readonly swappiness: { value: number }
  /** Settings of /proc/sys that nothing depends on, by name. */
  readonly settings: Record<string, number>
  /** Sets of epoll, by the inode id of the file that stands for them. */
  readonly epolls: Map<number, EpollSet>
  /** Timers and signals as files, sockets, System V and POSIX IPC. */
  readonly objects: KernelObjects
  readonly swapAreas: SwapArea[]
  /** Tasks that sleep for a file lock: what they want it for, and who holds it. */
  readonly lockWaiters: {
    readonly pid: number
    readonly owner: File | FilesStruct
    readonly blocker: File | FilesStruct
  }[]
  /** Instructions run since boot. */
  steps: number
}
