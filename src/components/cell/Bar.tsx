// The controls of a cell: kernel, reset, step, and the one filled button, Run, which is Stop while it runs.

import type { ReactNode } from 'react'
import { useState } from 'react'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { fragmentOf } from './share.ts'
import type { CellState, Status, Tape } from './store.ts'
import type { CellData } from './types.ts'

interface Props {
  tape: Tape | null
  cell: CellState | null
  data: CellData
  status: Status
  children: ReactNode
}

const needText = (tape: Tape, cell: CellState): string => {
  const needed = tape.needed(cell)
  if (needed.length < 2) return 'Run'
  return `Run ${needed[0].data.index + 1}–${cell.data.index + 1}`
}

/** Puts a link to the cell as it stands into the address bar, and into the clipboard where that is allowed. */
function Share({ cell, kernel }: { cell: CellState; kernel: string }): ReactNode {
  const [said, say] = useState('')
  const share = async (): Promise<void> => {
    const own = kernel === cell.data.kernel ? '' : kernel
    const fragment = await fragmentOf({ id: cell.data.id, text: cell.text, kernel: own })
    history.replaceState(history.state, '', fragment)
    try {
      await navigator.clipboard.writeText(location.href)
      say('Link copied')
    } catch {
      say('Link in the address bar')
    }
    setTimeout(() => say(''), 4000)
  }
  return (
    <>
      <button className="btn" type="button" onClick={() => void share()}>
        {said === '' ? 'Share' : said}
        <span className="sr"> cell {cell.data.id}</span>
      </button>
      <span className="sr" role="status">
        {said}
      </span>
    </>
  )
}

/** The bar above the program. */
export default function Bar({ tape, cell, data, status, children }: Props): ReactNode {
  const alive = tape !== null && cell !== null
  const kernel = alive ? tape.kernelOf(cell) : data.kernel
  // Every release that behaves otherwise than the one before it; the cell's own is always among them.
  const { releases } = useDocusaurusContext().siteConfig.customFields as { releases: readonly string[] }
  const options = releases.includes(data.kernel) ? releases : [data.kernel, ...releases]
  const edited = alive && cell.text !== data.text
  return (
    <div className="cell-bar">
      {children}
      <span className="sp" />
      <label className="pick">
        <span className="sr">Kernel of {data.isolated ? `cell ${data.id}` : 'the page'}</span>
        <select value={kernel} disabled={!alive} onChange={(event) => alive && tape.choose(cell, event.target.value)}>
          {options.map((release) => (
            <option key={release}>{release}</option>
          ))}
        </select>
      </label>
      {edited && <Share cell={cell} kernel={kernel} />}
      {edited && (
        <button className="btn" type="button" onClick={() => tape.edit(cell, data.text)}>
          Reset<span className="sr"> cell {data.id}</span>
        </button>
      )}
      {data.views.length > 0 && (
        <button
          className="btn"
          type="button"
          disabled={!alive || status === 'running'}
          aria-pressed={cell?.shown?.stepping ?? false}
          onClick={() => alive && (cell.shown?.stepping ? tape.closeSteps(cell) : void tape.stepTo(cell, 0))}
        >
          Step<span className="sr"> through cell {data.id}</span>
        </button>
      )}
      {status === 'running' ? (
        <button className="btn stop" type="button" onClick={() => void tape?.interrupt()}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect x="1" y="1" width="8" height="8" />
          </svg>
          Stop<span className="sr"> cell {data.id}</span>
        </button>
      ) : (
        <button className="btn go" type="button" disabled={!alive} onClick={() => alive && void tape.run(cell)}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1.5 .5L9.5 5L1.5 9.5Z" />
          </svg>
          {alive ? needText(tape, cell) : 'Run'}
          <span className="sr"> cell {data.id}</span>
        </button>
      )}
    </div>
  )
}
