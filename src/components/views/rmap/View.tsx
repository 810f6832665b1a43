// Left entries, in the middle frames, right the object of each: lines go forwards to the frame and dashed back from it.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count } from '../kinds.ts'
import { stateLetter, stateName } from '../kinds.ts'
import type { RmapEntry, RmapFrame, RmapObject, RmapRows } from './select.ts'

const rowHigh = 25
const frameHigh = 58
const width = 1108

const colourOf = (state: RmapEntry['state']): string =>
  state === 'anon' || state === 'lazyfree'
    ? 'anon'
    : state === 'dirty'
      ? 'file-shared'
      : state === 'file'
        ? 'file-private'
        : 'none'

interface Places {
  entries: Map<RmapEntry, number>
  regions: number[]
  frames: Map<string, number>
  objects: Map<string, number>
  height: number
}

const objectHigh = (object: RmapObject): number => 50 + object.regions.length * 21

const place = (rows: RmapRows): Places => {
  const entries = new Map<RmapEntry, number>()
  const regions: number[] = []
  let y = 30
  for (const region of rows.regions) {
    regions.push(y + 10)
    y += 18
    for (const entry of region.entries) {
      entries.set(entry, y)
      y += rowHigh
    }
    y += 16
  }
  const frames = new Map(rows.frames.map((row, i) => [row.frame, 28 + i * frameHigh]))
  const objects = new Map<string, number>()
  let at = 28
  for (const object of rows.objects) {
    objects.set(object.id, at)
    at += objectHigh(object) + 16
  }
  return { entries, regions, frames, objects, height: Math.max(y, 28 + rows.frames.length * frameHigh, at) + 6 }
}

const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

const EntryBox = ({ entry, y }: { entry: RmapEntry; y: number }): ReactNode => {
  const kind = colourOf(entry.state)
  return (
    <g
      data-id={`pte:${entry.pid}:${entry.address}`}
      data-rel={`vma:${entry.region}${entry.frame === '' ? '' : ` page:${entry.frame}`}`}
    >
      <rect
        x="0"
        y={y}
        width="236"
        height={rowHigh - 3}
        rx="2"
        fill={`var(--k-${kind}-tint)`}
        stroke={`var(--k-${kind})`}
        strokeWidth="1.5"
      />
      <text x="10" y={y + 15} className="lblm">
        {entry.address}
      </text>
      <text x="128" y={y + 15} className="lblb">
        {stateLetter[entry.state]}
      </text>
      <text x="148" y={y + 15} className="lbl">
        {entry.readOnly ? 'read only' : stateName[entry.state].slice(0, 14)}
      </text>
    </g>
  )
}

const FrameBox = ({ row, y }: { row: RmapFrame; y: number }): ReactNode => {
  const kind = colourOf(row.state)
  return (
    <g data-id={`page:${row.frame}`}>
      <rect
        x="470"
        y={y}
        width="190"
        height="46"
        rx="2"
        fill={`var(--k-${kind}-tint)`}
        stroke={`var(--k-${kind})`}
        strokeWidth="1.5"
      />
      <text x="482" y={y + 19} className="lblb" style={{ fontFamily: 'var(--mono)' }}>
        {row.frame}
      </text>
      <text x="648" y={y + 19} textAnchor="end" className="lblb">
        {row.state === 'zero' ? 'zero page' : `map ${row.mapcount}`}
      </text>
      <text x="482" y={y + 36} className="lbl">
        {row.object === ''
          ? 'no reverse map'
          : row.exclusive
            ? 'exclusive'
            : row.object.startsWith('av:')
              ? 'not exclusive'
              : 'of a file'}
      </text>
    </g>
  )
}

