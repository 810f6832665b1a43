// Forwards and backwards: which entries map a frame, as the processor follows them, and by what the kernel would find them again: the
// anon_vma or the file of the frame, and the regions in its interval tree.

import type { AnonVmaLook } from '#sim'
import { entriesIn, pte, vmasOf } from '#sim/mirror'
import type { VmaRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import type { PageState } from '../kinds.ts'
import { count } from '../kinds.ts'
import { isProgram, pageStateOf } from '../pages.ts'

export interface RmapEntry {
  pid: number
  address: string
  state: PageState
  readOnly: boolean
  /** Empty where it maps nothing. */
  frame: string
  region: number
}

export interface RmapRegion {
  pid: number
  id: number
  range: string
  entries: RmapEntry[]
}

export interface RmapFrame {
  frame: string
  state: PageState
  mapcount: number
  exclusive: boolean
  /** Id of the object that leads back, or '' where none does. */
  object: string
}

/** An anon_vma or a file, with the regions through which its pages are found. */
export interface RmapObject {
  id: string
  title: string
  says: string
  regions: { id: number; text: string }[]
}

export interface RmapRows {
  regions: RmapRegion[]
  frames: RmapFrame[]
  objects: RmapObject[]
  /** Entries left out. */
  more: number
  /** Of some regions only the first entries are drawn. */
  cut: boolean
  summary: string
}

const entriesMost = 8
const regionsMost = 6
/** Entries of all regions together; of each at least the first few. */
const allMost = 16
const firstFew = 3

const textOf = (frame: Frame, id: number): string => {
  const vma = frame.state.vmas.get(id)
  if (!vma) return 'a region of the past'
  const pid = [...frame.state.tasks.values()].find((task) => task.mm === vma.mm)?.pid ?? 0
  return `${pid}: ${vma.start.toString(16)}-${vma.end.toString(16)}`
}

const regionOf = (frame: Frame, pid: number, vma: VmaRow): RmapRegion => {
  const mm = frame.state.mms.get(vma.mm)
  const entries = mm ? entriesIn(mm, vma.start, vma.end, entriesMost) : []
  return {
    pid,
    id: vma.id,
    range: `${vma.start.toString(16)}-${vma.end.toString(16)}`,
    entries: entries.map(({ address, low, high }) => {
      const holds = !pte.pteNone(low, high) && !pte.pteIsSwap(low, high)
      return {
        pid,
        address: address.toString(16),
        state: pageStateOf(frame.state, low, high, vma),
        readOnly: (low & pte.PTE_PRESENT) !== 0 && (low & pte.PTE_RW) === 0,
        frame: holds ? pte.ptePfn(low, high).toString(16) : '',
        region: vma.id,
      }
    }),
  }
}

const PG_anon_exclusive = 1 << 12

const frameOf = (frame: Frame, pfn: number, state: PageState): RmapFrame => {
  const page = frame.state.pages.get(pfn)
  const object = page?.kind === 1 ? `av:${page.mapping}` : page?.kind === 2 ? `file:${page.mapping}` : ''
  return {
    frame: pfn.toString(16),
    state,
    mapcount: page?.mapcount ?? 0,
    exclusive: ((page?.flags ?? 0) & PG_anon_exclusive) !== 0,
    object: state === 'zero' || state === 'kern' ? '' : object,
  }
}

const anonObject = (frame: Frame, id: string, look: AnonVmaLook | undefined): RmapObject => {
  const says =
    look === undefined
      ? 'was not looked at'
      : look.parent === 0
        ? 'root; its interval tree holds'
        : `made by fork, below ${look.parent}; holds`
  const regions = (look?.vmas ?? []).map((vma) => ({ id: vma, text: textOf(frame, vma) }))
  return { id, title: `anon_vma ${id.slice(3)}`, says, regions }
}

const fileObject = (frame: Frame, id: string): RmapObject => {
  const mapping = Number(id.slice(5))
  const files = new Set(
    [...frame.state.files.values()].filter((file) => file.mapping === mapping).map((file) => file.id),
  )
  const name = [...frame.state.files.values()].find((file) => file.mapping === mapping)?.name ?? `file ${mapping}`
  const vmas = [...frame.state.vmas.values()].filter((vma) => files.has(vma.file))
  return {
    id,
    title: name,
    says: 'address_space; i_mmap holds',
    regions: vmas.map((vma) => ({ id: vma.id, text: textOf(frame, vma.id) })),
  }
}

/** Rows of the view. */
export const selectRmap = (frame: Frame): RmapRows => {
  const { state } = frame
  const tasks = [...state.tasks.values()]
    .filter((task) => task.pid === frame.pid || task.status < 0)
    .sort((a, b) => a.pid - b.pid)
  const all = tasks.flatMap((task) =>
    vmasOf(state, task.mm)
      .filter((vma) => !isProgram(state, vma) && vma.start < 2 ** 47)
      .map((vma) => regionOf(frame, task.pid, vma))
      .filter((region) => region.entries.length > 0),
  )
  const kept = all.slice(0, regionsMost)
  const each = Math.max(firstFew, Math.floor(allMost / Math.max(1, kept.length)))
  const tight = kept.reduce((sum, region) => sum + region.entries.length, 0) > allMost
  const regions = tight ? kept.map((region) => ({ ...region, entries: region.entries.slice(0, each) })) : kept
  const cut = regions.some(
    (region, i) => region.entries.length < kept[i].entries.length || region.entries.length === entriesMost,
  )
  const entries = regions.flatMap((region) => region.entries)
  const frames = new Map<string, RmapFrame>()
  for (const entry of entries)
    if (entry.frame !== '' && !frames.has(entry.frame))
      frames.set(entry.frame, frameOf(frame, parseInt(entry.frame, 16), entry.state))
  const ids = [...new Set([...frames.values()].map((row) => row.object))].filter((id) => id !== '')
  const looks = frame.look?.rmap ?? []
  const objects = ids.map((id) =>
    id.startsWith('av:')
      ? anonObject(
          frame,
          id,
          looks.find((each) => `av:${each.id}` === id),
        )
      : fileObject(frame, id),
  )
  const shared = [...frames.values()].filter((row) => row.mapcount > 1).length
  const summary =
    frames.size === 0
      ? 'No page of a mapping is present.'
      : `${count(frames.size, 'frame')} behind ${count(entries.length, 'entry', 'entries')}; ${shared} mapped more than once. ` +
        `The kernel finds the entries again through ${count(objects.length, 'object')}.`
  return { regions, frames: [...frames.values()], objects, more: all.length - regions.length, cut, summary }
}
