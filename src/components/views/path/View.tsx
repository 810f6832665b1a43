// Down is the call chain of the run, across are releases; a name that is not the one before it is marked.

import type { ReactNode } from 'react'
import { Fragment, useState } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count } from '../kinds.ts'
import type { FaultPath, PathRows } from './select.ts'

/** A long name may break behind an underscore. */
const Name = ({ text }: { text: string }): ReactNode =>
  text.split(/(?<=[a-z0-9]_)(?=[a-z])/).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ))

const legend = (
  <ul className="legend">
    <li>marked: not the name that this run’s release has</li>
  </ul>
)

/** The view. */
export default function PathView({ rows, note }: { rows: PathRows; note?: string }): ReactNode {
  const [chosen, choose] = useState(0)
  const path: FaultPath | undefined =
    rows.paths.find((each) => each.seq === chosen) ?? rows.paths.find((each) => each.seq === rows.open)
  const last = (path?.steps.length ?? 0) - 1
  const columns = `repeat(${rows.releases.length}, minmax(0, 1fr))`
  const picture = path && (
    <>
      {rows.paths.length > 1 && (
        <div className="pickcall" role="group" aria-label="Ways of the faults">
          {rows.paths.map((each) => (
            <button
              type="button"
              className="btn"
              aria-pressed={each === path}
              onClick={() => choose(each.seq)}
              key={each.seq}
            >
              {each.text} <b>{each.end}</b>
            </button>
          ))}
        </div>
      )}
      {rows.more > 0 && (
        <p className="moreline">
          {count(rows.more, 'way')} more, in the program’s own text, data, heap and stack: step to see{' '}
          {rows.more === 1 ? 'it' : 'them'}.
        </p>
      )}
      <p className="lastcall">
        <span className="mono">{path.text}</span> <b>{path.end}</b>
      </p>
      <div className="ribbon" style={{ gridTemplateColumns: columns }}>
        {rows.releases.map((release, i) => (
          <div className={`hd vr v${i}`} key={release}>
            {release}
            {i === 0 && <small> this run</small>}
          </div>
        ))}
        {path.steps.map((step, i) =>
          step.names.map((name, k) => {
            const differs = k > 0 && name !== step.names[0]
            const names = ['fn', `v${k}`, name === '' && 'nil', differs && 'new', i === last && 'fin']
            return (
              <div className={names.filter(Boolean).join(' ')} key={`${i}-${k}`}>
                {name === '' ? 'no such function' : <Name text={name} />}
                {step.inlined[k] && <small> inlined</small>}
                {k === 0 && step.times > 1 && <small> {step.times} times</small>}
              </div>
            )
          }),
        )}
      </div>
    </>
  )
  const twin = (
    <Twin
      head={['depth', 'times', ...rows.releases]}
      rows={(path?.steps ?? []).map((step) => [
        step.depth,
        step.times,
        ...step.names.map((name, k) => (name && step.inlined[k] ? `${name} (inlined)` : name || '–')),
      ])}
    />
  )
  return <Figure title="Fault path" note={note} summary={rows.summary} picture={picture} twin={twin} legend={legend} />
}
