// The record of a run: counts by kind, then the events of the last call or fault in order.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import type { EventItem, EventsRows } from './select.ts'

const Item = ({ event }: { event: EventItem }): ReactNode => (
  <li data-rel={event.about === '' ? undefined : event.about}>
    <span className="en">{event.number}</span> <b>{event.kind}</b>{' '}
    {event.values.map(({ name, text }) => (
      <span className="ev" key={name}>
        {!/^c\d$/.test(name) && <i>{name} </i>}
        {text}
      </span>
    ))}
  </li>
)

/** The view. */
export default function EventsView({ rows, note }: { rows: EventsRows; note?: string }): ReactNode {
  const picture = (
    <>
      <p className="evkinds">
        {rows.kinds.map(({ kind, count }) => (
          <span key={kind}>
            {kind} <b>{count}</b>
          </span>
        ))}
      </p>
      {rows.act !== '' && (
        <p className="lastcall" data-rel={rows.line > 0 ? `line:${rows.line}` : undefined}>
          <span className="mono">{rows.act}</span>
        </p>
      )}
      <ol className="events">
        {rows.events.map((event) => (
          <Item event={event} key={event.number} />
        ))}
      </ol>
      {rows.more > 0 && <p className="moreline">{rows.more} more.</p>}
    </>
  )
  const twin = (
    <Twin
      head={['number', 'event', 'values']}
      rows={rows.events.map((event) => [
        event.number,
        event.kind,
        <span className="wrap" key="values">
          {event.values.map(({ name, text }) => `${name} ${text}`).join(', ') || '–'}
        </span>,
      ])}
    />
  )
  return <Figure title="Events" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
