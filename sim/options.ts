// What describes a machine: the options of the pragma, of the command line and of a cell's info string, later ones winning. How they are
// written: option-words.ts.

import { use } from './lib/parts.ts'
import { optionWords } from './parts.ts'

/** A machine, fully described. Sizes are bytes. */
export interface MachineOptions {
  /** A release such as `6.18` or `4.9`, with overrides: `4.9+madv-free-inactive-file`, `6.18-change`. */
  readonly kernel: string
  readonly ram: number
  readonly swap: number
  readonly cpus: number
  readonly uid: number
  /** Address-space randomisation; the addresses come from `seed`. */
  readonly aslr: boolean
  readonly seed: number
  readonly swappiness: number
  readonly overcommit: number
  /** Standard output is a terminal (`tty`), a file (`file`) or a pipe (`pipe`). */
  readonly stdout: 'pipe' | 'file' | 'tty'
  /** Instructions that a task runs before the next one gets its turn. */
  readonly quantum: number
  /** Devices beside the root's disk: `vdb:64M`, `vdc:16M:ext2:/mnt/ext2`, `pmem0:64M:ext4:/mnt/dax`, with commas. */
  readonly disks: string
  /** Ticks from a request to a disk to its answer; 0: disks answer at once. */
  readonly latency: number
  /** Most bytes of one read-ahead of the root's disk: its read_ahead_kb. */
  readonly readahead: number
  /** Requests that fail: `vdb:read`, `vdb:write:0-1M:2`, with commas. */
  readonly errors: string
  /** The processor has protection keys. */
  readonly pkeys: boolean
  /** The kernel is built with names for anonymous memory. */
  readonly vmanames: boolean
}

/** What a caller may leave out. */
export type PartialMachineOptions = Partial<MachineOptions>

/** The machine of a cell that says nothing. */
export const defaultOptions: MachineOptions = {
  kernel: '6.18',
  ram: 4 * 2 ** 30,
  swap: 0,
  cpus: 1,
  uid: 1000,
  aslr: false,
  seed: 1,
  swappiness: 60,
  overcommit: 0,
  stdout: 'pipe',
  quantum: 20000,
  disks: '',
  latency: 80_000,
  readahead: 128 * 1024,
  errors: '',
  pkeys: false,
  vmanames: false,
}

/** The options that `#pragma pagewalk` lines of a text ask for. */
export function pragmaOptions(text: string): {
  readonly options: PartialMachineOptions
  readonly problems: readonly string[]
} {
  const words = [...text.matchAll(/^[ \t]*#[ \t]*pragma[ \t]+pagewalk\b([^\n]*)/gm)].map((match) => match[1] ?? '')
  if (words.length === 0) return { options: {}, problems: [] }
  return use(optionWords).parseOptionWords(words.join(' '))
}

/** Later options win; what nobody says is the default. */
export function completeOptions(...partials: readonly PartialMachineOptions[]): MachineOptions {
  return Object.assign({}, defaultOptions, ...partials) as MachineOptions
}
