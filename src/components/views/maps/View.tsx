// The address space: every region beside its own line of maps, high addresses on top. A region's height grows with the logarithm of
// its size; what is not mapped is torn out and its size is said.

import type { ReactNode } from 'react'
import { Fragment } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { kindLetter, kindName, stateName } from '../kinds.ts'
import Page from '../Page.tsx'
import type { MapsRegion, MapsRows } from './select.ts'

/** A gap between two regions. */
export function Torn({ children }: { children: ReactNode }): ReactNode {
  return (
    <>
      <div className="torn" aria-hidden="true" />
      <div className="gapl">{children}</div>
    </>
  )
}

const height = (pages: number): string => `${(1.45 + Math.max(0, Math.log2(pages) - 1) * 0.13).toFixed(2)}rem`

const Row = ({ region, pid }: { region: MapsRegion; pid: number }): ReactNode => (
  <Fragment>
    {region.gap !== '' && <Torn>{region.gap}</Torn>}
    <div
      className={`bar block k-${region.kind}`}
      style={{ height: region.slots.length > 0 ? '2.3rem' : height(region.pages) }}
      data-id={`vma:${region.id}`}
      data-rel={region.line > 0 ? `line:${region.line}` : undefined}
      title={kindName[region.kind]}
    >
      <b>{kindLetter[region.kind]}</b>
    </div>
    <div
      className={region.now !== '' ? 'line now' : region.change !== '' ? 'line chg' : 'line'}
      data-id={`vma:${region.id}`}
      data-rel={region.line > 0 ? `line:${region.line}` : undefined}
    >
      <span className="szc">{region.size}</span>
      <span>
        {`${region.range} ${region.perms}`}
        <span className="dim">{` ${region.offset} ${region.device}`}</span>
      </span>
      {region.name !== '' && <span className="p">{region.name}</span>}
      {(region.now !== '' || region.change !== '') && <span className="ev">{`◂ ${region.now || region.change}`}</span>}
      {region.slots.length > 0 && (
        <span className="pages">
          {region.slots.map((slot) => (
            <Page
              key={slot.address}
              state={slot.state}
              readOnly={slot.readOnly}
              id={`pte:${pid}:${slot.address}`}
              rel={slot.frame === '' ? undefined : `page:${slot.frame}`}
            />
          ))}
        </span>
      )}
    </div>
  </Fragment>
)

/** The view. */
export default function MapsView({ rows, note }: { rows: MapsRows; note?: string }): ReactNode {
  const picture = (
    <>
      <p
        className={rows.last === null ? 'lastcall none' : 'lastcall'}
        data-rel={rows.last && rows.last.line > 0 ? `line:${rows.last.line}` : undefined}
      >
        {rows.last === null ? (
          'No call of this cell changed a region so far.'
        ) : (
          <>
            <span className="mono">{rows.last.text}</span> <b>{rows.last.did}</b>
          </>
        )}
      </p>
      <div className="amap">
        {rows.regions.map((region) => (
          <Row region={region} pid={rows.pid} key={region.range} />
        ))}
      </div>
      {rows.gone.length > 0 && (
        <div className="gone-lines">
          {rows.gone.map((line) => (
            <div className="line" key={line}>
              <del>{line.trimEnd()}</del> <span className="ev">went</span>
            </div>
          ))}
        </div>
      )}
    </>
  )
  const twin = (
    <Twin
      head={[
        'range',
        'perms',
        'offset',
        'device inode',
        'name',
        'kind',
        'size',
        'in this cell, and by the last call',
        'pages',
      ]}
      rows={rows.regions.map((r) => [
        r.range,
        r.perms,
        r.offset,
        r.device,
        r.name || '–',
        kindName[r.kind],
        r.size,
        [r.change, r.now].filter((text) => text !== '').join('; ') || '–',
        r.slots.map((slot) => `${stateName[slot.state]}${slot.readOnly ? ', read only' : ''}`).join('; ') || '–',
      ])}
    />
  )
  return <Figure title="Address space" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
