// For hosts that fetch their code when it is needed: how each part comes, and how something is done with
// what it turns out to need. Hosts that have everything import whole.ts instead, which fills the same parts.

import { MissingPart } from './lib/parts.ts'
import { foreign } from './cpu/parts.ts'
import { builtins, initializers, rare, warnings, wideTypes } from './lang/parts.ts'
import { files } from './proc/parts.ts'
import { contents, disks, opening, watching } from './fs/parts.ts'
import {
  coldCode,
  invariants,
  merges,
  optionWords,
  powerCuts,
  replay,
  restOfLibrary,
  secondOfLibrary,
  wholeHeaders,
} from './parts.ts'
import { programs } from './root/parts.ts'
import { callParts, otherCalls, strace, userfaultfd } from './task/parts.ts'
import type { Part } from './lib/parts.ts'

/** A part with what fetches it. */
interface Loader {
  readonly part: Part<unknown>
  load(): Promise<void>
}

const loader = <T>(part: Part<T>, fetch: () => Promise<T>): Loader => ({
  part: part as Part<unknown>,
  load: async () => {
    part.module ??= await fetch()
  },
})

const callLoaders = {
  attributes: () => import('./task/part-attributes.ts'),
  clocks: () => import('./task/part-clocks.ts'),
  descriptors: () => import('./task/part-descriptors.ts'),
  exec: () => import('./task/part-exec.ts'),
  identity: () => import('./task/part-identity.ts'),
  ipc: () => import('./task/part-ipc.ts'),
  mapped: () => import('./task/part-mapped.ts'),
  numa: () => import('./task/part-numa.ts'),
  paths: () => import('./task/part-paths.ts'),
  polling: () => import('./task/part-polling.ts'),
  ptrace: () => import('./task/part-ptrace.ts'),
  seccomp: () => import('./task/part-seccomp.ts'),
  sockets: () => import('./task/part-sockets.ts'),
  system: () => import('./task/part-system.ts'),
  threads: () => import('./task/part-threads.ts'),
  watches: () => import('./task/part-watches.ts'),
  transfer: () => import('./task/part-transfer.ts'),
}

/** Every part. */
export const partLoaders: readonly Loader[] = [
  loader(coldCode, () => import('./cold.ts')),
  loader(secondOfLibrary, () => import('./libc/generated-second.ts')),
  loader(restOfLibrary, () => import('./libc/generated-rest.ts')),
  loader(wholeHeaders, () => import('./libc/generated-headers.ts')),
  loader(files, () => import('./proc/part-files.ts')),
  loader(optionWords, () => import('./option-words.ts')),
  loader(replay, () => import('./replay.ts')),
  loader(otherCalls, () => import('./task/part-other-calls.ts')),
  ...callParts.map((part) => loader(part, callLoaders[part.name as keyof typeof callLoaders])),
  loader(strace, () => import('./task/part-strace.ts')),
  loader(userfaultfd, () => import('./task/part-userfaultfd.ts')),
  loader(foreign, () => import('./cpu/foreign.ts')),
  loader(builtins, () => import('./lang/part-builtins.ts')),
  loader(initializers, () => import('./lang/part-initializers.ts')),
  loader(rare, () => import('./lang/part-rare.ts')),
  loader(wideTypes, () => import('./lang/wide-all.ts')),
  loader(warnings, () => import('./lang/warnings.ts')),
  loader(merges, () => import('./merges.ts')),
  loader(contents, () => import('./fs/part-contents.ts')),
  loader(opening, () => import('./fs/open.ts')),
  loader(watching, () => import('./fs/inotify.ts')),
  loader(disks, () => import('./fs/part-disks.ts')),
  loader(powerCuts, () => import('./power-cut.ts')),
  loader(invariants, () => import('./check/all.ts')),
  loader(programs, () => import('./root/part-programs.ts')),
]

/** Fetches a part that is not there yet. */
export async function loadPart(part: Part<unknown>): Promise<void> {
  await partLoaders.find((each) => each.part === part)?.load()
}

/** Fetches parts by name, all at once; a name that is none is left out. */
export async function loadNamed(names: readonly string[]): Promise<void> {
  await Promise.all(partLoaders.filter(({ part }) => names.includes(part.name)).map(({ load }) => load()))
}

/** Fetches what is not there yet. */
export async function loadAll(): Promise<void> {
  await Promise.all(partLoaders.map(({ load }) => load()))
}

/** Whether there is nothing left to fetch. */
export const isAllLoaded = (): boolean => partLoaders.every(({ part }) => part.module !== null)

/** So many parts are fetched one by one. */
const fewMisses = 4

/**
 * Does something, again from its start with the part that it turned out to need. Who needs some parts may need more: then
 * all of them are fetched.
 */
export async function withParts<T>(act: () => T): Promise<T> {
  for (let misses = 1; ; misses++) {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error
      await (misses <= fewMisses ? loadPart(error.part) : loadAll())
    }
  }
}
