// What a disk knows of its files, as far as a power cut is concerned: the metadata that is durable, and the changes since, in order
// (fs/jbd2). What one handle changes is durable as a whole or not at all; a commit makes all handles so far durable at once. ext2 has no
// journal: each inode is written on its own, and the names of files with their directory. The disk of the root is not followed.
//
// Differs from Linux: directories themselves are durable as soon as they are made.

import { releasePending } from './disk-space.ts'
import type { FsKernel } from './kernel.ts'
import type { Inode, SuperBlock } from './inode.ts'

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

/** What a handle did, and when: what several pages of one writeback do is one handle of each kind. */
interface HandleNote {
  /** Writes that the device had answered. */
  at: number
  readonly tick: number
  readonly kind: '' | 'allocate' | 'convert'
  readonly inode: number
}

export interface Journal {
  /** By inode id. */
  readonly committed: Map<number, DiskInode>
  /** Handles of the running transaction, oldest first. */
  running: MetaOp[][]
  /** Of each of them. */
  notes: HandleNote[]
  /** The next change belongs to the last handle: what rename does is one. */
  joined: boolean
  /** Tick of the first change of the running transaction, -1: there is none. */
  since: number
  commits: number
}

export const createJournal = (): Journal => ({
  committed: new Map(),
  running: [],
  notes: [],
  joined: false,
  since: -1,
  commits: 0,
})

/** Ticks after which kjournald commits a transaction: 5 s. */
export const commitInterval = 5_000_000_000

export function logMeta(k: FsKernel, node: Inode, op: MetaOp, kind: HandleNote['kind'] = ''): void {
  const { journal } = node.sb
  if (journal === null) return
  if (journal.since < 0) {
    journal.since = k.trace.tick
    k.fsUp.armTimer(k, journal.since + commitInterval)
  }
  const at = k.block.devices.get(node.sb.device)?.cache?.writes ?? 0
  const known = handleOf(journal, kind, node.id, k.trace.tick)
  if (known >= 0) {
    journal.running[known].push(op)
    if (kind !== 'allocate') journal.notes[known].at = at
    return
  }
  journal.running.push([op])
  journal.notes.push({ at, tick: k.trace.tick, kind, inode: node.id })
}

/** The handle that a change belongs to as well; -1: a new one. */
function handleOf(journal: Journal, kind: HandleNote['kind'], inode: number, tick: number): number {
  const last = journal.running.length - 1
  if (journal.joined && last >= 0) return last
  for (let i = last; kind !== '' && i >= Math.max(0, last - 1); i--) {
    const note = journal.notes[i]
    if (note.kind === kind && note.inode === inode && note.tick === tick) return i
  }
  return -1
}

/** The data of a page is on the device: blocks that were allocated for it, or had never been written, count as written from now on. */
export function convertUnwritten(k: FsKernel, node: Inode, page: number): void {
  const { disk } = node
  if (disk === null || disk.converting.size === 0) return
  const count = 4096 / node.sb.blockSize
  for (let index = page * count; index < (page + 1) * count; index++) {
    const block = disk.blocks.get(index) ?? -1
    if (!disk.converting.delete(index) || block < 0) continue
    logMeta(k, node, { kind: 'map', inode: node.id, index, block, unwritten: false }, 'convert')
  }
}

/** The changes until `leave` are one handle. */
export function joinHandle(node: Inode, joined: boolean): void {
  const { journal } = node.sb
  if (journal === null) return
  if (joined) {
    journal.running.push([])
    journal.notes.push({ at: 0, tick: -1, kind: '', inode: 0 })
  }
  journal.joined = joined
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

/**
 * jbd2_journal_commit_transaction(): what was changed is durable, and blocks that were given up may be used again. ext2 writes one inode
 * (`only`), or with 0 names alone. True if there was anything.
 */
export function commitJournal(sb: SuperBlock, only = -1): boolean {
  const { journal } = sb
  if (journal === null || journal.since < 0) return false
  const rest: MetaOp[][] = []
  for (const handle of journal.running) {
    const kept = sb.type === 'ext2' && only >= 0 ? handle.filter((op) => !isOf(op, only)) : []
    for (const op of handle) if (!kept.includes(op)) applyMeta(journal.committed, op)
    if (kept.length > 0) rest.push(kept)
  }
  journal.notes = rest.map(() => ({ at: 0, tick: -1, kind: '', inode: 0 }))
  journal.running = rest
  if (rest.length === 0) journal.since = -1
  journal.commits++
  if (sb.space !== null && rest.length === 0) releasePending(sb.space)
  return true
}

const isName = (op: MetaOp): boolean => op.kind === 'link' || op.kind === 'unlink'
const isOf = (op: MetaOp, only: number): boolean => (only === 0 ? isName(op) : op.inode === only && !isName(op))

/** Has the inode changes that are not durable: IOMAP_F_DIRTY? */
export const inodeIsDirty = (node: Inode): boolean =>
  node.sb.journal?.running.some((handle) => handle.some((op) => op.inode === node.id)) ?? false
