// Views of the command line: the entries of a process's page tables, and the LRU lists.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { entryPfn } from '../mm/entry.ts'
import { nextLeafBlock } from '../mm/page-table.ts'
import { vmaList } from '../mm/vma-set.ts'
import { lruSentinel } from '../page/lru.ts'
import {
  PTE_ACCESSED,
  PTE_DIRTY,
  PTE_HIGH_NX,
  PTE_PRESENT,
  PTE_RW,
  PTE_USER,
  pteNone,
  ptePresent,
} from '../uapi/pte.ts'
import { vmaName } from '../proc/maps.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'

const word = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

function entryLine(k: TaskKernel, address: number, low: number, high: number): string {
  const bit = (mask: number, letter: string): string => ((low & mask) !== 0 ? letter : '-')
  const flags =
    bit(PTE_PRESENT, 'p') + bit(PTE_RW, 'w') + bit(PTE_USER, 'u') + bit(PTE_ACCESSED, 'a') + bit(PTE_DIRTY, 'd')
  const pfn = ptePresent(low) ? ` frame ${entryPfn(k.entryFormat, low, high)}` : ''
  return `  ${address.toString(16).padStart(12, '0')}  ${word(high)}${word(low)}  ${flags}${(high & PTE_HIGH_NX) !== 0 ? '-' : 'x'}${pfn}\n`
}

/** Every entry that is not none, by VMA. */
export function pageTables(k: TaskKernel, mm: Mm): string {
  let text = ''
  for (const vma of vmaList(mm.vmas)) {
    text += `${vma.start.toString(16)}-${vma.end.toString(16)} ${vmaName(k, mm, vma)}\n`
    const end = Math.ceil(vma.end / BLOCK_SIZE)
    for (
      let block = nextLeafBlock(k, mm, Math.floor(vma.start / BLOCK_SIZE), end);
      block >= 0;
      block = nextLeafBlock(k, mm, block + 1, end)
    ) {
      for (let page = 0; page < 512; page++) {
        const address = block * BLOCK_SIZE + page * 4096
        if (address < vma.start || address >= vma.end) continue
        walk.peek(k.ram, mm.pgd, block, page)
        const { low, high } = walk
        if (!pteNone(low, high)) text += entryLine(k, address, low, high)
      }
    }
  }
  return text
}

const listNames = ['inactive anon', 'active anon', 'inactive file', 'active file', 'unevictable']

/** Each list from its head (the newest) to its tail: frames with their object and index. */
export function lruLists(k: TaskKernel): string {
  const { memMap, lru } = k
  let text = ''
  listNames.forEach((name, list) => {
    text += `${name} (${lru.size[list]})\n`
    const sentinel = lruSentinel(memMap, list)
    for (let pfn = memMap.lruNext[sentinel]; pfn !== sentinel; pfn = memMap.lruNext[pfn]) {
      text += `  frame ${pfn} object ${memMap.mapping[pfn]} page ${memMap.index[pfn]} mapped ${memMap.mapcount[pfn]}\n`
    }
  })
  return text
}
