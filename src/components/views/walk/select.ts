// One walk through the four levels: which slot of which table an address uses, what stands in each, and how empty the tables are.
// Walked are the addresses whose entries the cell changed; the last fault's comes first.

import { entriesIn, getEntry, pte, vmasOf } from '#sim/mirror'
import type { EntryRow, MmRow, VmaRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import type { PageState } from '../kinds.ts'
import { isProgram, pageStateOf } from '../pages.ts'
import { flagsOf } from '../ptes/select.ts'
import type { Level, Run } from '../tables/used.ts'
import { levels, slotOf, usedOf } from '../tables/used.ts'

export interface WalkLevel {
  level: Level
  /** Frame of the table, or empty where there is none. */
  frame: string
  used: Run[]
  slot: number
  /** The slot's nine bits. */
  bits: string
  /** The entry, sixteen digits. */
  word: string
  says: string
}

export interface WalkSlot {
  slot: number
  address: string
  state: PageState
  readOnly: boolean
  frame: string
}

export interface Walk {
  address: string
  offset: string
  levels: WalkLevel[]
  /** Sixteen slots of the leaf around the one used. */
  slots: WalkSlot[]
  /** The region that the address lies in, or 0. */
  region: number
}

export interface WalkRows {
  walks: Walk[]
  pid: number
  summary: string
}

const walksMost = 6
/** What an upper entry says beside its frame. Linux: _PAGE_TABLE. */
const tableFlags = 0x67

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0')
const word = (low: number, high: number): string => hex(high >>> 0, 8) + hex(low >>> 0, 8)

const slotsAround = (frame: Frame, mm: MmRow, address: number, vmas: readonly VmaRow[]): WalkSlot[] => {
  const first = Math.floor(address / 65536) * 65536
  return Array.from({ length: 16 }, (_, i) => {
    const at = first + i * 4096
    const { low, high } = getEntry(mm, at)
    const vma = vmas.find((each) => each.start <= at && each.end > at)
    const holds = !pte.pteNone(low, high) && !pte.pteIsSwap(low, high)
    return {
      slot: slotOf(at, 0),
      address: at.toString(16),
      state: pageStateOf(frame.state, low, high, vma),
      readOnly: (low & pte.PTE_PRESENT) !== 0 && (low & pte.PTE_RW) === 0,
      frame: holds ? pte.ptePfn(low, high).toString(16) : '',
    }
  })
}

const walkOf = (frame: Frame, mm: MmRow, address: number): Walk => {
  const vmas = vmasOf(frame.state, mm.id)
  const { low, high } = getEntry(mm, address)
  let table: number | undefined = mm.pgd
  const found = levels.map(([level, number]): WalkLevel => {
    const slot = slotOf(address, number)
    const own = table
    const below: number | undefined =
      number === 0 || own === undefined
        ? undefined
        : [...mm.tables.values()].find(
            (t) => t.level === number - 1 && slotOf(t.address, number) === slot && covers(t.address, address, number),
          )?.pfn
    table = below
    const entry =
      number === 0 ? word(low, high) : below === undefined ? word(0, 0) : word((below << 12) | tableFlags, below >>> 20)
    const state = pageStateOf(
      frame.state,
      low,
      high,
      vmas.find((vma) => vma.start <= address && vma.end > address),
    )
    const leaf = pte.pteNone(low, high)
      ? 'none: touching it is a fault'
      : state === 'swap'
        ? 'swapped out'
        : state === 'marker'
          ? flagsOf(low, high)
          : `frame ${pte.ptePfn(low, high).toString(16)} · ${flagsOf(low, high)}`
    const says =
      own === undefined
        ? 'no table'
        : number === 0
          ? leaf
          : below === undefined
            ? 'none: no table below'
            : `frame ${below.toString(16)} · P RW US A D`
    return {
      level,
      frame: own === undefined ? '' : own.toString(16),
      used: own === undefined ? [] : usedOf(mm, number, address),
      slot,
      bits: slot.toString(2).padStart(9, '0'),
      word: own === undefined ? '' : entry,
      says,
    }
  })
  const region = vmas.find((vma) => vma.start <= address && vma.end > address)?.id ?? 0
  return {
    address: hex(address, 12),
    offset: hex(address % 4096, 3),
    levels: found,
    slots: slotsAround(frame, mm, address, vmas),
    region,
  }
}

const covers = (first: number, address: number, level: number): boolean => {
  const span = 4096 * 512 ** level
  return Math.floor(first / span) === Math.floor(address / span)
}

const changed = (frame: Frame, mm: MmRow): number[] => {
  const before = frame.before.mms.get(mm.id)
  const vmas = vmasOf(frame.state, mm.id)
  const own = (entry: EntryRow): boolean => {
    const vma = vmas.find((each) => each.start <= entry.address && each.end > entry.address)
    return vma !== undefined && !isProgram(frame.state, vma)
  }
  return entriesIn(mm, 0, Infinity)
    .filter((entry) => {
      const was = before ? getEntry(before, entry.address) : { low: 0, high: 0 }
      return own(entry) && (was.low !== entry.low || was.high !== entry.high)
    })
    .map((entry) => entry.address)
}

/** Rows of the view. */
export const selectWalk = (frame: Frame): WalkRows => {
  const mm = frame.state.mms.get(frame.state.tasks.get(frame.pid)?.mm ?? 0)
  if (!mm) return { walks: [], pid: frame.pid, summary: 'There is no process.' }
  const faults = frame.state.acts
    .filter((act) => act.kind === 'fault' && act.pid === frame.pid && act.seq > frame.start && act.args[0] < 2 ** 47)
    .map((act) => act.args[0])
    .reverse()
  const pages = changed(frame, mm)
  const isOwn = (address: number): boolean => pages.includes(address - (address % 4096))
  const mapped = faults.filter(isOwn)
  const addresses = [...new Set([...(mapped.length > 0 ? mapped : faults.slice(0, 1)), ...pages])]
  const seen = new Set<number>()
  const chosen = addresses.filter((address) => {
    const page = Math.floor(address / 4096)
    if (seen.has(page)) return false
    seen.add(page)
    return true
  })
  const walks = chosen.slice(0, walksMost).map((address) => walkOf(frame, mm, address))
  const first = walks.at(0)
  const summary = first
    ? `${first.levels.map(({ level, slot }) => `${level} ${slot}`).join(', ')}: ${first.levels[3].says}.`
    : 'No entry of a mapping changed in this cell, and nothing faulted.'
  return { walks, pid: frame.pid, summary }
}
