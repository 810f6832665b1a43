// Regions of the cell's process: one row a line of /proc/PID/maps, high addresses first, with what the cell changed.

import { mapsFields, mapsLine, vmasOf } from '#sim/mirror'
import type { VmaRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import type { Kind } from '../kinds.ts'
import { count, kindOfLine, sizeText } from '../kinds.ts'

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
}

export interface MapsRows {
  regions: MapsRegion[]
  /** Lines that were there when the cell began and are not now. */
  gone: string[]
  summary: string
}

const changeOf = (frame: Frame, vma: VmaRow, before: readonly VmaRow[]): string => {
  const line = mapsLine(frame.state, vma)
  const over = before.filter((old) => old.start < vma.end && old.end > vma.start)
  if (over.some((old) => mapsLine(frame.before, old) === line)) return ''
  if (over.length === 0) return 'new'
  const old = mapsFields(frame.before, over[0])
  const now = mapsFields(frame.state, vma)
  if (over.length > 1) return `was ${over.length} regions`
  if (old.range === now.range) return `was ${old.perms}`
  return old.perms === now.perms ? `was ${old.range}` : `was ${old.perms}, a part of ${old.range}`
}

/** Rows of the view. */
export const selectMaps = (frame: Frame): MapsRows => {
  const mm = frame.state.tasks.get(frame.pid)?.mm ?? 0
  const before = vmasOf(frame.before, frame.before.tasks.get(frame.pid)?.mm ?? 0)
  const vmas = vmasOf(frame.state, mm).reverse()
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
      change: changeOf(frame, vma, before),
    }
  })
  const lines = new Set(vmas.map((vma) => mapsLine(frame.state, vma)))
  const gone = before.map((vma) => mapsLine(frame.before, vma)).filter((line) => !lines.has(line))
  const changed = regions.filter((region) => region.change !== '').length
  const mapped = sizeText(vmas.reduce((sum, vma) => sum + vma.end - vma.start, 0))
  const what =
    changed === 0 && gone.length === 0
      ? 'the cell left them as they were'
      : `the cell made or changed ${count(changed, 'line')}` + (gone.length > 0 ? `, and ${gone.length} went` : '')
  return { regions, gone, summary: `${count(regions.length, 'region')}, ${mapped} mapped; ${what}.` }
}
