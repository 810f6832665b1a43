// Regions of the cell's process: one row a line of /proc/PID/maps, high addresses first, with what the cell changed, and what its last
// call that changed a region did to each: new, split, merged, moved.

import { actName, getEntry, mapsFields, mapsLine, pte, vmasOf } from '#sim/mirror'
import type { MirrorState, MmRow, VmaRow } from '#sim/mirror'
import { lastChange, lineOfAct, textOfAct } from '../frame.ts'
import type { Frame, LastChange } from '../frame.ts'
import type { Kind, PageState } from '../kinds.ts'
import { count, kindOfLine, sizeText } from '../kinds.ts'
import { isProgram, pageStateOf } from '../pages.ts'

/** A page of a small region, as the entry has it. */
export interface MapsPage {
  address: string
  state: PageState
  readOnly: boolean
  frame: string
}

export interface MapsRegion {
  id: number
  range: string
  perms: string
  offset: string
  device: string
  name: string
  kind: Kind
  size: string
  pages: number
  /** What lies between this region and the one above it; empty where they touch or this is the highest. */
  gap: string
  /** What the cell did to it; empty for nothing. */
  change: string
  /** What the last call did to it; empty for nothing. */
  now: string
  /** Line of the cell that changed it last, or 0. */
  line: number
  /** Pages, of a mapping of a few. */
  slots: MapsPage[]
}

export interface MapsRows {
  regions: MapsRegion[]
  /** Lines that were there when the cell began and are not now. */
  gone: string[]
  /** The last call that changed a region. */
  last: { text: string; did: string; line: number } | null
  pid: number
  summary: string
}

const causeLane = 3

const lineOfChange = (frame: Frame, vma: VmaRow): number => {
  if (vma.changed <= frame.start) return 0
  const cause = frame.run.mirror.lane(vma.changed - 1, causeLane)
  return lineOfAct(
    frame.run,
    frame.state.acts.find((act) => act.seq === cause),
  )
}

/** Regions of that many pages or fewer show each page. */
const slotsMost = 16

const slotsOf = (frame: Frame, mm: MmRow | undefined, vma: VmaRow): MapsPage[] => {
  const pages = (vma.end - vma.start) / 4096
  if (!mm || pages > slotsMost || isProgram(frame.state, vma) || vma.start >= 2 ** 47) return []
  return Array.from({ length: pages }, (_, i) => {
    const { address, low, high } = getEntry(mm, vma.start + i * 4096)
    const holds = !pte.pteNone(low, high) && !pte.pteIsSwap(low, high)
    return {
      address: address.toString(16),
      state: pageStateOf(frame.state, low, high, vma),
      readOnly: (low & pte.PTE_PRESENT) !== 0 && (low & pte.PTE_RW) === 0,
      frame: holds ? pte.ptePfn(low, high).toString(16) : '',
    }
  })
}

/** A line, but for whether its file is deleted: that is not a change of the region. */
const lineOf = (state: MirrorState, vma: VmaRow): string => mapsLine(state, vma).replace(/ \(deleted\)$/, '')

const overlaps = (a: VmaRow, b: VmaRow): boolean => a.start < b.end && a.end > b.start
const sizeOf = (vma: VmaRow): number => vma.end - vma.start

/** What the last call did to a region that is there now. */
const didTo = (
  vma: VmaRow,
  state: MirrorState,
  old: readonly VmaRow[],
  past: MirrorState,
  now: readonly VmaRow[],
): string => {
  const line = lineOf(state, vma)
  const over = old.filter((each) => overlaps(each, vma))
  if (over.some((each) => lineOf(past, each) === line)) return ''
  if (over.length === 0) {
    const gone = old.filter((each) => !now.some((other) => overlaps(each, other)) && sizeOf(each) === sizeOf(vma))
    return gone.length === 1 ? `moved from ${gone[0].start.toString(16)}` : 'new'
  }
  const before = mapsFields(past, over[0])
  const after = mapsFields(state, vma)
  const rights = before.perms === after.perms ? '' : `, was ${before.perms}`
  if (over.length > 1) {
    const whole = over.every((each) => each.start >= vma.start && each.end <= vma.end)
    return whole ? `merged: ${over.length} were here` : `merged with a part of its neighbour`
  }
  if (now.filter((each) => overlaps(each, over[0])).length > 1) return `split off${rights}`
  if (sizeOf(vma) > sizeOf(over[0])) return `grew by ${sizeText(sizeOf(vma) - sizeOf(over[0]))}${rights}`
  if (sizeOf(vma) < sizeOf(over[0])) return `cut by ${sizeText(sizeOf(over[0]) - sizeOf(vma))}${rights}`
  return rights === '' ? 'changed' : `was ${before.perms}`
}

