// Many programs in few compilations: one call of gcc compiles a batch, and one link makes a single program of it that runs the one
// whose number the folder has that it was started from. Compiling alone costs three times as much, most of it for linking the C library.
// What is compared in a batch and is equal is equal; who finds a difference compiles that program alone and looks again.

import { execFile } from 'node:child_process'
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { compileNative, gccOptions, inPairs } from './native.ts'

/** A C file and where its program goes. */
export interface BatchItem {
  readonly file: string
  readonly output: string
}

/** How many programs share one. */
const batchSize = 32

const run = promisify(execFile)

/**
 * Compiles all, as many as possible together; the compiler's messages for those that can't be compiled. `output` lies in a
 * folder of its own, whose name is a number.
 */
export async function compileBatches(folder: string, items: readonly BatchItem[]): Promise<Map<BatchItem, string>> {
  const alone = new Set(items.filter((item) => mayNotShare(readFileSync(item.file, 'latin1'))))
  const shared = items.filter((item) => !alone.has(item))
  const batches = Array.from({ length: Math.ceil(shared.length / batchSize) }, (_, index) =>
    shared.slice(index * batchSize, (index + 1) * batchSize),
  )
  const library = batches.length > 0 ? await librarySymbols() : new Set<string>()
  await inPairs(batches, async (batch) => {
    for (const item of await compileTogether(folder, batch, library)) alone.add(item)
  })
  return compileAlone([...alone])
}

/** The same without sharing; `more`: further arguments of gcc. */
export async function compileAlone(
  items: readonly BatchItem[],
  more: readonly string[] = [],
): Promise<Map<BatchItem, string>> {
  const messages = new Map<BatchItem, string>()
  await inPairs(items, async (item) => {
    const message = await compileNative([item.file, ...more], item.output)
    if (message !== '') messages.set(item, message)
  })
  return messages
}

/** A file's text; where it includes files beside itself, a line that names it, so that they are looked for there. */
function sourceOf(file: string): Uint8Array | string {
  const bytes = readFileSync(file)
  return /^[ \t]*#[ \t]*include[ \t]*"/m.test(bytes.toString('latin1')) ? `#include "${resolve(file)}"\n` : bytes
}

/** Code that runs before main would run in all programs of the batch. */
const mayNotShare = (text: string): boolean => /constructor|destructor|init_array|__asm__|\basm\b/.test(text)

/** Gives those that have to be compiled alone: they do not compile, or replace a function of the C library. */
async function compileTogether(
  folder: string,
  batch: readonly BatchItem[],
  library: ReadonlySet<string>,
): Promise<readonly BatchItem[]> {
  if (batch.length < 2) return batch
  const work = mkdtempSync(join(folder, 'batch-'))
  try {
    batch.forEach((item, index) => writeFileSync(join(work, `${index}.c`), sourceOf(item.file)))
    const sources = batch.map((_item, index) => `${index}.c`)
    // A file that is wrong makes gcc fail; the others have their objects all the same.
    await run('gcc', [...gccOptions, '-c', ...sources], { cwd: work }).catch(() => null)
    const compiled = batch.map((_item, index) => index).filter((index) => existsSync(join(work, `${index}.o`)))
    const replacing = await replacingLibrary(work, compiled, library)
    const members = compiled.filter((index) => !replacing.has(index))
    if (members.length > 0) await link(work, batch, members)
    return batch.filter((_item, index) => !members.includes(index))
  } catch {
    // Too much together, or no objcopy on this machine.
    return batch
  } finally {
    rmSync(work, { recursive: true })
  }
}

async function link(work: string, batch: readonly BatchItem[], members: readonly number[]): Promise<void> {
  for (const index of members) {
    const names = ['--redefine-sym', `main=main_${index}`, `--keep-global-symbol=main_${index}`]
    await run('objcopy', [...names, `${index}.o`], { cwd: work })
  }
  const numbers = members.map((index) => {
    const number = /(\d+)\/[^/]*$/.exec(batch[index]?.output ?? '')?.[1] ?? ''
    return `    case ${Number(number)}: return main_${index}(argc, argv, envp);\n`
  })
  const declared = members.map((index) => `int main_${index}(int, char **, char **);\n`).join('')
  const where =
    `    char path[4096] = "";\n    readlink("/proc/self/exe", path, sizeof path - 1);\n` +
    `    *strrchr(path, '/') = 0;\n    switch (atoi(strrchr(path, '/') + 1)) {\n`
  const body = `${where}${numbers.join('')}    }\n    return 127;\n`
  const main = `int main(int argc, char **argv, char **envp)\n{\n${body}}\n`
  writeFileSync(
    join(work, 'main.c'),
    `#include <stdlib.h>\n#include <string.h>\n#include <unistd.h>\n${declared}${main}`,
  )
  const objects = members.map((index) => `${index}.o`)
  await run('gcc', [...gccOptions, '-o', 'all', 'main.c', ...objects, '-lm'], { cwd: work })
  for (const index of members) linkSync(join(work, 'all'), batch[index]?.output ?? '')
}

/** Names that the C library defines for others. */
async function librarySymbols(): Promise<Set<string>> {
  const path = (await run('gcc', ['-print-file-name=libc.a'])).stdout.trim()
  const { stdout } = await run('nm', ['-g', '--defined-only', '-j', path], { maxBuffer: 2 ** 26 }).catch(() => ({
    stdout: '',
  }))
  return new Set(stdout.split('\n'))
}

/** Objects that define a name of the C library: in a batch it would be theirs alone. */
async function replacingLibrary(
  work: string,
  compiled: readonly number[],
  library: ReadonlySet<string>,
): Promise<Set<number>> {
  const files = compiled.map((index) => `${index}.o`)
  const { stdout } = await run('nm', ['-A', '-g', '--defined-only', ...files], { cwd: work })
  const found = new Set<number>()
  for (const line of stdout.split('\n')) {
    const [, index = '', name = ''] = /^(\d+)\.o:.* (\S+)$/.exec(line) ?? []
    if (name !== 'main' && library.has(name)) found.add(Number(index))
  }
  return found
}
