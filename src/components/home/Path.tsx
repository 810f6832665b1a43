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
    ],
  },
  {
    name: 'mprotect',
    stops: [
      {
        id: 'mprotect/prot-none',
        kind: 'none',
        letter: 'N',
        title: 'The hole in libc',
        about: 'two megabytes that nobody may touch, and bit 8 of an entry',
        notes: '---p',
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
