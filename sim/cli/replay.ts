// `pagewalk replay STRACE.log`: a strace log carried out on a simulated machine; tells where addresses or results differ.

import { readFileSync } from 'node:fs'
import { fileProblem } from './files.ts'
import { resolveKernel } from '../kernel-version.ts'
import { replayText } from '../replay.ts'
import { isReplayText } from '../replay-text.ts'
import { completeOptions } from '../options.ts'
import { helpText, parseArguments } from './options.ts'
import type { CommandOption } from './options.ts'

const options: readonly CommandOption[] = [
  { name: 'fd', form: 'N=PATH', meaning: 'a file that a descriptor of the log stands for (several may be given)' },
  { name: 'device', form: 'MAJ:MIN', meaning: 'device of the file system, as maps prints it: 08:03' },
  { name: 'inode', form: 'N', meaning: 'inode number of the files given' },
  { name: 'size', form: 'BYTES', meaning: 'their size; default: as large as the log’s mappings need' },
]

const usage = 'pagewalk replay STRACE.log [options]'

export async function replay(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, options)
  if (parsed.help) {
    process.stdout.write(helpText(usage, options))
    return 0
  }
  const value = (name: string): string | undefined => parsed.own.get(name)?.at(-1)
  const files = new Map<number, string>()
  for (const each of parsed.own.get('fd') ?? []) {
    const match = /^(\d+)=(\/.+)$/.exec(each)
    if (match === null) return refuse(`--fd ${each} is not understood: --fd 3=/usr/lib64/libc-2.27.so`)
    files.set(Number(match[1]), match[2])
  }
  const [device, inode, size] = [value('device'), value('inode'), value('size')]
  if (parsed.problem !== null) return refuse(parsed.problem)
  if (device !== undefined && !/^[0-9a-f]+:[0-9a-f]+$/i.test(device))
    return refuse(`--device ${device} is not understood: 08:03`)
  if ([inode, size].some((each) => each !== undefined && !/^\d+$/.test(each)))
    return refuse('--inode and --size are numbers')
  if (parsed.files.length !== 1) return refuse('one log is needed')
  const [path] = parsed.files
  const problem = fileProblem(path)
  if (problem !== null) return refuse(problem)
  const kernel = completeOptions(parsed.machine).kernel
  if (resolveKernel(kernel) === null) return refuse(`there is no kernel '${kernel}'`)
  const text = readFileSync(path, 'latin1')
  const calls = text.split('\n').filter((line) => isReplayText(line)).length
  if (calls === 0) return refuse(`${path} has no line of strace in it`)
  const number = (each: string | undefined): number | undefined => (each === undefined ? undefined : Number(each))
  const replayed = replayText(text, {
    machine: parsed.machine,
    files: files.size > 0 ? files : undefined,
    device,
    inode: number(inode),
    size: number(size),
  })
  process.stdout.write(`kernel ${replayed.machine.kernel}\n${replayed.text}`)
  return replayed.different > 0 ? 1 : 0
}

function refuse(problem: string): number {
  process.stderr.write(`pagewalk replay: ${problem}\nusage: ${usage}; pagewalk replay --help tells more\n`)
  return 2
}
