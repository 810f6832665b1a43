// Invariants of address spaces, recomputed from the ground: VMAs and their order, counters, anon_vmas, i_mmap, page tables.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { entryPfn, entrySpecial } from '../mm/entry.ts'
import type { MmKernel } from '../mm/kernel.ts'
import { isPteMarker } from '../mm/marker.ts'
import { USER_BLOCKS, nextLeafBlock } from '../mm/page-table.ts'
import type { Mm, Vma } from '../mm/records.ts'
import { mmCounter, vmaAddress } from '../mm/rmap.ts'
import { vmaPages } from '../mm/vma.ts'
import { vmaList } from '../mm/vma-set.ts'
import { VM_ACCOUNT, VM_GROWSDOWN, VM_LOCKED, VM_SHARED, isDataMapping, isExecMapping } from '../mm/vm-flags.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { PG_anon_exclusive } from '../uapi/page-flags.ts'
import { PTE_PRESENT, PTE_RW, pteNone, ptePresent } from '../uapi/pte.ts'
import { vmaSetBroken } from './vma-set.ts'

const hex = (value: number): string => `0x${value.toString(16)}`

/** What the walk of all address spaces finds: how often each frame is mapped, and which frames are tables. */
export interface Found {
  readonly mapped: Map<number, number>
  readonly tables: Set<number>
}

/** Order, alignment, back references. */
const checkVmas = (k: MmKernel, mm: Mm, broken: string[]): void => {
  let end = 0
  vmaList(mm.vmas).forEach((vma) => {
    const name = `vma ${vma.id} ${hex(vma.start)}-${hex(vma.end)}`
    if (vma.start >= vma.end) broken.push(`${name}: start is not below end`)
    if (vma.start % 4096 !== 0 || vma.end % 4096 !== 0) broken.push(`${name}: not page-aligned`)
    if (vma.start < end) broken.push(`${name}: overlaps the one before, which ends at ${hex(end)}`)
    if ((k.vmas.get(vma.id) === vma) !== (vma.file !== null))
      broken.push(`${name}: the kernel's table of who maps files`)
    if (vma.mm !== mm) broken.push(`${name}: of another mm`)
    if (vma.anonVma !== null && !vma.anonVmaChain.includes(vma.anonVma)) broken.push(`${name}: anon_vma not in chain`)
    if (new Set(vma.anonVmaChain).size !== vma.anonVmaChain.length) broken.push(`${name}: chain has one twice`)
    for (const anonVma of vma.anonVmaChain) {
      if (!anonVma.vmas.has(vma)) broken.push(`${name}: anon_vma ${anonVma.id} does not know it`)
    }
    const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
    if (mapping !== undefined && !mapping.iMmap.has(vma.id)) broken.push(`${name}: not in i_mmap`)
    end = vma.end
  })
}

const checkCounters = (mm: Mm, broken: string[]): void => {
  const want = { totalVm: 0, lockedVm: mm.lockedGone, dataVm: 0, execVm: 0, stackVm: 0 }
  for (const vma of vmaList(mm.vmas)) {
    const pages = vmaPages(vma)
    want.totalVm += pages
    if ((vma.flags & VM_LOCKED) !== 0) want.lockedVm += pages
    if (isExecMapping(vma.flags)) want.execVm += pages
    else if ((vma.flags & VM_GROWSDOWN) !== 0) want.stackVm += pages
    else if (isDataMapping(vma.flags)) want.dataVm += pages
  }
  for (const key of Object.keys(want) as (keyof typeof want)[]) {
    if (mm[key] !== want[key]) broken.push(`mm ${mm.id}: ${key} is ${mm[key]}, counted ${want[key]}`)
  }
}

/** One present entry against its page and its VMA. */
const checkEntry = (k: MmKernel, vma: Vma, address: number, pfn: number, low: number, broken: string[]): void => {
  const m = k.memMap
  const name = `entry ${hex(address)} of mm ${vma.mm.id}, frame ${pfn}`
  if (m.refcount[pfn] <= 0) broken.push(`${name}: the frame is free`)
  if (vmaAddress(vma, m.index[pfn]) !== address) broken.push(`${name}: its index ${m.index[pfn]} is elsewhere`)
  if (pageIsAnon(m, pfn)) {
    if (!vma.anonVmaChain.some((anonVma) => anonVma.id === m.mapping[pfn])) {
      broken.push(`${name}: the VMA is not in anon_vma ${m.mapping[pfn]}`)
    }
    const exclusive = (m.flags[pfn] & PG_anon_exclusive) !== 0
    if (exclusive && m.mapcount[pfn] > 1) broken.push(`${name}: exclusive and mapped ${m.mapcount[pfn]} times`)
    if ((low & PTE_RW) !== 0 && k.version.has('anon-exclusive') && !exclusive) {
      broken.push(`${name}: writable and not exclusive`)
    }
  } else {
    if (vma.file?.mapping !== m.mapping[pfn]) broken.push(`${name}: belongs to mapping ${m.mapping[pfn]}`)
    if ((low & PTE_RW) !== 0 && (vma.flags & VM_SHARED) === 0)
      broken.push(`${name}: a private mapping may write the file`)
  }
}

