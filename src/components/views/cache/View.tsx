// A strip of pages a file, by index; under each whether an entry maps it, over it which regions reach it.

import type { ReactNode } from 'react'
import { Fragment } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count } from '../kinds.ts'
import { columns } from './select.ts'
import type { CachedFile, CachedPage, CacheRows } from './select.ts'

const Cell = ({ page }: { page: CachedPage }): ReactNode => (
  <div className="c">
    <div className="ix">{page.index % 4 === 0 ? page.index : ''}</div>
    <span
      className={`pg pg-${page.state}${page.isNew ? ' fresh' : ''}`}
      title={`page ${page.index}: ${page.says}`}
      data-id={page.frame === '' ? undefined : `page:${page.frame}`}
    >
      {page.letter}
    </span>
    <div className={page.mapped ? 'mp on' : 'mp'} />
  </div>
)

/** The part of a region that lies in a row of the strip. */
const Brackets = ({ file, from }: { file: CachedFile; from: number }): ReactNode => {
  const to = from + columns - 1
  const inside = file.regions.filter((region) => region.from <= to && region.to >= from)
  if (inside.length === 0) return null
  return inside.map((region) => {
    const first = Math.max(region.from, from)
    const last = Math.min(region.to, to)
    return (
      <div className="pcbr" key={`${region.id}-${from}`} data-id={`vma:${region.id}`}>
        <i
          style={{ left: `${((first - from) / columns) * 100}%`, width: `${((last - first + 1) / columns) * 100}%` }}
        />
        <span style={{ left: `${((first - from) / columns) * 100}%` }}>
          {region.from < from ? '… ' : ''}region at {region.start}
        </span>
      </div>
    )
  })
}

/** Pages that are left out, none of which is in the cache. */
const Left = ({ from, to }: { from: number; to: number }): ReactNode =>
  from < to && (
    <p className="moreline">{from === to - 1 ? `page ${from} is` : `pages ${from} to ${to - 1} are`} not here.</p>
  )

const Strip = ({ file }: { file: CachedFile }): ReactNode => {
  const rows: CachedPage[][] = []
  for (let i = 0; i < file.pages.length; i += columns) rows.push(file.pages.slice(i, i + columns))
  return (
    <div className="pcfile">
      <div className="who">
        {file.name}: {file.held === 0 ? 'none' : file.held} of {count(file.size, 'page')} in the cache
      </div>
      <div className="pcache">
        {rows.map((row, i) => (
          <Fragment key={row[0].index}>
            <Left from={i === 0 ? 0 : (rows[i - 1].at(-1)?.index ?? 0) + 1} to={row[0].index} />
            <div className="pcrow">
              <Brackets file={file} from={row[0].index} />
              {row.map((page) => (
                <Cell page={page} key={page.index} />
              ))}
            </div>
          </Fragment>
        ))}
        {file.more === 0 && <Left from={(file.pages.at(-1)?.index ?? -1) + 1} to={file.size} />}
      </div>
      {file.more > 0 && <p className="moreline">{count(file.more, 'page')} more that are here are not drawn.</p>}
    </div>
  )
}

const legend = (
  <ul className="legend">
    <li>F clean, D dirty, W on its way to the device, R being read</li>
    <li>ra a touch reads on from here</li>
    <li>bar below: mapped by an entry</li>
    <li>bar above: came in this cell</li>
  </ul>
)

/** The view. */
export default function CacheView({ rows, note }: { rows: CacheRows; note?: string }): ReactNode {
  const picture = rows.files.map((file) => <Strip file={file} key={file.mapping} />)
  const twin = (
    <Twin
      head={['file', 'page', 'frame', 'state', 'in this cell']}
      rows={rows.files.flatMap((file) =>
        file.pages
          .filter((page) => page.frame !== '')
          .map((page) => [file.name, page.index, page.frame, page.says, page.isNew ? 'came' : '–']),
      )}
    />
  )
  return <Figure title="Page cache" note={note} summary={rows.summary} picture={picture} twin={twin} legend={legend} />
}
