// Runs compiled programs on another kernel: boots it in QEMU's software emulation (no special hardware), hands it the programs on a
// disk, and reads their results from another. The launcher in the guest is the one that runs programs on this machine's kernel.

import { execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { NativeJob, NativeResult, NativeRig } from '../../cli/native.ts'
import { parseFrames } from '../../cli/native.ts'
import { launcherSource } from '../../cli/native-launcher.ts'
import { archive } from './cpio.ts'
import { fetchKernel } from './debian-kernel.ts'
import { initSource } from './init.ts'

/** The guest's memory in GiB: overcommit and limits depend on it. */
export const guestRamGiB = 1

/** No huge pages, four-level page tables and no protection keys: like the machine of the other recordings. */
const cpu = 'max,la57=off,pku=off'
const kernelLine =
  'console=ttyS0 quiet loglevel=3 panic=-1 nokaslr vsyscall=xonly mitigations=off transparent_hugepage=never cryptomgr.notests no_timer_check'

/** The results in the order of the jobs, and the release that ran them. */
export interface GuestRun {
  readonly release: string
  readonly results: readonly NativeResult[]
}

/** What this machine lacks, as a sentence; null where nothing is missing. */
export function whyNoGuest(): string | null {
  const tools = {
    'qemu-system-x86_64': 'qemu-system-x86',
    mke2fs: 'e2fsprogs',
    xz: 'xz-utils',
    'dpkg-deb': 'dpkg',
    'apt-get': 'apt',
  }
  const missing = Object.entries(tools).filter(([tool]) => !onPath(tool))
  return missing.length === 0
    ? null
    : `missing tools; as root: apt-get install ${missing.map(([, name]) => name).join(' ')}`
}

function onPath(tool: string): boolean {
  return `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`.split(':').some((folder) => existsSync(join(folder, tool)))
}

/** Boots the kernel once for all jobs. */
export async function runInGuest(rig: NativeRig, release: string, jobs: readonly NativeJob[]): Promise<GuestRun> {
  const kernel = fetchKernel(release)
  const folder = join(rig.folder, `guest-${release}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'jobs'), { recursive: true })
  const tools = ['init', 'launch'].map((name) => ({
    path: name,
    contents: compileTool(folder, name),
    executable: true,
  }))
  const initrd = archive([...tools, ...kernel.modules])
  writeFileSync(join(folder, 'initrd'), gzipSync(initrd, { level: 1 }))
  fillJobs(folder, jobs)
  await boot(folder, kernel.image, jobs)
  const console_ = readFileSync(join(folder, 'console'), 'latin1')
  const results = parseFrames(readFileSync(join(folder, 'answers')))
  if (results.length !== jobs.length) {
    throw new Error(
      `the guest answered ${results.length} of ${jobs.length} jobs; its console:\n${console_.slice(-2000)}`,
    )
  }
  rmSync(folder, { recursive: true, force: true })
  // Debian's 6.1 calls itself 6.1.0; which stable release it is stands in its version.
  const name = /^release .*Debian (\d+\.\d+\.\d+)/m.exec(console_)?.[1] ?? release
  return { release: name, results }
}

function compileTool(folder: string, name: string): Uint8Array {
  const source = join(folder, `${name}.c`)
  writeFileSync(source, name === 'init' ? initSource : launcherSource)
  execFileSync('gcc', ['-O1', '-w', '-static', '-s', '-o', join(folder, name), source])
  return readFileSync(join(folder, name))
}

/** The disks: programs and the list of jobs, answers, working directories. */
function fillJobs(folder: string, jobs: readonly NativeJob[]): void {
  const at = join(folder, 'jobs')
  // Another time: whatever the emulation costs, a program that ends is one that ends.
  const lines = jobs.map(
    (job) => [job.uid, job.timeoutMs * 6, `/jobs/${basename(job.program)}`, ...job.args].join('\t') + '\n',
  )
  writeFileSync(join(at, 'list'), lines.join(''))
  let bytes = 2 ** 24
  for (const name of new Set(jobs.map((job) => job.program))) {
    copyFileSync(name, join(at, basename(name)))
    bytes += Math.ceil(statSync(name).size / 4096) * 4096
  }
  makeDisk(join(folder, 'programs'), Math.ceil(bytes * 1.1), ['-t', 'ext4', '-O', '^has_journal', '-d', at])
  rmSync(at, { recursive: true })
  makeDisk(join(folder, 'answers'), 2 ** 26, null)
  makeDisk(join(folder, 'work'), 2 ** 28, ['-t', 'ext4'])
}

function makeDisk(path: string, bytes: number, format: readonly string[] | null): void {
  closeSync(openSync(path, 'w'))
  truncateSync(path, Math.ceil(bytes / 4096) * 4096)
  if (format === null) return
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` }
  execFileSync('mke2fs', ['-q', '-F', '-b', '4096', ...format, path], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

function boot(folder: string, image: string, jobs: readonly NativeJob[]): Promise<void> {
  const disk = (name: string): string[] => [
    '-drive',
    `file=${join(folder, name)},format=raw,if=none,id=${name},cache=unsafe`,
    '-device',
    `virtio-blk-pci,drive=${name}`,
  ]
  const args = [
    '-accel',
    'tcg',
    '-M',
    'pc',
    '-cpu',
    cpu,
    '-smp',
    '1',
    '-m',
    `${guestRamGiB * 1024}`,
    '-nodefaults',
    '-no-reboot',
    '-display',
    'none',
    '-serial',
    `file:${join(folder, 'console')}`,
    '-kernel',
    image,
    '-initrd',
    join(folder, 'initrd'),
    '-append',
    kernelLine,
    ...disk('programs'),
    ...disk('answers'),
    ...disk('work'),
  ]
  return new Promise((resolve, reject) => {
    const child = spawn('qemu-system-x86_64', args, { stdio: ['ignore', 'ignore', 'inherit'] })
    const limit = setTimeout(() => child.kill('SIGKILL'), 120_000 + jobs.length * 10_000)
    process.once('exit', () => child.kill('SIGKILL'))
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(limit)
      resolve()
    })
  })
}
