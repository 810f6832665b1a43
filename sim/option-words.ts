// The part `option words`: options as people write them, of a pragma, the command line and a cell's info string. One table is the truth for
// the three of them and for `--help`.

import { parseDeviceErrors, parseDisks, parseSize } from './disk-options.ts'
import type { MachineOptions, PartialMachineOptions } from './options.ts'

export { parseDeviceErrors, parseDisks, parseSize }

/** How an option is written and what it means, for help texts and completion. */
export interface OptionRow {
  readonly name: keyof MachineOptions
  readonly form: string
  readonly meaning: string
}

/** All options, in the order in which help shows them. */
export const optionRows: readonly OptionRow[] = [
  { name: 'kernel', form: 'VERSION', meaning: 'kernel release, with overrides: 6.18, 4.9+madv-free-inactive-file' },
  { name: 'ram', form: 'SIZE', meaning: 'memory: 64M, 4G' },
  { name: 'swap', form: 'SIZE', meaning: 'swap space that is counted (no page is written to it yet); 0: none' },
  { name: 'cpus', form: 'N', meaning: 'processors that the machine reports (programs run on one)' },
  { name: 'uid', form: 'N', meaning: 'user and group id of the first process; 0 has all capabilities' },
  { name: 'aslr', form: 'on|off', meaning: 'address-space randomisation, from the seed' },
  { name: 'seed', form: 'N', meaning: 'seed of everything random' },
  { name: 'swappiness', form: 'N', meaning: 'vm.swappiness, 0 to 200' },
  { name: 'overcommit', form: '0|1|2', meaning: 'vm.overcommit_memory' },
  { name: 'stdout', form: 'pipe|file|tty', meaning: 'what standard output is for the program' },
  { name: 'quantum', form: 'N', meaning: 'instructions before the next task gets its turn' },
  {
    name: 'disks',
    form: 'NAME:SIZE[:FS[-BLOCK][:DIR]],…',
    meaning: 'more devices: vdb to vdz, or pmem0 to pmem9 (persistent memory), with an ext2 or ext4, mounted',
  },
  { name: 'latency', form: 'TICKS', meaning: 'from a request to a disk to its answer; 0: at once' },
  { name: 'readahead', form: 'SIZE', meaning: "most that is read ahead from the root's disk at once: 128K" },
  {
    name: 'errors',
    form: 'NAME:read|write[:FROM-TO[:N]],…',
    meaning: 'requests to a device that fail with EIO: in a range of its bytes, only the first N',
  },
  { name: 'pkeys', form: 'on|off', meaning: 'a processor with protection keys (PKU)' },
  { name: 'vmanames', form: 'on|off', meaning: 'a kernel built with names for anonymous memory: prctl(PR_SET_VMA)' },
]

const ramMost = 64 * 2 ** 30

/** Checks one `name=value` and returns the option as a partial record, or a sentence that says what would be right. */
export function parseOption(name: string, value: string): PartialMachineOptions | string {
  const row = optionRows.find((each) => each.name === name)
  if (row === undefined) {
    return `there is no option '${name}'; the options are ${optionRows.map((each) => each.name).join(', ')}`
  }
  const wrong = `${name}=${value} is not understood; the form is ${name}=${row.form}`
  switch (row.name) {
    case 'kernel':
      return /^\d+\.\d+/.test(value) ? { kernel: value } : wrong
    case 'ram': {
      const ram = parseSize(value)
      if (!(ram >= 2 ** 22)) return Number.isNaN(ram) ? wrong : `ram=${value} is too small; the least is 4M`
      return ram <= ramMost ? { ram: Math.floor(ram / 4096) * 4096 } : `ram=${value} is too large; the most is 64G`
    }
    case 'swap': {
      const swap = parseSize(value)
      return Number.isNaN(swap) ? wrong : { swap: Math.floor(swap / 4096) * 4096 }
    }
    case 'readahead': {
      const readahead = parseSize(value)
      return readahead <= 2 ** 30 ? { readahead: Math.floor(readahead / 4096) * 4096 } : wrong
    }
    case 'aslr':
      return value === 'on' || value === 'off' ? { aslr: value === 'on' } : wrong
    case 'pkeys':
    case 'vmanames':
      return value === 'on' || value === 'off' ? { [row.name]: value === 'on' } : wrong
    case 'stdout':
      return value === 'pipe' || value === 'file' || value === 'tty' ? { stdout: value } : wrong
    case 'overcommit':
      return /^[012]$/.test(value) ? { overcommit: Number(value) } : wrong
    case 'swappiness':
      return /^\d+$/.test(value) && Number(value) <= 200 ? { swappiness: Number(value) } : wrong
    case 'cpus':
    case 'disks': {
      const disks = parseDisks(value)
      return typeof disks === 'string' ? disks : { disks: value }
    }
    case 'errors': {
      const errors = parseDeviceErrors(value)
      return typeof errors === 'string' ? errors : { errors: value }
    }
    case 'quantum':
      return /^[1-9]\d{0,8}$/.test(value) ? { [row.name]: Number(value) } : wrong
    default:
      return /^\d{1,9}$/.test(value) ? { [row.name]: Number(value) } : wrong
  }
}

/** The words after `#pragma pagewalk`, or of an info string: `kernel=4.12 ram=64M`. Words in `others` are left to the caller. */
export function parseOptionWords(
  text: string,
  others: readonly string[] = [],
): { readonly options: PartialMachineOptions; readonly problems: readonly string[] } {
  let options: PartialMachineOptions = {}
  const problems: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const at = word.indexOf('=')
    const name = at < 0 ? word : word.slice(0, at)
    if (others.includes(name)) continue
    const parsed =
      at < 0 ? `${word} is not understood; options are written name=value` : parseOption(name, word.slice(at + 1))
    if (typeof parsed === 'string') problems.push(parsed)
    else options = { ...options, ...parsed }
  }
  return { options, problems }
}
