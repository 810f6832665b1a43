// Frames by number, a box each: what it holds, its two counters, its flags.

import type { ReactNode } from 'react'
import { Fragment } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count } from '../kinds.ts'
import type { FrameRow, FramesRows } from './select.ts'

const Box = ({ row }: { row: FrameRow }): ReactNode => (
  <div
    className={row.kind === 'free' ? 'fr free' : `fr on pg-${row.kind}${row.isNew ? ' fresh' : ''}`}
    data-id={`page:${row.frame}`}
    data-rel={row.mappedBy.map(({ pid, address }) => `pte:${pid}:${address}`).join(' ') || undefined}
    title={`frame ${row.frame}: ${row.holds}`}
  >
    <span className="n">
      <span>{row.frame}</span>
      <b>{row.letter}</b>
    </span>
    {row.kind === 'free' ? (
      <span>free</span>
    ) : (
      <>
        <span className="rc">
          ref {row.refcount} · map {row.mapcount}
        </span>
        <span className="fl">{row.flags || row.holds}</span>
      </>
    )}
  </div>
)

const legend = (
  <ul className="legend">
    <li>A anonymous, F file, D dirty file, L lazily freed, PGD … PTE tables</li>
    <li>bar above: came in this cell</li>
    <li>dotted: given back</li>
  </ul>
)

/** The view. */
export default function FramesView({ rows, note }: { rows: FramesRows; note?: string }): ReactNode {
  const picture = (
    <>
      <div className="frames">
        {rows.frames.map((row) => (
          <Fragment key={row.frame}>
            {row.skipped > 0 && <div className="fr skip">{count(row.skipped, 'other')}</div>}
            <Box row={row} />
          </Fragment>
        ))}
      </div>
      {rows.more > 0 && <p className="moreline">{rows.more} more.</p>}
    </>
  )
  const twin = (
    <Twin
      head={['frame', 'holds', 'refcount', 'mapcount', 'flags', 'mapped by', 'in this cell']}
      rows={rows.frames.map((row) => [
        row.frame,
        row.holds,
        row.refcount,
        row.mapcount,
        row.flags || '–',
        <span className="wrap" key="by">
          {row.mappedBy.map(({ pid, address }) => `${pid}:${address}`).join(', ') || '–'}
        </span>,
        row.kind === 'free' ? 'given back' : row.isNew ? 'came' : '–',
      ])}
    />
  )
  return <Figure title="Frames" note={note} summary={rows.summary} picture={picture} twin={twin} legend={legend} />
}
