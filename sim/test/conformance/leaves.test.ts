// The programs of faults/ say at each access what it does in the kernel, and do it; together they reach every leaf of the fault tree.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { suiteFolder } from './expectation.ts'
import { faultsOf } from './leaves.ts'

const folder = join(suiteFolder(), 'faults')
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.c'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)

const said = (text: string): { line: number; text: string }[] =>
  text.split('\n').flatMap((line, i) => {
    const faults = /\/\/ fault: (.*)$/.exec(line)?.[1].split(' | ') ?? []
    return faults.map((each) => ({ line: i + 1, text: each }))
  })

const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line

describe('a fault', () => {
  it.each(programs)('%s', (_name, text) => {
    expect(faultsOf(text, '6.18').sort(byLine)).toEqual(said(text).sort(byLine))
  })
})

/** Each leaf: what has to stand in one line of one program. Those of swap, NUMA and huge pages come with them. */
const leaves = [
  'do_anonymous_page; none → P US A special NX zero-page; minor',
  'do_anonymous_page; none → P RW US A D NX; minor',
  'do_read_fault filemap_map_pages; none → P US A NX; minor',
  'do_read_fault filemap_map_pages shmem_fault; none → P RW US A NX; minor',
  'do_cow_fault filemap_fault; none → P RW US A D NX; minor',
  'do_shared_fault filemap_fault do_page_mkwrite ext4_page_mkwrite; none → P RW US A D NX; minor',
  'do_shared_fault shmem_fault; none → P RW US A D NX; minor',
  'do_wp_page wp_page_copy (new frame); P US A special NX zero-page → P RW US A D NX; minor',
  'do_wp_page wp_page_copy (new frame); P US A NX → P RW US A D NX; minor',
  'do_wp_page wp_page_copy (new frame); P US A saved-dirty NX → P RW US A D NX; minor',
  'do_wp_page wp_page_reuse (same frame); P US A saved-dirty NX → P RW US A D NX; minor',
  'do_wp_page wp_page_shared do_page_mkwrite ext4_page_mkwrite wp_page_reuse (same frame); P US A NX → P RW US A D NX; minor',
  'expand_downwards do_anonymous_page; none → P RW US A D NX; minor',
  'do_read_fault filemap_map_pages filemap_fault; retry',
  'do_read_fault filemap_map_pages; none → P US A NX; major',
  'do_read_fault filemap_map_pages filemap_fault; SIGBUS',
  'do_shared_fault shmem_fault; SIGBUS',
  'bad_area_nosemaphore; SIGSEGV',
  'bad_area_access_error; SIGSEGV',
  'do_swap_page bad_area_nosemaphore; SIGSEGV',
]

describe('a leaf of the fault tree', () => {
  const reached = new Set(programs.flatMap(([, text]) => said(text).map((each) => each.text)))
  it.each(leaves)('%s', (leaf) => {
    expect(reached).toContain(leaf)
  })
})
