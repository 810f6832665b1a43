// The chapters as an address space: one region each. Only chapters that exist are listed.

import type { ReactNode } from 'react'
import Link from '@docusaurus/Link'
import { useAllDocsData } from '@docusaurus/plugin-content-docs/client'
import { Torn } from '../views/maps/View.tsx'

interface Stop {
  /** Id of the chapter: its path below docs/. */
  id: string
  kind: string
  letter: string
  title: string
  about: string
  /** Words of the notes. */
  notes: string
}

const parts: readonly { name: string; stops: readonly Stop[] }[] = [
  {
    name: '',
    stops: [
      {
        id: 'intro',
        kind: 'plain',
        letter: '',
        title: 'A first program',
        about: 'read, edit, run, step',
        notes: 'it’s not limitted to mmap(2) system call',
      },
      {
        id: 'notes',
        kind: 'plain',
        letter: '',
        title: 'The notes of 2018',
        about: 'every line, linked to its chapter',
        notes: '',
      },
    ],
  },
  {
    name: 'formal causes',
    stops: [
      {
        id: 'formal-causes/index',
        kind: 'plain',
        letter: '',
        title: 'One mapping, pulled apart',
        about: 'entries, range, permissions, resources; mmap, fault, reclaim',
        notes: 'a set of page table entries describing the properties …',
      },
      {
        id: 'formal-causes/vas',
        kind: 'plain',
        letter: '',
        title: 'The address space',
        about: 'find, insert, split, merge; the tree of regions and the file’s own',
        notes: 'vma, mm_rb, mmap; i_mmap',
      },
      {
        id: 'formal-causes/file',
        kind: 'plain',
        letter: '',
        title: 'The file’s side',
        about: 'sixteen protections and their bits; from a page back to its entries',
        notes: 'vm_page_prot, vm_flags; vm_file, vm_pgoff',
      },
    ],
  },
  {
    name: 'mmap',
    stops: [
      {
        id: 'mmap/index',
        kind: 'plain',
        letter: '',
        title: 'mmap: six arguments',
        about: 'what each of them asks for, and what the call answers',
        notes: '',
      },
      {
        id: 'mmap/map-sync',
        kind: 'file-shared',
        letter: 'S',
        title: 'MAP_SYNC',
        about: 'persistent memory, and what a power cut leaves',
        notes: 'MAP_SYNC, dax_iomap_pte_fault',
      },
    ],
  },
  {
    name: 'private anonymous',
    stops: [
      {
        id: 'private-anonymous',
        kind: 'anon',
        letter: 'A',
        title: 'Memory of one’s own',
        about: 'heap and mmap, zero page and copies, fork and the last owner',
        notes: 'Heap - malloc, mmap',
      },
    ],
  },
  {
    name: 'private files',
    stops: [
      {
        id: 'file-private/programs',
        kind: 'file-private',
        letter: 'F',
        title: 'Programs and libraries',
        about: 'what execve makes of a file, and the loader of a library',
        notes: 'Program: execve text, data, bss',
      },
      {
        id: 'file-private/onset',
        kind: 'file-private',
        letter: 'F',
        title: 'Onset: the checks',
        about: 'from the call to a region, and every no on the way',
        notes: 'do_mmap -> mmap_region',
      },
      {
        id: 'file-private/nucleus',
        kind: 'file-private',
        letter: 'F',
        title: 'Nucleus: the faults',
        about: 'read, write, read then write; neighbours and read-ahead',
        notes: 'do_cow_page, do_read_page, do_wp_page',
      },
    ],
  },
  {
    name: 'shared',
    stops: [
      {
        id: 'shared-anonymous/onset',
        kind: 'file-shared',
        letter: 'S',
        title: 'The file behind shared memory',
        about: 'zero, memfd, shm: the same thing under four names',
        notes: '__shmem_file_setup',
      },
      {
        id: 'shared-anonymous/nucleus',
        kind: 'file-shared',
        letter: 'S',
        title: 'Its faults',
        about: 'the page cache of a file system without a disk',
        notes: 'shmem_add_to_page_cache',
      },
      {
        id: 'shared-anonymous/ipc',
        kind: 'file-shared',
        letter: 'S',
        title: 'Two processes, one page',
        about: 'what is visible, when, and to whom',
        notes: 'IPC using a shared file mapping',
      },
      {
        id: 'file-shared',
        kind: 'file-shared',
        letter: 'S',
        title: 'Memory-mapped I/O',
        about: 'from the store to the disk, and what may get in between',
        notes: 'File shared',
      },
    ],
  },
  {
    name: 'page fault',
    stops: [
      {
        id: 'page-fault',
        kind: 'plain',
        letter: '',
        title: 'The page fault',
        about: 'the whole tree, every branch of it run',
        notes: 'page fault',
      },
    ],
  },
  {
    name: 'mprotect',
    stops: [
      {
        id: 'mprotect/index',
        kind: 'none',
        letter: 'N',
        title: 'Two levels',
        about: 'what a region may, and what an entry does',
        notes: '',
      },
      {
        id: 'mprotect/prot-none',
        kind: 'none',
        letter: 'N',
        title: 'The hole in libc',
        about: 'two megabytes that nobody may touch, and bit 8 of an entry',
        notes: '---p',
      },
      {
        id: 'mprotect/protnone-bit',
        kind: 'none',
        letter: 'N',
        title: 'The bit',
        about: 'not present and yet there: which bit says so, since 2.2',
        notes: '_PAGE_BIT_PROTNONE _PAGE_BIT_GLOBAL',
      },
    ],
  },
]

const Row = ({ stop, to }: { stop: Stop; to: string }): ReactNode => (
  <li>
    <Link to={to}>
      <span className={`block k-${stop.kind}`} aria-hidden="true">
        {stop.letter !== '' && <b>{stop.letter}</b>}
      </span>
      <span className="t">{stop.title}</span>
      <span className="d">{stop.about}</span>
      <span className="q">{stop.notes}</span>
    </Link>
  </li>
)

/** The list of chapters on the home page. */
export default function Path(): ReactNode {
  const docs = useAllDocsData().default.versions[0].docs
  const pathOf = (id: string): string | undefined => docs.find((doc) => doc.id === id)?.path
  return (
    <ol className="path">
      {parts.map((part) => {
        const stops = part.stops.filter((stop) => pathOf(stop.id) !== undefined)
        if (stops.length === 0) return null
        return [
          part.name !== '' && (
            <li className="gap" key={part.name}>
              <Torn>{part.name}</Torn>
            </li>
          ),
          ...stops.map((stop) => <Row stop={stop} to={pathOf(stop.id) ?? ''} key={stop.id} />),
        ]
      })}
    </ol>
  )
}
