// Many files at once: the bundle starts itself as workers, one a processor, and their output is written in the order of the files.

import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { writePieces } from './output.ts'
import type { Piece } from './output.ts'

/** Fewer files are done before a second engine has warmed up. */
const filesWorth = 24
/** Files of one message. */
const batch = 8

interface Task {
  readonly first: number
  readonly files: readonly string[]
}

interface Done {
  readonly first: number
  readonly code: number
  readonly pieces: readonly Piece[]
}

/** What a shard is given; `settings` is what the command made of its options, plain data. */
interface ShardData {
  readonly pagewalkShard: object
}

/** The settings, if this thread is a shard. */
export const shardSettings = (): object | null =>
  isMainThread ? null : ((workerData as Partial<ShardData> | null)?.pagewalkShard ?? null)

/** Serves the main thread: runs the files that it names. */
export function serveShard(
  runner: (file: string) => { code: number; output: { readonly pieces: readonly Piece[] } },
): void {
  parentPort?.on('message', ({ first, files }: Task) => {
    const results = files.map(runner)
    const done: Done = {
      first,
      code: Math.max(...results.map(({ code }) => code)),
      pieces: results.flatMap(({ output }) => output.pieces),
    }
    parentPort?.postMessage(done)
  })
}

/** Runs the files on several processors; null where that is not worth it. */
export async function runSharded(files: readonly string[], settings: object): Promise<number | null> {
  const entry = new URL(import.meta.url)
  const count = Math.min(availableParallelism(), Math.floor(files.length / filesWorth))
  if (count < 2 || !isMainThread || !entry.pathname.endsWith('.mjs')) return null
  const waiting = new Map<number, Done>()
  let given = 0
  let written = 0
  let worst = 0
  const next = (worker: Worker): boolean => {
    if (given >= files.length) return false
    const task: Task = { first: given, files: files.slice(given, given + batch) }
    given += task.files.length
    worker.postMessage(task)
    return true
  }
  const note = (done: Done): void => {
    waiting.set(done.first, done)
    worst = Math.max(worst, done.code)
    for (let due = waiting.get(written); due !== undefined; due = waiting.get(written)) {
      waiting.delete(written)
      writePieces(due.pieces)
      written = Math.min(files.length, written + batch)
    }
  }
  const data: ShardData = { pagewalkShard: settings }
  const serve = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: data })
      worker.on('error', reject)
      worker.on('message', (done: Done) => {
        const more = next(worker)
        note(done)
        if (!more) void worker.terminate().then(() => resolve())
      })
      next(worker)
    })
  await Promise.all(Array.from({ length: count }, serve))
  return worst
}
