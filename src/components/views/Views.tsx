// The views of a cell, in the order in which its fence names them.

import type { ReactNode } from 'react'
import CallsView from './calls/View.tsx'
import LruView from './lru/View.tsx'
import MapsView from './maps/View.tsx'
import PtesView from './ptes/View.tsx'
import type { ViewName, ViewRows } from './rows.ts'

const one = (name: ViewName, rows: ViewRows, note: string | undefined): ReactNode => {
  switch (name) {
    case 'maps':
      return rows.maps && <MapsView rows={rows.maps} note={note} />
    case 'ptes':
      return rows.ptes && <PtesView rows={rows.ptes} note={note} />
    case 'lru':
      return rows.lru && <LruView rows={rows.lru} note={note} />
    case 'calls':
      return rows.calls && <CallsView rows={rows.calls} note={note} />
  }
}

interface Props {
  names: readonly ViewName[]
  rows: ViewRows
  note?: string
}

/** All pictures of a cell. */
export default function Views({ names, rows, note }: Props): ReactNode {
  return (
    <div className="views">
      {names.map((name) => (
        <div className={`view-${name}`} key={name}>
          {one(name, rows, note)}
        </div>
      ))}
    </div>
  )
}
