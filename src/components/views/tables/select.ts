// All page tables of the cell's process, each with the slots that it uses: what they cost.

import type { MmRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'
import type { Level, Run } from './used.ts'
import { countOf, coverOf, levels, usedOf } from './used.ts'

export interface TableLine {
  level: Level
  frame: string
  /** First address that it covers. */
  from: string
  used: Run[]
  slots: number
  isNew: boolean
}

export interface TablesRows {
  tables: TableLine[]
  more: number
  summary: string
}

const most = 40

const linesOf = (frame: Frame, mm: MmRow): TableLine[] => {
  const before = new Set([...(frame.before.mms.get(mm.id)?.tables.values() ?? [])].map((table) => table.pfn))
  const isOld = frame.before.mms.has(mm.id)
  const rows = [{ level: 3, address: 0, pfn: mm.pgd }, ...mm.tables.values()].sort(
    (a, b) => a.address - b.address || b.level - a.level,
  )
  return rows.map(({ level, address, pfn }) => {
    const used = usedOf(mm, level, address)
    const isNew = isOld && level < 3 && !before.has(pfn)
    return {
      level: levels[3 - level][0],
      frame: pfn.toString(16),
      from: address.toString(16),
      used,
      slots: countOf(used),
      isNew,
    }
  })
}

/** Rows of the view. */
export const selectTables = (frame: Frame): TablesRows => {
  const mm = frame.state.mms.get(frame.state.tasks.get(frame.pid)?.mm ?? 0)
  if (!mm) return { tables: [], more: 0, summary: 'There is no process.' }
  const tables = linesOf(frame, mm)
  const fresh = tables.filter((table) => table.isNew).length
  const leaves = tables.filter((table) => table.level === 'PTE')
  const pages = leaves.reduce((sum, table) => sum + table.slots, 0)
  const summary =
    `${count(tables.length, 'table')}, ${tables.length * 4} KiB, for ${count(pages, 'entry', 'entries')} that say something` +
    `${fresh > 0 ? `; this cell made ${fresh}` : ''}. One leaf covers ${coverOf(0) / 2 ** 20} MiB.`
  return { tables: tables.slice(0, most), more: Math.max(0, tables.length - most), summary }
}
