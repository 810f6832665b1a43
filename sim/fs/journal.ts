// What a disk knows of its files, as far as a power cut is concerned: the metadata that is durable, and the changes since, in order
// (fs/jbd2). A commit makes all changes so far durable at once. The disk of the root file system is not followed.

import type { FsKernel } from './kernel.ts'
import type { Inode } from './inode.ts'

/** One change of metadata. */
export type MetaOp =
  | { readonly kind: 'link' | 'unlink'; readonly inode: number; readonly path: string }
  | { readonly kind: 'size'; readonly inode: number; readonly size: number }
  | {
      readonly kind: 'map'
      readonly inode: number
      readonly index: number
      readonly block: number
      readonly unwritten: boolean
    }
  | { readonly kind: 'unmap'; readonly inode: number; readonly index: number }

/** A file as the disk's metadata describes it. */
export interface DiskInode {
  readonly paths: Set<string>
  size: number
  /** Index → block and whether it was never written. */
  readonly blocks: Map<number, { readonly block: number; readonly unwritten: boolean }>
}

export interface Journal {
  /** By inode id. */
  readonly committed: Map<number, DiskInode>
  running: MetaOp[]
  /** Tick of the first change of the running transaction, -1: there is none. */
  since: number
  commits: number
}

export const createJournal = (): Journal => ({ committed: new Map(), running: [], since: -1, commits: 0 })

/** Ticks after which kjournald commits a transaction: 5 s. */
export const commitInterval = 5_000_000_000

export function logMeta(k: FsKernel, node: Inode, op: MetaOp): void {
  const { journal } = node.sb
  if (journal === null) return
  if (journal.since < 0) {
    journal.since = k.trace.tick
    k.fsUp.armTimer(k, journal.since + commitInterval)
  }
  journal.running.push(op)
}

/** Puts one change into a picture of the disk's metadata. */
export function applyMeta(files: Map<number, DiskInode>, op: MetaOp): void {
  let file = files.get(op.inode)
  if (file === undefined) files.set(op.inode, (file = { paths: new Set(), size: 0, blocks: new Map() }))
  switch (op.kind) {
    case 'link':
      file.paths.add(op.path)
      break
    case 'unlink':
      file.paths.delete(op.path)
      break
    case 'size':
      file.size = op.size
      break
    case 'map':
      file.blocks.set(op.index, { block: op.block, unwritten: op.unwritten })
      break
    case 'unmap':
      file.blocks.delete(op.index)
  }
}

/** jbd2_journal_commit_transaction(): what was changed is durable. True if there was anything. */
export function commitJournal(journal: Journal | null): boolean {
  if (journal === null || journal.since < 0) return false
  for (const op of journal.running) applyMeta(journal.committed, op)
  journal.running = []
  journal.since = -1
  journal.commits++
  return true
}

/** Has the inode changes that are not durable: IOMAP_F_DIRTY? */
export const inodeIsDirty = (node: Inode): boolean =>
  node.sb.journal?.running.some((op) => op.inode === node.id) ?? false
