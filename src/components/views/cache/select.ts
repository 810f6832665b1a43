// The page cache of the files that the process maps or the cell read: which pages are there, dirty, on their way, and mapped.

import { pageFlags, vmasOf } from '#sim/mirror'
import type { FileRow, PageRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import type { PageState } from '../kinds.ts'
import { count } from '../kinds.ts'

export interface CachedPage {
  index: number
  state: PageState
  /** W on its way to or from the device, ra where reading ahead goes on, else the letter of its state. */
  letter: string
  frame: string
  mapped: boolean
  isNew: boolean
  says: string
}

/** Pages of a file that a region maps. */
export interface CacheRegion {
  id: number
  from: number
  to: number
  start: string
}

export interface CachedFile {
  name: string
  mapping: number
  pages: CachedPage[]
  /** Pages that are there, in all. */
  held: number
  /** Its pages, as far as one is there or a region reaches. */
  size: number
  /** Pages that are there and not drawn. */
  more: number
  regions: CacheRegion[]
}

export interface CacheRows {
  files: CachedFile[]
  summary: string
}

const filesMost = 4
/** Pages of a file that are drawn, in rows. */
const pagesMost = 96
export const columns = 32

/** What kind of page it is, for its colour. */
export const stateOf = (page: PageRow | undefined): PageState => {
  if (page === undefined) return 'absent'
  return page.flags & pageFlags.PG_dirty ? 'dirty' : 'file'
}

/** Its letter in a strip. */
export const letterOf = (page: PageRow | undefined): string => {
  if (page === undefined) return ''
  if (page.flags & pageFlags.PG_writeback) return 'W'
  if (page.flags & pageFlags.PG_readahead) return 'ra'
  if ((page.flags & pageFlags.PG_uptodate) === 0) return 'R'
  return page.flags & pageFlags.PG_dirty ? 'D' : 'F'
}

/** Its flags in words. */
export const wordsOf = (page: PageRow | undefined): string => {
  if (page === undefined) return 'not in the cache'
  const names = [
    (page.flags & pageFlags.PG_uptodate) === 0 && 'being read',
    (page.flags & pageFlags.PG_dirty) !== 0 && 'dirty',
    (page.flags & pageFlags.PG_writeback) !== 0 && 'being written',
    (page.flags & pageFlags.PG_readahead) !== 0 && 'a touch reads on from here',
    page.mapcount > 0 && (page.mapcount === 1 ? 'mapped' : `mapped ${page.mapcount} times`),
  ]
  return names.filter(Boolean).join(', ') || 'clean'
}

const fileOf = (frame: Frame, mapping: number, name: string): CachedFile => {
  const { state } = frame
  const cache = state.cache.get(mapping) ?? new Map<number, number>()
  const before = frame.before.cache.get(mapping)
  const regions = vmasOf(state, state.tasks.get(frame.pid)?.mm ?? 0)
    .filter((vma) => state.files.get(vma.file)?.mapping === mapping)
    .map((vma): CacheRegion => {
      const to = vma.pgoff + (vma.end - vma.start) / 4096 - 1
      return { id: vma.id, from: vma.pgoff, to, start: vma.start.toString(16) }
    })
  const last = Math.max(0, ...cache.keys(), ...regions.map((region) => region.to))
  const pageAt = (index: number): CachedPage => {
    const pfn = cache.get(index)
    const page = pfn === undefined ? undefined : state.pages.get(pfn)
    return {
      index,
      state: stateOf(page),
      letter: letterOf(page),
      frame: pfn?.toString(16) ?? '',
      mapped: (page?.mapcount ?? 0) > 0,
      isNew: pfn !== undefined && before?.get(index) !== pfn,
      says: wordsOf(page),
    }
  }
  const indices = drawnOf(cache, last)
  const drawn = new Set(indices)
  return {
    name,
    mapping,
    pages: indices.map(pageAt),
    held: cache.size,
    size: last + 1,
    more: [...cache.keys()].filter((index) => !drawn.has(index)).length,
    regions,
  }
}

/** Indices that are drawn, in whole rows: where the file is longer than fits, the rows in which there is a page. */
const drawnOf = (cache: ReadonlyMap<number, number>, last: number): number[] => {
  const rows = Array.from({ length: Math.ceil((last + 1) / columns) }, (_, i) => i)
  const held = new Set([...cache.keys()].map((index) => Math.floor(index / columns)))
  const wanted = last < pagesMost ? rows : rows.filter((row) => held.has(row) || (held.size === 0 && row === 0))
  return wanted
    .slice(0, pagesMost / columns)
    .flatMap((row) => Array.from({ length: Math.min(columns, last + 1 - row * columns) }, (_, i) => row * columns + i))
}

/** Files by address_space: those of mappings, then those whose cache the cell changed; the program's own last. */
export const cachedFiles = (frame: Frame): { mapping: number; name: string }[] => {
  const { state, before } = frame
  const names = new Map<number, FileRow>()
  for (const file of state.files.values()) if (file.mapping > 0) names.set(file.mapping, file)
  const mapped = vmasOf(state, state.tasks.get(frame.pid)?.mm ?? 0)
    .filter((vma) => vma.start >= 0x1000_0000)
    .flatMap((vma) => state.files.get(vma.file)?.mapping ?? [])
  const touched = [...state.cache].filter(([mapping, pages]) => {
    const was = before.cache.get(mapping)
    return was?.size !== pages.size || [...pages].some(([index, pfn]) => was.get(index) !== pfn)
  })
  const wanted = new Set([...mapped, ...touched.map(([mapping]) => mapping)])
  const isProgram = (name: string): boolean => /^\/tmp\/(cell|a\.out)/.test(name)
  return [...wanted]
    .map((mapping) => ({ mapping, name: names.get(mapping)?.name ?? `a file that nobody maps (${mapping})` }))
    .filter(({ name }) => !isProgram(name))
}

/** Rows of the view. */
export const selectCache = (frame: Frame): CacheRows => {
  const files = cachedFiles(frame)
    .slice(0, filesMost)
    .map(({ mapping, name }) => fileOf(frame, mapping, name))
  const pages = files.flatMap((file) => file.pages)
  const held = files.reduce((sum, file) => sum + file.held, 0)
  const dirty = pages.filter((page) => page.state === 'dirty').length
  const mapped = pages.filter((page) => page.mapped).length
  const fresh = pages.filter((page) => page.isNew).length
  const summary =
    files.length === 0
      ? 'This cell neither mapped a file nor read one.'
      : `${count(held, 'page')} of ${count(files.length, 'file')} in the cache: ${dirty} dirty, ${mapped} mapped; ${fresh} came in this cell.`
  return { files, summary }
}
