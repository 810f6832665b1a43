// A power cut: which states of the files on persistent memory may survive one now, as text, and a machine that boots again with one of them.

import { createDiskMap } from './fs/disk-map.ts'
import { writeDevice } from './fs/block-device.ts'
import { flushDisk } from './fs/disk-cache.ts'
import { contentsOf, filePicture, survivors } from './fs/survivors.ts'
import { applyMeta } from './fs/journal.ts'
import { lookAtAll, lineBytes } from './fs/persist.ts'
import { makeNode } from './fs/vfs.ts'
import { S_IFDIR, S_IFREG } from './uapi/stat.ts'
import type { DiskInode } from './fs/journal.ts'
import type { FileSurvivors, LineChoice } from './fs/survivors.ts'
import type { Dentry, SuperBlock } from './fs/inode.ts'
import type { Machine } from './machine.ts'
import type { TaskKernel } from './task/kernel.ts'

export type { FilePicture, FileSurvivors, LineChoice } from './fs/survivors.ts'
export { contentsOf, maySurvive, statesOf } from './fs/survivors.ts'

/** What a power cut at this moment may leave of each file on persistent memory and on disks. Plain data; looking changes nothing. */
export const survivorsOf = (machine: Machine): FileSurvivors[] => survivors(machine.record)

/** Changes whenever something of persistent memory was stored to or flushed: dearer than a look at an event, cheaper than the set of states. */
export function persistentState(machine: Machine): string {
  const frames = lookAtAll(machine.record)
  if (frames.size === 0) return ''
  return [...frames]
    .map(([pfn, { versions }]) => `${pfn}:${[...versions].map(([line, list]) => `${line}.${list.length}`).join()}`)
    .join(';')
}

/** Number of states of a file; different pictures of its metadata are counted each. */
export const statesIn = (file: FileSurvivors): number => file.pictures.reduce((sum, { states }) => sum + states, 0)

const printable = (byte: number): string => {
  if (byte >= 32 && byte < 127) return String.fromCharCode(byte)
  return byte === 0 ? '\\0' : `\\x${byte.toString(16).padStart(2, '0')}`
}

/** The bytes of a line in which its values differ, as text. */
function lineText({ offset, values }: LineChoice): string {
  const differs = (i: number): boolean => values.some((value) => value[i] !== values[0][i])
  let [from, to] = [0, values[0].length]
  while (from < to && !differs(from)) from++
  while (to > from && !differs(to - 1)) to--
  const shown = values.map((value) => `"${Array.from(value.subarray(from, to), printable).join('')}"`)
  return `byte ${offset + from}: ${shown.join(' or ')}`
}

/** The survivors of one file as lines for a terminal. */
export function survivorText(file: FileSurvivors): string {
  const count = statesIn(file)
  const lines = [`${file.device} ${file.path}: ${count} state${count === 1 ? '' : 's'} may survive`]
  file.pictures.forEach((picture, i) => {
    const which = file.pictures.length === 1 ? 'metadata' : `metadata ${i + 1} of ${file.pictures.length}`
    if (picture.path === null) {
      lines.push(`  ${which}: no such file`)
      return
    }
    const holes = picture.holes.length === 0 ? '' : `, holes at page ${picture.holes.join(', ')}`
    lines.push(`  ${which}: ${picture.size} bytes${holes}`)
    for (const line of picture.lines) lines.push(`    ${lineText(line)}`)
  })
  return `${lines.join('\n')}\n`
}

/** A file that is carried over the power cut: its metadata and the pages of its blocks. */
interface Carried {
  readonly file: DiskInode
  readonly mode: number
  readonly uid: number
  readonly pages: ReadonlyMap<number, Uint8Array>
}

/** One page as the medium may have it: for each line that is not settled, `choose(n)` says which of its n values. */
function pageAfter(k: TaskKernel, pfn: number, choose: (choices: number) => number): Uint8Array {
  const frame = k.persistence.get(pfn)
  if (frame === undefined) return k.ram.readBytes(pfn, 0, 4096)
  const page = frame.durable.slice()
  for (const [line, versions] of [...frame.versions].sort(([a], [b]) => a - b)) {
    const which = choose(versions.length + 1)
    if (which > 0) page.set(versions[which - 1], line * lineBytes)
  }
  return page
}

