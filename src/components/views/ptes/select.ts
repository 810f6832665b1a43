// Page-table entries that the cell changed, in every address space that is alive, with their words before and after.
// Entries of the mappings come first; those of the program's image, heap and stack are counted and stand in the table.

import { entriesIn, pte, vmasOf } from '#sim/mirror'
import type { EntryRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import type { PageState } from '../kinds.ts'
import { count } from '../kinds.ts'
import { isProgram, markerName, pageStateOf } from '../pages.ts'

export interface EntryChange {
  pid: number
  address: string
  /** Sixteen hexadecimal digits. */
  before: string
  after: string
  state: PageState
  readOnly: boolean
  /** Names of the bits that are set, without the frame. */
  flags: string
  beforeFlags: string
  frame: string
  /** The region that it lies in, or 0. */
  region: number
  /** Whether it stands in the picture. */
  shown: boolean
}

export interface PteRows {
  entries: EntryChange[]
  /** Of its mappings, beyond those in the picture. */
  beyond: number
  /** Of the program's own text, data, heap and stack. */
  ofProgram: number
  summary: string
  kernel: string
}

const pictureRows = 16
const tableRows = 64
const word = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

/** Names of bits by lane; bit 8 and the software bits have another name on an entry that is not present. */
const lowNames: readonly (readonly [number, string])[] = [
  [pte.PTE_PRESENT, 'P'],
  [pte.PTE_RW, 'RW'],
  [pte.PTE_USER, 'US'],
  [pte.PTE_ACCESSED, 'A'],
  [pte.PTE_DIRTY, 'D'],
  [pte.PTE_GLOBAL, 'G'],
  [pte.PTE_SPECIAL, 'SP'],
  [pte.PTE_UFFD_WP, 'WP'],
  [pte.PTE_SOFT_DIRTY, 'SD'],
]

/** Names of the bits that are set, the frame left out. */
export const flagsOf = (low: number, high: number): string => {
  if (pte.pteNone(low, high)) return 'none'
  if (markerName(low, high) !== '') return `marker: ${markerName(low, high)}`
  if (pte.pteIsSwap(low, high)) return `swap area ${pte.swapType(high)}, slot ${pte.swapOffset(low, high).toString(16)}`
  const protnone = pte.pteProtnone(low)
  const names = lowNames
    .filter(([bit]) => (low & bit) !== 0)
    .map(([bit, name]) => (bit === pte.PTE_GLOBAL && protnone ? 'PROTNONE' : name))
  if (protnone && low & pte.PTE_PROTNONE_PSE) names.push('PROTNONE')
  if (high & pte.PTE_HIGH_SAVED_DIRTY) names.push('SVD')
  if (high & pte.PTE_HIGH_NX) names.push('NX')
  return names.join(' ')
}

const changesOf = (frame: Frame, pid: number, mmId: number): { entry: EntryRow; old: EntryRow | undefined }[] => {
  const mm = frame.state.mms.get(mmId)
  if (!mm) return []
  const before = frame.before.mms.get(mmId)
  const old = new Map(before ? entriesIn(before, 0, Infinity).map((entry) => [entry.address, entry]) : [])
  const rows: { entry: EntryRow; old: EntryRow | undefined }[] = []
  for (const entry of entriesIn(mm, 0, Infinity)) {
    const was = old.get(entry.address)
    old.delete(entry.address)
    if (was?.low !== entry.low || was.high !== entry.high) rows.push({ entry, old: was })
  }
  for (const was of old.values()) rows.push({ entry: { ...was, low: 0, high: 0 }, old: was })
  return rows.sort((a, b) => a.entry.address - b.entry.address)
}

/** Rows of the view. */
export const selectPtes = (frame: Frame): PteRows => {
  const entries: EntryChange[] = []
  const tasks = [...frame.state.tasks.values()].filter((task) => task.pid === frame.pid || task.status < 0)
  for (const task of tasks.sort((a, b) => a.pid - b.pid)) {
    const vmas = vmasOf(frame.state, task.mm)
    for (const { entry, old } of changesOf(frame, task.pid, task.mm)) {
      const vma = vmas.find((v) => v.start <= entry.address && v.end > entry.address)
      const { low, high } = entry
      const maps = !pte.pteNone(low, high) && !pte.pteIsSwap(low, high)
      entries.push({
        pid: task.pid,
        address: entry.address.toString(16),
        before: old ? word(old.high) + word(old.low) : '0'.repeat(16),
        after: word(high) + word(low),
        state: pageStateOf(frame.state, low, high, vma),
        readOnly: (low & pte.PTE_PRESENT) !== 0 && (low & pte.PTE_RW) === 0,
        flags: flagsOf(low, high),
        beforeFlags: old ? flagsOf(old.low, old.high) : 'none',
        frame: maps ? pte.ptePfn(low, high).toString(16) : '',
        region: vma?.id ?? 0,
        shown: vma !== undefined && !isProgram(frame.state, vma),
      })
    }
  }
  const ofProgram = entries.filter((entry) => !entry.shown).length
  let shown = 0
  for (const entry of entries) entry.shown = entry.shown && shown++ < pictureRows
  const own = entries.filter((entry) => entry.shown)
  const beyond = entries.length - own.length - ofProgram
  const present = own.filter((entry) => !['absent', 'swap', 'marker'].includes(entry.state)).length
  const made = own.filter((entry) => entry.beforeFlags === 'none').length
  const facts = [
    made > 0 && (made === own.length ? 'empty before' : `${made} empty before`),
    present < own.length && (present === 0 ? 'no page now' : `${present} with a page now`),
  ].filter((fact) => fact !== false)
  const summary =
    own.length === 0
      ? `No entry of a mapping changed in this cell.`
      : `${count(own.length, 'entry', 'entries')} of its mappings changed${facts.length > 0 ? `: ${facts.join(', ')}` : ''}.`
  return { entries: entries.slice(0, tableRows), beyond, ofProgram, summary, kernel: frame.kernel }
}
