// A figure: title, one sentence, picture, and its table twin. The button toggles; without scripts and in print both are there.

import type { ReactNode } from 'react'
import { useId, useState } from 'react'

interface Props {
  title: string
  note?: string
  summary: string
  picture: ReactNode
  twin: ReactNode
  legend?: ReactNode
  tools?: ReactNode
}

/** One view of a cell. */
export default function Figure({ title, note, summary, picture, twin, legend, tools }: Props): ReactNode {
  const id = useId()
  const [table, setTable] = useState(false)
  return (
    <figure className="view" aria-labelledby={id}>
      <div className="vh">
        <div className="vt" id={id}>
          {title}
        </div>
        {note !== undefined && <span className="eyebrow">{note}</span>}
        <div className="tog">
          {tools}
          <button className="btn" type="button" aria-pressed={table} onClick={() => setTable(!table)}>
            Table<span className="sr"> of {title}</span>
          </button>
        </div>
      </div>
      <p className="sum">{summary}</p>
      <div className="pic" tabIndex={0} role="group" aria-label={`${title}, picture`} hidden={table}>
        {picture}
      </div>
      <div className="twin" hidden={!table} tabIndex={0} role="group" aria-label={`${title}, table`}>
        {twin}
      </div>
      {legend}
    </figure>
  )
}

/** The table of a figure. */
export function Twin({ head, rows }: { head: readonly string[]; rows: readonly (readonly ReactNode[])[] }): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col" key={cell}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, k) => (
              <td key={k}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
