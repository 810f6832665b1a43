// Cut the power: a slider over the moments of the cell, and for each file every state that may be found afterwards.

import type { ReactNode } from 'react'
import { useState } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import type { FileState, Moment, SurvivingFile, SurvivorsRows } from './select.ts'

const choiceText = (state: FileState): string =>
  state.choices.map(({ offset, values }) => `byte ${offset}: ${values.join(' or ')}`).join('; ')

const stateText = (state: FileState): string =>
  `${state.says}${state.choices.length > 0 ? `; ${choiceText(state)}` : ''}`

const Pages = ({ state }: { state: FileState }): ReactNode => (
  <span className="sp" aria-hidden="true">
    {state.there ? state.pages.map((page, i) => <i className={page} key={i} />) : <i className="gone" />}
  </span>
)

const State = ({ state, only }: { state: FileState; only: boolean }): ReactNode => (
  <li className={state.present ? 'present' : undefined}>
    <Pages state={state} />
    <span>
      {state.says}
      {state.choices.map(({ offset, values }) => (
        <span className="by" key={offset}>
          byte {offset}:{' '}
          {values.map((value, i) => (
            <span key={i}>
              {i > 0 && ' or '}
              <b>{value}</b>
            </span>
          ))}
        </span>
      ))}
      {state.present && !only && <small>as the program sees it</small>}
    </span>
  </li>
)

const File = ({ file }: { file: SurvivingFile }): ReactNode => (
  <section className="sf">
    <p className="sh">
      <span className="mono">
        {file.device} {file.path}
      </span>
      <b>{file.states === 1 ? 'certain' : `${file.states} states`}</b>
    </p>
    <ul>
      {file.pictures.map((state, i) => (
        <State state={state} only={file.states === 1} key={i} />
      ))}
    </ul>
  </section>
)

const momentText = (moment: Moment): string => `${moment.says}${moment.line > 0 ? `, line ${moment.line}` : ''}`

/** The view. */
export default function SurvivorsView({ rows, note }: { rows: SurvivorsRows; note?: string }): ReactNode {
  const last = rows.moments.length - 1
  // Kept as a distance from the end: other rows begin at their end again.
  const [chosen, choose] = useState<{ of: SurvivorsRows; at: number } | null>(null)
  const at = chosen?.of === rows ? chosen.at : last
  const moment: Moment | undefined = rows.moments.at(at)
  const go = (to: number): void => choose({ of: rows, at: Math.min(last, Math.max(0, to)) })
  const picture = moment && (
    <>
      <div className="cut">
        <button className="btn line" type="button" onClick={() => go(at - 1)} disabled={at <= 0}>
          Earlier
        </button>
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-label="Moment of the power cut"
          aria-valuetext={`moment ${at + 1} of ${last + 1}: after ${momentText(moment)}`}
          onChange={(event) => go(Number(event.target.value))}
        />
        <button className="btn line" type="button" onClick={() => go(at + 1)} disabled={at >= last}>
          Later
        </button>
        <span className="mono">
          {at + 1} / {last + 1}
        </span>
        <p className="lastcall" data-rel={moment.line > 0 ? `line:${moment.line}` : undefined}>
          The power fails after <span className="mono">{moment.says}</span>
          {moment.line > 0 && <b> line {moment.line}</b>}
        </p>
      </div>
      <div className="files">
        {moment.files.map((file) => (
          <File file={file} key={`${file.device}${file.path}`} />
        ))}
        {moment.files.length === 0 && <p className="moreline">No file is on the medium, and none may be.</p>}
      </div>
      <div className="sr" role="status">
        {chosen?.of === rows ? moment.files.map((file) => `${file.path}: ${count(file)}. `).join('') : ''}
      </div>
    </>
  )
  const twin = (
    <Twin
      head={['moment', 'after', 'line', 'file', 'states', 'which']}
      rows={rows.moments.flatMap((each, i) =>
        each.files.map((file, k) => [
          k === 0 ? i + 1 : '',
          k === 0 ? each.says : '',
          k === 0 && each.line > 0 ? each.line : '',
          `${file.device} ${file.path}`,
          file.states,
          <span className="wrap" key="which">
            {file.pictures.map(stateText).join(' | ')}
          </span>,
        ]),
      )}
    />
  )
  return <Figure title="Power cut" note={note} summary={rows.summary} picture={picture} twin={twin} />
}

const count = (file: SurvivingFile): string =>
  file.states === 1 ? `certain, ${stateText(file.pictures[0])}` : `${file.states} states may survive`
