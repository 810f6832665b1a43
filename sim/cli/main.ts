// The command line's entry: which command, and its help. Each command is a module that is evaluated only when it is called for, so that
// the start stays short.

import '../whole.ts'
import { hostFailure } from './files.ts'
import { serveShard, shardSettings } from './shards.ts'

interface Command {
  readonly line: string
  readonly run: (args: readonly string[]) => Promise<number>
}

const commands: Readonly<Record<string, Command>> = {
  run: {
    line: 'run FILE.c…              run C programs on a simulated machine',
    run: async (args) => (await import('./run.ts')).run(args),
  },
  replay: {
    line: 'replay STRACE.log        carry a strace log out again and compare',
    run: async (args) => (await import('./replay.ts')).replay(args),
  },
  verify: {
    line: 'verify [FILE.c…]         the same programs on this machine’s real kernel, side by side',
    run: async (args) => (await import('./verify.ts')).verify(args),
  },
  check: {
    line: 'check [docs/…]           every cell of the book against its recorded output',
    run: async (args) => (await import('./check.ts')).check(args),
  },
  kernels: {
    line: 'kernels [V | diff V W]   versions and their changes',
    run: async (args) => (await import('./kernels.ts')).kernels(args),
  },
}

const usage = `usage: pagewalk COMMAND …

${Object.values(commands)
  .map((command) => `  pagewalk ${command.line}`)
  .join('\n')}

pagewalk COMMAND --help tells more.
`

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    process.stderr.write(`pagewalk: there is no command '${name}'\n\n${usage}`)
    return 2
  }
  return command.run(rest)
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(hostFailure(error)))
}
const shard = shardSettings()
if (shard === null) process.exitCode = await main(process.argv.slice(2)).catch(hostFailure)
else {
  const { createRunner } = await import('./run.ts')
  const { makeWarmer, warm } = await import('../cpu/warm.ts')
  // Many programs will follow: without this, every instruction that is new to the interpreter makes the engine start again.
  warm(makeWarmer(), 200_000)
  serveShard(createRunner(shard as Parameters<typeof createRunner>[0]))
}