const ObjectBox = ({ object, y }: { object: RmapObject; y: number }): ReactNode => (
  <>
    <g data-id={object.id}>
      <rect
        x="850"
        y={y}
        width="250"
        height={objectHigh(object)}
        rx="3"
        fill="var(--paper)"
        stroke="var(--k-file-private)"
        strokeWidth="1.5"
      />
      <text x="864" y={y + 20} className="lblb">
        {object.title}
      </text>
      <text x="864" y={y + 36} className="lbl">
        {object.says}
      </text>
    </g>
    {object.regions.map((region, i) => (
      <g data-id={`avc:${region.id}:${object.id}`} data-rel={`vma:${region.id} ${object.id}`} key={region.id}>
        <circle cx="869" cy={y + 52 + i * 21} r="3.5" fill="var(--k-file-private)" />
        <text x="880" y={y + 56 + i * 21} className="lblm">
          {region.text}
        </text>
      </g>
    ))}
  </>
)

const Picture = ({ rows }: { rows: RmapRows }): ReactNode => {
  const at = place(rows)
  return (
    <svg
      viewBox={`-3 0 ${width} ${at.height}`}
      style={{ width: '100%', minWidth: '54rem', maxWidth: '72rem' }}
      role="img"
      aria-label="Entries, the frames they map, and the objects that lead back to them"
    >
      <text x="0" y="12" className="lbl">
        entries, as the processor follows them
      </text>
      <text x="470" y="12" className="lbl">
        frames
      </text>
      <text x="850" y="12" className="lbl">
        anon_vma or file, as the kernel goes back
      </text>
      {[...at.entries].map(([entry, y]) =>
        entry.frame === '' ? null : (
          <path
            d={curve(236, y + 11, 470, (at.frames.get(entry.frame) ?? 0) + 23)}
            data-rel={`pte:${entry.pid}:${entry.address} page:${entry.frame}`}
            fill="none"
            stroke={`var(--k-${colourOf(entry.state)})`}
            strokeWidth="1.5"
            key={`${entry.pid}:${entry.address}`}
          />
        ),
      )}
      {rows.frames.map((row) =>
        row.object === '' ? null : (
          <path
            d={curve(660, (at.frames.get(row.frame) ?? 0) + 23, 850, (at.objects.get(row.object) ?? 0) + 27)}
            data-rel={`page:${row.frame} ${row.object}`}
            fill="none"
            stroke="var(--k-file-private)"
            strokeWidth="1.5"
            strokeDasharray="6 4"
            key={row.frame}
          />
        ),
      )}
      {rows.regions.map((region, i) => (
        <text x="0" y={at.regions[i]} className="lblb" data-id={`vma:${region.id}`} key={`${region.pid}:${region.id}`}>
          {region.pid}: {region.range}
        </text>
      ))}
      {[...at.entries].map(([entry, y]) => (
        <EntryBox entry={entry} y={y} key={`${entry.pid}:${entry.address}`} />
      ))}
      {rows.frames.map((row) => (
        <FrameBox row={row} y={at.frames.get(row.frame) ?? 0} key={row.frame} />
      ))}
      {rows.objects.map((object) => (
        <ObjectBox object={object} y={at.objects.get(object.id) ?? 0} key={object.id} />
      ))}
    </svg>
  )
}

/** The view. */
export default function RmapView({ rows, note }: { rows: RmapRows; note?: string }): ReactNode {
  const entries = rows.regions.flatMap((region) => region.entries)
  const picture = rows.frames.length > 0 && (
    <>
      <Picture rows={rows} />
      {rows.cut && <p className="moreline">Of each region the first entries.</p>}
      {rows.more > 0 && <p className="moreline">{count(rows.more, 'region')} more.</p>}
    </>
  )
  const twin = (
    <Twin
      head={['frame', 'mapcount', 'exclusive', 'mapped by', 'found through', 'which looks into']}
      rows={rows.frames.map((row) => {
        const object = rows.objects.find((each) => each.id === row.object)
        const by = entries.filter((entry) => entry.frame === row.frame)
        return [
          row.frame,
          row.mapcount,
          row.exclusive ? 'yes' : 'no',
          by.map((entry) => `${entry.pid}:${entry.address}`).join(', '),
          object?.title ?? '–',
          <span className="wrap" key="regions">
            {object?.regions.map((region) => region.text).join(', ') ?? '–'}
          </span>,
        ]
      })}
    />
  )
  return <Figure title="Reverse map" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
