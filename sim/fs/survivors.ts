// What a power cut leaves of the files on persistent memory and on disks: the whole set of states, as a product of choices.
//
// The metadata is what the last commit made durable, or that with some of the handles since, in order (the journal may have committed at
// any moment). Each line of 64 bytes is what it was when it was last known to be durable, or any value it has had since (the cache may
// have written it back at any moment), whatever the other lines are. On a disk the choices are sectors of 512 bytes: what was sent to it since
// it was last told to flush may be there or not. What is in the page cache alone is lost; a commit that may have been is a flush as well.

import { pendingWrites, sectorBytes } from './disk-cache.ts'
import { applyMeta } from './journal.ts'
import { lineBytes, lookAtAll } from './persist.ts'
import type { DiskInode } from './journal.ts'
import type { BlockDevice } from './block-device.ts'
import type { FsKernel } from './kernel.ts'
import type { SuperBlock } from './inode.ts'

/** One line (a sector, on a disk) of a file that may have several values. */
export interface LineChoice {
  /** Its first byte in the file. */
  readonly offset: number
  /** Different values, the durable one first, the present one last. Cut off at the end of the file. */
  readonly values: readonly Uint8Array[]
}

/** A file under one picture of the metadata. */
export interface FilePicture {
  /** The handles since the last commit that this picture has. */
  readonly handles: number
  /** The file has this name; null: it is not there at all. */
  readonly path: string | null
  readonly size: number
  /** Indices of pages without a block: they read as zero. */
  readonly holes: readonly number[]
  readonly lines: readonly LineChoice[]
  /** The contents with every line at its durable value. */
  readonly base: Uint8Array
  /** Number of states: the product of the lines' choices. */
  readonly states: number
}

/** A file that exists now, or may exist after a power cut. */
export interface FileSurvivors {
  readonly device: string
  readonly inode: number
  readonly path: string
  /** Different pictures, the durable one first. */
  readonly pictures: readonly FilePicture[]
}

const noFile: DiskInode = { paths: new Set(), size: 0, blocks: new Map() }

const copyOf = (file: DiskInode): DiskInode => ({
  paths: new Set(file.paths),
  size: file.size,
  blocks: new Map(file.blocks),
})

const pictureKey = ({ paths, size, blocks }: DiskInode): string =>
  `${[...paths].join()}|${size}|${[...blocks].map(([index, { block, unwritten }]) => [index, block, unwritten].join()).join(';')}`

/** The pictures of one file: what is durable, then with one handle after the other, without those that change nothing in it. */
function metaPictures(sb: SuperBlock, inode: number): { handles: number; file: DiskInode }[] {
  const { journal } = sb
  if (journal === null) return []
  const files = new Map<number, DiskInode>([[inode, copyOf(journal.committed.get(inode) ?? noFile)]])
  const now = (): DiskInode => copyOf(files.get(inode) ?? noFile)
  const pictures = [{ handles: 0, file: now() }]
  journal.running.forEach((handle, i) => {
    const own = handle.filter((op) => op.inode === inode)
    for (const op of own) applyMeta(files, op)
    if (own.length > 0) pictures.push({ handles: i + 1, file: now() })
  })
  return pictures.filter(
    ({ file }, i) => pictures.findIndex((each) => pictureKey(each.file) === pictureKey(file)) === i,
  )
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i])

/** What may stand in the lines of one page; durable contents go into `base`. */
function pageLines(k: FsKernel, pfn: number, index: number, base: Uint8Array): LineChoice[] {
  const start = index * 4096
  const frame = k.persistence.get(pfn)
  const room = base.subarray(start, start + 4096)
  room.set((frame?.durable ?? k.ram.readBytes(pfn, 0, 4096)).subarray(0, room.length))
  const lines: LineChoice[] = []
  for (const [line, versions] of [...(frame?.versions ?? [])].sort(([a], [b]) => a - b)) {
    const from = line * lineBytes
    const length = Math.min(lineBytes, room.length - from)
    if (length <= 0) continue
    const values: Uint8Array[] = []
    for (const value of [room.slice(from, from + length), ...versions.map((each) => each.slice(0, length))]) {
      if (!values.some((known) => equal(known, value))) values.push(value)
    }
    if (values.length > 1) lines.push({ offset: start + from, values })
  }
  return lines
}