/** What the last call did, in a sentence's end. */
const storyOf = (old: readonly VmaRow[], now: readonly VmaRow[], lines: { gone: number; made: number }): string => {
  const difference = now.length - old.length
  const both = lines.gone > 0 && lines.made > 0 ? `: ${lines.gone} went, ${lines.made} came` : ''
  if (difference > 0) return `${count(difference, 'line')} more${both}`
  if (difference < 0) return `${count(-difference, 'line')} fewer${both}`
  return lines.made === 0 ? 'the lines read as before' : `as many lines as before: ${lines.made} changed`
}

const lastOf = (frame: Frame, now: readonly VmaRow[], last: LastChange): MapsRows['last'] => {
  const old = vmasOf(last.past, last.past.tasks.get(frame.pid)?.mm ?? 0)
  const before = new Set(old.map((vma) => lineOf(last.past, vma)))
  const after = new Set(now.map((vma) => lineOf(frame.state, vma)))
  const made = [...after].filter((line) => !before.has(line)).length
  const gone = [...before].filter((line) => !after.has(line)).length
  const said = textOfAct(frame.run, last.act)
  const text = last.act.kind === 'fault' ? `${actName(last.act)}: ${said}` : said
  return { text, did: storyOf(old, now, { gone, made }), line: lineOfAct(frame.run, last.act) }
}

const changeOf = (frame: Frame, vma: VmaRow, before: readonly VmaRow[]): string => {
  const over = before.filter((old) => old.start < vma.end && old.end > vma.start)
  const same = over.find((old) => lineOf(frame.before, old) === lineOf(frame.state, vma))
  if (same) return mapsLine(frame.before, same) === mapsLine(frame.state, vma) ? '' : 'its file was deleted'
  if (over.length === 0) return 'new'
  const old = mapsFields(frame.before, over[0])
  const now = mapsFields(frame.state, vma)
  if (over.length > 1) return `was ${over.length} regions`
  if (old.range === now.range) return `was ${old.perms}`
  return old.perms === now.perms ? `was ${old.range}` : `was ${old.perms}, a part of ${old.range}`
}

/** Calls that leave the caller's own regions as they are. */
const forks = new Set(['fork', 'vfork', 'clone', 'clone3'])

/** Rows of the view. */
export const selectMaps = (frame: Frame): MapsRows => {
  const mm = frame.state.tasks.get(frame.pid)?.mm ?? 0
  const mmBefore = frame.before.tasks.get(frame.pid)?.mm ?? 0
  const replaced = mmBefore !== 0 && mmBefore !== mm
  const before = vmasOf(frame.before, mmBefore)
  const vmas = vmasOf(frame.state, mm).reverse()
  const last = lastChange(frame, ['vma-add', 'vma-change', 'vma-remove', 'mm-brk'], (act) => !forks.has(actName(act)))
  const mmLast = last?.past.tasks.get(frame.pid)?.mm ?? 0
  const old = last && mmLast === mm ? vmasOf(last.past, mmLast) : []
  const rowOfMm = frame.state.mms.get(mm)
  let above = 0
  const regions = vmas.map((vma) => {
    const f = mapsFields(frame.state, vma)
    const gap = above > vma.end && above <= 2 ** 47 ? `${sizeText(above - vma.end)} not mapped` : ''
    above = vma.start
    return {
      id: vma.id,
      range: f.range,
      perms: f.perms,
      offset: f.offset,
      device: `${f.device} ${f.inode}`,
      name: f.name,
      kind: kindOfLine(f.perms, vma.file !== 0, f.name),
      size: sizeText(vma.end - vma.start),
      pages: (vma.end - vma.start) / 4096,
      gap,
      change: replaced ? '' : changeOf(frame, vma, before),
      now: last && mmLast === mm ? didTo(vma, frame.state, old, last.past, vmas) : '',
      line: lineOfChange(frame, vma),
      slots: slotsOf(frame, rowOfMm, vma),
    }
  })
  const lines = new Set(vmas.map((vma) => lineOf(frame.state, vma)))
  const gone = replaced ? [] : before.filter((vma) => !lines.has(lineOf(frame.before, vma)))
  const changed = regions.filter((region) => region.change !== '').length
  const mapped = sizeText(vmas.reduce((sum, vma) => sum + vma.end - vma.start, 0))
  const what = replaced
    ? `execve made a new address space, and the ${before.length} regions of the old one went`
    : changed === 0 && gone.length === 0
      ? 'the cell left them as they were'
      : `the cell made or changed ${count(changed, 'line')}` + (gone.length > 0 ? `, and ${gone.length} went` : '')
  return {
    regions,
    gone: gone.map((vma) => mapsLine(frame.before, vma).replace(/ {2,}/, '  ')),
    last: last ? lastOf(frame, vmas, last) : null,
    pid: frame.pid,
    summary: `${count(regions.length, 'region')}, ${mapped} mapped; ${what}.`,
  }
}
