// All page tables, each a strip of 512 slots under the one that leads to it.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import Strip from './Strip.tsx'
import type { TablesRows } from './select.ts'

const indent = { PGD: 0, PUD: 0.7, PMD: 1.4, PTE: 2.1 } as const

/** The view. */
export default function TablesView({ rows, note }: { rows: TablesRows; note?: string }): ReactNode {
  const picture = (
    <div className="walk all">
      {rows.tables.map((table) => (
        <div
          className={`wrow lv-${table.level.toLowerCase()}${table.isNew ? ' fresh' : ''}`}
          style={{ paddingLeft: `${indent[table.level]}rem` }}
          data-id={`page:${table.frame}`}
          key={table.frame}
        >
          <div className="l">
            {table.level}
            <small>frame {table.frame}</small>
          </div>
          <Strip level={table.level} used={table.used} />
          <div className="e">
            {table.from}
            <small>
              {table.slots} of 512 used{table.isNew ? ', new' : ''}
            </small>
          </div>
        </div>
      ))}
      {rows.more > 0 && <p className="moreline">{rows.more} more.</p>}
    </div>
  )
  const twin = (
    <Twin
      head={['level', 'frame', 'covers from', 'slots used', 'which', 'in this cell']}
      rows={rows.tables.map((table) => [
        table.level,
        table.frame,
        table.from,
        table.slots,
        <span className="wrap" key="runs">
          {table.used.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ') || '–'}
        </span>,
        table.isNew ? 'new' : '–',
      ])}
    />
  )
  return <Figure title="All page tables" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
