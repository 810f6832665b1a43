// Compiles C programs with gcc and runs them on this machine's own kernel the way the contract says: static, no PIE, no optimisation,
// address-space randomisation off, fixed limits and environment, each in a fresh empty directory, by a given user.
// Used by `pagewalk verify` and by the recording and fuzzing of the conformance suite.

import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync,
} from 'node:fs' // prettier-ignore
import { constants, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { launcherSource } from './native-launcher.ts'

/** The compiler's options, as the contract names them. */
export const gccOptions = ['-O0', '-w', '-static', '-no-pie'] as const

/** One start of a compiled program. */
export interface NativeJob {
  readonly program: string
  readonly args: readonly string[]
  /** The file that standard input is; without it /dev/null. */
  readonly stdin?: string
  readonly uid: number
  readonly timeoutMs: number
}

/** How it ended and what it printed (one character a byte). */
export interface NativeResult {
  readonly end: string
  readonly stdout: string
}

/** A folder with the launcher in it, for a run of compilations and programs; `close` removes it. */
export interface NativeRig {
  readonly folder: string
  readonly launcher: string
  close(): void
}

/** What this machine lacks for a native run, as a sentence for the user; null where nothing is missing. */
export function whyNotNative(): string | null {
  if (process.platform !== 'linux')
    return `this needs a Linux kernel to compare with; this machine runs ${process.platform}`
  if (process.arch !== 'x64') return `this needs an x86-64 machine; this one is ${process.arch}`
  try {
    execFileSync('gcc', ['--version'], { stdio: 'ignore' })
  } catch {
    return 'this needs gcc and the static C library (on Debian: apt-get install gcc libc6-dev)'
  }
  return null
}

/** `6.18.44`: the running kernel's release without the builder's suffix. */
export function kernelRelease(): string {
  return /^[0-9.]+/.exec(release())?.[0] ?? release()
}

/** The machine's memory in whole GiB; the kernel keeps a little of it for itself. */
export function ramGiB(): number {
  return Math.ceil(totalmem() / 2 ** 30)
}

/** What the disk that programs are run on reads ahead, in KiB: of its device, or of the file system where that has none. */
export function readaheadKiB(): number {
  const { dev } = statSync(rigBase())
  const [major, minor] = [Math.floor(dev / 256) & 0xfff, dev & 0xff]
  const path = `/sys/class/bdi/${major}:${minor}/read_ahead_kb`
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : 128
}

const rigBase = (): string => (existsSync('/var/tmp') ? '/var/tmp' : tmpdir())

/** `Linux 6.18.44 x86_64, gcc 12.2.0 -O0 -w -static -no-pie, glibc 2.36, uid 0, ram 24 GiB, aslr off, readahead 128 KiB`: where a result comes from. */
export function describeMachine(uid: number, kernel = kernelRelease(), ram = ramGiB(), ahead = readaheadKiB()): string {
  const gcc = execFileSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' }).trim()
  const versions = execFileSync('gcc', ['-E', '-dM', '-include', 'features.h', '-x', 'c', '/dev/null'], {
    encoding: 'utf8',
  })
  const glibc = ['__GLIBC__', '__GLIBC_MINOR__']
    .map((name) => new RegExp(`${name} (\\d+)`).exec(versions)?.[1] ?? '?')
    .join('.')
  return (
    `Linux ${kernel} x86_64, gcc ${gcc} ${gccOptions.join(' ')}, glibc ${glibc}, ` +
    `uid ${uid}, ram ${ram} GiB, aslr off, readahead ${ahead} KiB`
  )
}

/**
 * Makes the folder and compiles the launcher. It is on a disk where there is one: the simulated root is no tmpfs either. Its name is
 * short: glibc keeps the program's directory on the heap, and from 24 characters on everything else there moves by 16 bytes.
 */
export async function openRig(): Promise<NativeRig> {
  const folder = mkdtempSync(join(rigBase(), 'pw-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'cwd'))
  chmodSync(join(folder, 'cwd'), 0o755)
  const source = join(folder, 'launch.c')
  const launcher = join(folder, 'launch')
  writeFileSync(source, launcherSource)
  const message = await gcc(['-O1', '-w', '-o', launcher, source])
  if (message !== '') throw new Error(`the launcher does not compile:\n${message}`)
  const close = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', close)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  return { folder, launcher, close }
}

/** Compiles C files into one static program; the compiler's messages, empty where all is well. */
export function compileNative(
  files: readonly string[],
  output: string,
  options: readonly string[] = gccOptions,
): Promise<string> {
  return gcc([...options, '-o', output, ...files, '-lm'])
}

/** Runs jobs in order, over as many launchers as asked; the results stand in the order of the jobs. */
export async function runNative(rig: NativeRig, jobs: readonly NativeJob[], parallel = 2): Promise<NativeResult[]> {
  const results = new Array<NativeResult>(jobs.length)
  const lanes = Array.from({ length: Math.min(parallel, jobs.length) }, (_, lane) =>
    jobs.map((_job, index) => index).filter((index) => index % parallel === lane),
  )
  await Promise.all(
    lanes.map(async (lane) => {
      const lines = lane.map((index) => jobLine(jobs, index)).join('')
      const frames = parseFrames(await pipeThrough(rig.launcher, [join(rig.folder, 'cwd')], lines))
      if (frames.length !== lane.length)
        throw new Error(`the launcher answered ${frames.length} of ${lane.length} jobs`)
      lane.forEach((index, at) => {
        results[index] = frames[at] ?? { end: 'lost', stdout: '' }
      })
    }),
  )
  return results
}

/** Does things two at a time: what two cores can use. */
export async function inPairs<T>(items: readonly T[], action: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await action(item)
  }
  await Promise.all([worker(), worker()])
}

function jobLine(jobs: readonly NativeJob[], index: number): string {
  const job = jobs[index]
  if (job === undefined) throw new Error(`no job ${index}`)
  const uid = job.stdin === undefined ? String(job.uid) : `${job.uid}<${job.stdin}`
  return [uid, job.timeoutMs, job.program, ...job.args].join('\t') + '\n'
}

function gcc(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('gcc', args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let text = ''
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? '' : text || `gcc ended with ${code}`))
  })
}

function pipeThrough(command: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', () => resolve(Buffer.concat(chunks)))
    child.stdin.end(input)
  })
}

/** The launcher's answers; a disk that they were written to ends with zeroes. */
export function parseFrames(bytes: Buffer): NativeResult[] {
  const frames: NativeResult[] = []
  let at = 0
  while (at < bytes.length && bytes[at] !== 0) {
    const lineEnd = bytes.indexOf(10, at)
    const [, kind = '', value = '', length = '0'] = bytes.toString('latin1', at, lineEnd).split(' ')
    const end = lineEnd + 1 + Number(length)
    frames.push({ end: describeEnd(kind, Number(value)), stdout: bytes.toString('latin1', lineEnd + 1, end) })
    at = end + 1
  }
  return frames
}

function describeEnd(kind: string, value: number): string {
  if (kind !== 'signal') return kind === 'exit' ? `exit ${value}` : kind
  const name = Object.entries(constants.signals).find(([, number]) => number === value)?.[0]
  return `signal ${name ?? value}`
}