/** The same of one block of a disk, if all that the device had answered by its `mark`th write is durable. */
function blockLines(
  k: FsKernel,
  device: BlockDevice,
  at: number,
  room: Uint8Array,
  start: number,
  mark: number,
): LineChoice[] {
  const page = Math.floor(at / 4096)
  const now = device.pages.get(page) ?? new Uint8Array(4096)
  const known = device.cache?.pages.get(page)
  const versions = known?.versions ?? []
  const settled = versions.filter((each) => each.at <= mark).at(-1)?.bytes ?? known?.durable ?? now
  const later = versions.filter((each) => each.at > mark).map(({ bytes }) => bytes)
  const states = [settled, ...later, ...pendingWrites(k, device, page, now)]
  const lines: LineChoice[] = []
  for (let from = 0; from < room.length; from += sectorBytes) {
    const place = (at % 4096) + from
    const length = Math.min(sectorBytes, room.length - from)
    const values: Uint8Array[] = []
    for (const state of states) {
      const value = state.slice(place, place + length)
      if (!values.some((each) => equal(each, value))) values.push(value)
    }
    room.set(values[0], from)
    if (values.length > 1) lines.push({ offset: start + from, values })
  }
  return lines
}

/** A file as one picture of the metadata describes it. */
export function filePicture(k: FsKernel, sb: SuperBlock, handles: number, file: DiskInode): FilePicture {
  const device = k.block.devices.get(sb.device)
  const firstPfn = device?.firstPfn ?? 0
  const { blockSize } = sb
  // ext2 does not flush when it writes an inode by itself.
  const mark = handles === 0 || sb.type === 'ext2' ? -1 : (sb.journal?.notes[handles - 1]?.at ?? -1)
  const base = new Uint8Array(file.size)
  const holes: number[] = []
  const lines: LineChoice[] = []
  const [path = null] = file.paths
  for (let index = 0; index * blockSize < file.size; index++) {
    const known = file.blocks.get(index)
    const start = index * blockSize
    const page = Math.floor(start / 4096)
    if (known === undefined || known.unwritten) {
      if (holes.at(-1) !== page) holes.push(page)
    } else if (firstPfn >= 0) lines.push(...pageLines(k, firstPfn + known.block, index, base))
    else if (device !== undefined) {
      const room = base.subarray(start, start + blockSize)
      lines.push(...blockLines(k, device, known.block * blockSize, room, start, mark))
    }
  }
  const states = path === null ? 1 : lines.reduce((product, { values }) => product * values.length, 1)
  return { handles, path, size: file.size, holes, lines: path === null ? [] : lines, base, states }
}

/** Every file on persistent memory or a disk that something may be lost of, or that is there; in the order of their inodes. */
export function survivors(k: FsKernel): FileSurvivors[] {
  lookAtAll(k)
  const found: FileSurvivors[] = []
  for (const { sb } of k.volumes.values()) {
    const device = k.block.devices.get(sb.device)
    if (sb.journal === null || device === undefined || (device.firstPfn < 0 && device.cache === null)) continue
    const inodes = new Set(sb.journal.committed.keys())
    for (const handle of sb.journal.running) for (const op of handle) inodes.add(op.inode)
    for (const inode of [...inodes].sort((a, b) => a - b)) {
      const pictures = metaPictures(sb, inode).map(({ handles, file }) => filePicture(k, sb, handles, file))
      const path = pictures.at(-1)?.path ?? pictures.find((each) => each.path !== null)?.path ?? null
      if (path !== null) found.push({ device: sb.device, inode, path, pictures })
    }
  }
  return found
}

/** The states of a file one by one: its contents, or null where it is not there. The same contents may come from two pictures. */
export function* statesOf(file: FileSurvivors): Generator<Uint8Array | null> {
  for (const picture of file.pictures) {
    if (picture.path === null) {
      yield null
      continue
    }
    const choice = picture.lines.map(() => 0)
    for (;;) {
      yield contentsOf(picture, choice)
      let at = 0
      while (at < choice.length && ++choice[at] === picture.lines[at].values.length) choice[at++] = 0
      if (at === choice.length) break
    }
  }
}

/** The contents under one choice of values. */
export function contentsOf(picture: FilePicture, choice: readonly number[]): Uint8Array {
  const bytes = picture.base.slice()
  picture.lines.forEach(({ offset, values }, i) => bytes.set(values[choice[i] ?? 0], offset))
  return bytes
}

/** May the file be this after a power cut (null: not there)? Asks every line by itself, so the number of states does not matter. */
export const maySurvive = (file: FileSurvivors, contents: Uint8Array | null): boolean =>
  file.pictures.some((picture) => {
    if (contents === null || picture.path === null) return contents === null && picture.path === null
    if (contents.length !== picture.size) return false
    const free = new Uint8Array(picture.size)
    for (const { offset, values } of picture.lines) {
      const part = contents.subarray(offset, offset + values[0].length)
      if (!values.some((value) => equal(value, part))) return false
      free.fill(1, offset, offset + part.length)
    }
    return contents.every((byte, i) => free[i] === 1 || byte === picture.base[i])
  })