/** All entries of an address space: counts into `found`, and each against its VMA. */
const checkEntries = (k: MmKernel, mm: Mm, found: Found, broken: string[]): void => {
  const rss = [0, 0, 0, 0]
  let at = 0
  const list = vmaList(mm.vmas)
  let block = nextLeafBlock(k, mm, 0, USER_BLOCKS)
  while (block >= 0) {
    for (let page = 0; page < 512; page++) {
      walk.peek(k.ram, mm.pgd, block, page)
      const { low, high } = walk
      if (pteNone(low, high)) continue
      const address = block * BLOCK_SIZE + page * 4096
      while (at < list.length && list[at].end <= address) at++
      const vma = list[at]
      if (vma === undefined || vma.start > address) {
        broken.push(`entry ${hex(address)} of mm ${mm.id} is in no VMA`)
        continue
      }
      if (!ptePresent(low)) {
        if (!isPteMarker(low, high)) broken.push(`entry ${hex(address)} of mm ${mm.id}: not present, no marker`)
        continue
      }
      const pfn = entryPfn(k.entryFormat, low, high)
      if (entrySpecial(low)) {
        if (pfn === k.zeroPfn && (low & PTE_RW) !== 0)
          broken.push(`entry ${hex(address)} of mm ${mm.id}: writable zero page`)
        continue
      }
      rss[mmCounter(k, pfn)]++
      found.mapped.set(pfn, (found.mapped.get(pfn) ?? 0) + 1)
      checkEntry(k, vma, address, pfn, low, broken)
    }
    block = nextLeafBlock(k, mm, block + 1, USER_BLOCKS)
  }
  rss.forEach((count, index) => {
    if (mm.rss[index] !== count) broken.push(`mm ${mm.id}: rss ${index} is ${mm.rss[index]}, counted ${count}`)
  })
}

/** Tables of an address space, all levels. */
const findTables = (k: MmKernel, table: number, level: number, found: Found): number => {
  let count = 0
  found.tables.add(table)
  if (level === 0) return 1
  for (let entry = 0; entry < 512; entry++) {
    const low = k.ram.load32(table, entry << 3)
    if ((low & PTE_PRESENT) === 0) continue
    const pfn = (low >>> 12) | ((k.ram.load32(table, (entry << 3) + 4) & 0x7ff) << 20)
    count += findTables(k, pfn, level - 1, found)
  }
  return count + 1
}

/** A table must cover some VMA, or it would have been freed. */
const checkTables = (k: MmKernel, mm: Mm, found: Found, broken: string[]): void => {
  const count = findTables(k, mm.pgd, 3, found)
  if (mm.pgtablesBytes !== (count - 1) * 4096) {
    broken.push(`mm ${mm.id}: pgtables ${mm.pgtablesBytes} bytes, counted ${(count - 1) * 4096}`)
  }
}

const checkAnonVmas = (k: MmKernel, broken: string[]): void => {
  const active = new Map<number, number>()
  const live = new Set<Vma>()
  for (const mm of k.mms.values()) for (const vma of vmaList(mm.vmas)) live.add(vma)
  for (const vma of live) {
    if (vma.anonVma !== null) active.set(vma.anonVma.id, (active.get(vma.anonVma.id) ?? 0) + 1)
  }
  for (const vma of k.vmas.values()) if (!live.has(vma)) broken.push(`VMA ${vma.id} maps a file and is gone`)
  for (const anonVma of k.anonVmas.values()) {
    if (anonVma.activeVmas !== (active.get(anonVma.id) ?? 0)) {
      broken.push(`anon_vma ${anonVma.id}: ${anonVma.activeVmas} active VMAs, counted ${active.get(anonVma.id) ?? 0}`)
    }
    for (const vma of anonVma.vmas) {
      if (!live.has(vma)) broken.push(`anon_vma ${anonVma.id} has VMA ${vma.id}, which is gone`)
    }
  }
}

/** Everything about address spaces. Fills `found`. */
export const checkMms = (k: MmKernel, found: Found): string[] => {
  const broken: string[] = []
  let committed = 0
  for (const mm of k.mms.values()) {
    checkVmas(k, mm, broken)
    checkCounters(mm, broken)
    for (const each of vmaSetBroken(mm.vmas)) broken.push(`mm ${mm.id}: ${each}`)
    checkTables(k, mm, found, broken)
    checkEntries(k, mm, found, broken)
    for (const vma of vmaList(mm.vmas)) if ((vma.flags & VM_ACCOUNT) !== 0) committed += vmaPages(vma)
  }
  for (const mapping of k.mappings.values()) committed += mapping.committed
  if (k.vmCommitted !== committed) broken.push(`Committed_AS is ${k.vmCommitted} pages, counted ${committed}`)
  checkAnonVmas(k, broken)
  return broken
}
