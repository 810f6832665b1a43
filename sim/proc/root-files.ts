// Files of /proc about the whole machine: meminfo, vmstat, mounts and others.

import { buddyinfo, meminfo, swaps, vmstatText, zoneinfo } from './memory-files.ts'
import { bootEpochSeconds } from '../fs/stat.ts'
import { ipcFiles } from './ipc-files.ts'
import { single } from './seq.ts'
import type { NextRecord } from './seq.ts'
import type { TaskKernel } from '../task/kernel.ts'

/** Seconds with two places. */
const hundredths = (tick: number): string => {
  const all = Math.floor(tick / 1e7)
  return `${Math.floor(all / 100)}.${String(all % 100).padStart(2, '0')}`
}

/** The basics of each processor; the numbers of its make are those of none. */
const cpuinfo = (k: TaskKernel): string =>
  Array.from({ length: k.machine.cpus }, (_, cpu) => {
    const rows: readonly (readonly [string, string | number])[] = [
      ['processor', cpu], ['vendor_id', 'pagewalk'], ['cpu family', 6], ['model', 1], ['model name', 'pagewalk virtual CPU'],
      ['stepping', 1], ['cpu MHz', '1000.000'], ['physical id', 0], ['siblings', k.machine.cpus], ['core id', cpu],
      ['cpu cores', k.machine.cpus], ['fpu', 'yes'], ['wp', 'yes'], ['flags', 'fpu pse tsc msr pae cx8 pge cmov sse sse2 syscall nx lm'],
      ['bugs', ''], ['bogomips', '2000.00'], ['clflush size', 64], ['cache_alignment', 64],
      ['address sizes', '52 bits physical, 48 bits virtual'], ['power management', ''],
    ] // prettier-ignore
    const tabs = (name: string): string => '\t'.repeat(name.length < 8 ? 2 : 1)
    return `${rows.map(([name, value]) => `${name}${tabs(name)}: ${value}\n`).join('')}\n`
  }).join('')

function statText(k: TaskKernel): string {
  const user = Math.floor(k.steps / 1e7)
  const idle = Math.max(0, Math.floor(k.clock.tick / 1e7) - user)
  const cpu = (name: string): string => `${name} ${user} 0 0 ${idle} 0 0 0 0 0 0\n`
  return (
    cpu('cpu ') + Array.from({ length: k.machine.cpus }, (_, i) => cpu(`cpu${i}`)).join('') +
    `intr 0\nctxt 0\nbtime ${bootEpochSeconds}\nprocesses ${k.nextPid}\nprocs_running ${k.runQueue.length}\nprocs_blocked 0\n` +
    'softirq 0 0 0 0 0 0 0 0 0 0 0\n'
  ) // prettier-ignore
}

/** /proc/sysvipc/shm: sysvipc_shm_proc_show(). */
function sysvShm(k: TaskKernel): string {
  const head =
    '       key      shmid perms                  size  cpid  lpid nattch   uid   gid  cuid  cgid      atime      dtime      ctime                   rss                  swap\n'
  const time = (tick: number): string => String(tick < 0 ? 0 : bootEpochSeconds + Math.floor(tick / 1e9)).padStart(10)
  const rows = [...k.sysvShm.segments.values()].map((each) => {
    const number = (value: number, width: number): string => String(value).padStart(width)
    const resident = 4096 * (k.mappings.get(each.file.mapping)?.pages.size ?? 0)
    return (
      `${number(each.key, 10)} ${number(each.id, 10)}  ${each.mode.toString(8).padStart(4)} ${number(each.size, 21)} ` +
      `${number(each.cpid, 5)} ${number(each.lpid, 5)}  ${number(each.nattch, 5)} ${number(each.uid, 5)} ${number(each.gid, 5)} ` +
      `${number(each.cuid, 5)} ${number(each.cgid, 5)} ${time(each.atime)} ${time(each.dtime)} ${time(each.ctime)} ` +
      `${number(resident, 21)} ${number(0, 21)}\n`
    )
  })
  return head + rows.join('')
}

const mountsText = (k: TaskKernel): string =>
  k.mounts.map(({ device, path, root, options }) => `${device} ${path} ${root.inode.sb.type} ${options} 0 0\n`).join('')

/** A record by name below /proc. */
export const rootFiles: ReadonlyMap<string, NextRecord> = new Map<string, NextRecord>([
  ['meminfo', single(meminfo)],
  ['vmstat', single(vmstatText)],
  ['zoneinfo', single(zoneinfo)],
  ['buddyinfo', single(buddyinfo)],
  ['filesystems', single(() => 'nodev\tsysfs\nnodev\ttmpfs\nnodev\tproc\nnodev\tdevtmpfs\nnodev\tpipefs\n\text4\n')],
  ['swaps', single(swaps)],
  ['uptime', single((k) => `${hundredths(k.clock.tick)} 0.00\n`)],
  ['loadavg', single((k) => `0.00 0.00 0.00 ${k.runQueue.length}/${k.tasks.size} ${k.nextPid}\n`)],
  ['cpuinfo', single(cpuinfo)],
  ['stat', single(statText)],
  ['devices', single(() => 'Character devices:\n  1 mem\n  5 /dev/tty\n136 pts\n\nBlock devices:\n254 virtblk\n')],
  ['cmdline', single(() => 'root=/dev/vda rw\n')],
  ['sysvipc/shm', single(sysvShm)],
  ...ipcFiles,
  ['execdomains', single(() => '0-0\tLinux           \t[kernel]\n')],
  ['version', single((k) => `Linux version ${k.uname.release} (pagewalk) ${k.uname.version}\n`)],
])

/** For /proc/PID/mounts, which /proc/mounts leads to. */
export const mountsRecord: NextRecord = single(mountsText)
