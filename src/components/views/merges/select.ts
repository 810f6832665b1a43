// Neighbours of the cell's address space and what keeps them apart, as the machine told it (sim/merges.ts): the first condition of the merge
// rules that fails, what it looked at on both sides, and the smallest call that would make them one.

import type { MergeRow } from '#sim'
import { mapsFields, vmaName, vmasOf } from '#sim/mirror'
import type { VmaRow } from '#sim/mirror'
import { lastChange } from '../frame.ts'
import type { Frame } from '../frame.ts'
import type { Kind } from '../kinds.ts'
import { count, kindOfLine } from '../kinds.ts'
import { isProgram } from '../pages.ts'

export interface MergeSide {
  id: number
  range: string
  perms: string
  name: string
  kind: Kind
  /** What the condition looked at here. */
  value: string
}

export interface MergePair {
  lower: MergeSide
  upper: MergeSide
  reason: MergeRow['reason']
  /** The condition as a sentence. */
  says: string
  calls: readonly string[]
  losesContents: boolean
  cannot: string
  /** Both belong to what the program mapped, or touch. */
  shown: boolean
}

export interface MergesRows {
  pairs: MergePair[]
  /** Pairs beyond those of the table. */
  more: number
  summary: string
}

/** Pairs of the picture: those next to where the last call was. */
const pictureRows = 6
const tableRows = 64

const lastAddress = (frame: Frame): number => {
  const act = lastChange(frame, ['vma-add', 'vma-change', 'vma-remove'])?.act
  if (!act) return Infinity
  return act.errno === 0 && act.result >= 4096 ? act.result : act.args[0]
}

/** The conditions of the kernel's rules, each with the function that asks. */
const sentences: Readonly<Record<MergeRow['reason'], string>> = {
  gap: 'they do not touch',
  special: 'special regions never merge',
  policy: 'their NUMA policies differ',
  flags: 'their flags differ',
  file: 'they are not of one open file',
  ops: 'their operations differ',
  userfaultfd: 'different descriptors of userfaultfd watch them',
  name: 'their names differ',
  anon_vma: 'their anon_vmas, by which their pages are found, are not one',
  pgoff: 'their offsets in the object do not meet',
  close: 'one has a close method and may not disappear',
  untried: 'nothing: no call has looked at this border since they agree',
}

const sideOf = (frame: Frame, vma: VmaRow | undefined, range: string, value: string): MergeSide => {
  if (!vma) return { id: 0, range, perms: '', name: '', kind: 'anon', value }
  const { perms } = mapsFields(frame.state, vma)
  const name = vmaName(frame.state, vma)
  return { id: vma.id, range, perms, name, kind: kindOfLine(perms, vma.file !== 0, name), value }
}

/** Rows of the view. */
export const selectMerges = (frame: Frame): MergesRows => {
  const vmas = vmasOf(frame.state, frame.state.tasks.get(frame.pid)?.mm ?? 0)
  const find = (range: string): VmaRow | undefined => {
    const start = parseInt(range, 16)
    return vmas.find((vma) => vma.start === start)
  }
  const rows = frame.look?.merges ?? []
  const pairs = rows.map((row): MergePair => {
    const [lower, upper] = [find(row.lower), find(row.upper)]
    const own = [lower, upper].every((vma) => vma !== undefined && !isProgram(frame.state, vma))
    return {
      lower: sideOf(frame, lower, row.lower, row.values[0]),
      upper: sideOf(frame, upper, row.upper, row.values[1]),
      reason: row.reason,
      says: sentences[row.reason],
      calls: row.calls,
      losesContents: row.losesContents,
      cannot: row.cannot,
      shown: own && row.reason !== 'gap',
    }
  })
  const near = lastAddress(frame)
  const order = pairs
    .filter((pair) => pair.shown)
    .sort((a, b) => Math.abs(parseInt(a.upper.range, 16) - near) - Math.abs(parseInt(b.upper.range, 16) - near))
  for (const pair of order.slice(pictureRows)) pair.shown = false
  const touching = pairs.filter((pair) => pair.reason !== 'gap')
  const mendable = touching.filter((pair) => pair.calls.length > 0).length
  const summary =
    frame.look === null
      ? 'Nothing was looked at: the address space is too large, or no call came yet.'
      : `${count(pairs.length, 'border')} between neighbours, ${touching.length} without a gap; ${mendable} of them could be undone by a call.`
  const kept =
    pairs.length <= tableRows ? pairs : [...order.slice(0, pictureRows), ...pairs.filter((pair) => !pair.shown)]
  const listed = kept.slice(0, tableRows).sort((a, b) => parseInt(a.lower.range, 16) - parseInt(b.lower.range, 16))
  return { pairs: listed, more: pairs.length - listed.length, summary }
}