/** The same of a disk: for each sector that is not settled, `choose(n)` says which of its n values. */
function diskBlock(
  k: TaskKernel,
  sb: SuperBlock,
  block: number,
  handles: number,
  choose: (choices: number) => number,
): Uint8Array {
  const blocks = new Map([[0, { block, unwritten: false }]])
  const picture = filePicture(k, sb, handles, { paths: new Set(['']), size: sb.blockSize, blocks })
  return contentsOf(
    picture,
    picture.lines.map(({ values }) => choose(values.length)),
  )
}

/** What is on one device after the cut. */
function carry(k: TaskKernel, name: string, choose: (choices: number) => number): Carried[] {
  const volume = k.volumes.get(name)
  const journal = volume?.sb.journal ?? null
  const device = k.block.devices.get(name)
  const firstPfn = device?.firstPfn ?? -1
  if (volume === undefined || journal === null || (firstPfn < 0 && (device?.cache ?? null) === null)) return []
  const files = new Map<number, DiskInode>()
  for (const [inode, { paths, size, blocks }] of journal.committed) {
    files.set(inode, { paths: new Set(paths), size, blocks: new Map(blocks) })
  }
  const handles = choose(journal.running.length + 1)
  for (const handle of journal.running.slice(0, handles)) for (const op of handle) applyMeta(files, op)
  return [...files]
    .filter(([, file]) => file.paths.size > 0)
    .map(([inode, file]) => {
      const node = k.inodes.get(inode)
      const pages = new Map(
        [...file.blocks.values()].map(({ block }) => [
          block,
          firstPfn >= 0 ? pageAfter(k, firstPfn + block, choose) : diskBlock(k, volume.sb, block, handles, choose),
        ]),
      )
      return { file, mode: node?.mode ?? S_IFREG | 0o644, uid: node?.uid ?? 0, pages }
    })
}

function putBack(k: TaskKernel, name: string, carried: readonly Carried[]): void {
  const volume = k.volumes.get(name)
  const device = k.block.devices.get(name)
  const firstPfn = device?.firstPfn ?? -1
  if (volume === undefined || device === undefined || (firstPfn < 0 && device.cache === null)) return
  const { sb, root } = volume
  for (const { file, mode, uid, pages } of carried) {
    const [path = ''] = file.paths
    const names = path.split('/').filter((each) => each !== '')
    const last = names.pop() ?? ''
    let at: Dentry = root
    for (const each of names) {
      at =
        at.inode.children?.get(each) ??
        makeNode(k, at, each, { mode: S_IFDIR | 0o755, uid: 0, gid: 0, fops: 'directory' })
    }
    const { inode } = makeNode(k, at, last, { mode, uid, gid: uid, fops: sb.fops })
    const mapping = k.mappings.get(inode.mapping)
    if (mapping === undefined || inode.disk === null) continue
    mapping.size = file.size
    Object.assign(inode.disk, createDiskMap([], file.size))
    for (const [index, { block, unwritten }] of file.blocks) {
      inode.disk.blocks.set(index, block)
      if (unwritten) inode.disk.unwritten.add(index)
      sb.space?.used.add(block)
      if (sb.space !== null) sb.space.free--
    }
    for (const [block, bytes] of pages) {
      if (firstPfn >= 0) k.ram.writeBytes(firstPfn + block, 0, bytes)
      else writeDevice(k, device, block * sb.blockSize, bytes)
    }
    sb.journal?.committed.set(inode.id, file)
  }
  if (sb.journal !== null) Object.assign(sb.journal, { running: [], notes: [], since: -1 })
  flushDisk(k, sb)
}

/**
 * The power fails now and comes back: the machine boots anew, with what survived on persistent memory. `choose(n)` makes each choice, from
 * 0 (the durable one) to n - 1 (the present one): how many of the handles since the last commit, then each line that is not settled.
 */
export function powerCut(machine: Machine, choose: (choices: number) => number): void {
  const k = machine.record
  lookAtAll(k)
  const carried = [...k.volumes.keys()].map((name) => [name, carry(k, name, choose)] as const)
  machine.reset(machine.options)
  for (const [name, files] of carried) putBack(machine.record, name, files)
}
