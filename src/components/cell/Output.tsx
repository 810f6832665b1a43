// What a cell printed and how it ended, and what a real machine printed for the same text.

import type { ReactNode } from 'react'
import { differenceOf } from './difference.ts'
import { ending } from './output.ts'
import type { CellState, Tape } from './store.ts'
import type { CellData, CellOutput, RealOutput } from './types.ts'

interface Props {
  tape: Tape | null
  cell: CellState | null
  data: CellData
}

/** Label above the output, and the note beside it. */
const labels = ({ tape, cell, data }: Props): readonly [string, string] => {
  if (data.recorded.status === 'compile' && (!cell?.shown || cell.shown.output.status === 'compile'))
    return ['not run: it does not compile', '']
  if (!tape || !cell) return ['output', `recorded under ${data.kernel}`]
  if (cell.stopped) return ['interrupted', '']
  const { shown } = cell
  if (!tape.isFresh(cell)) {
    const cause = tape.cause(cell)
    if (cause === cell) return [shown ? 'output of the text before the edit' : 'output of the recorded program', '']
    return [cause ? `output from before the edit of ${cause.data.id}` : 'output under the kernel before', '']
  }
  if (!shown) return ['output', `recorded under ${data.kernel}`]
  if (shown.output.status === 'compile') return ['output of the last good run', '']
  const faults = shown.faults.minor + shown.faults.major
  return ['output', `ran under ${shown.kernel}, ${faults} faults in the whole program`]
}

const Real = ({ real, recorded, kernel }: { real: RealOutput; recorded: CellOutput; kernel: string }): ReactNode => {
  const same =
    real.stdout === recorded.stdout && real.signal === recorded.signal && (real.exit ?? 0) === (recorded.exit ?? 0)
  const end = real.signal ?? (real.exit ? `exit status ${real.exit}` : '')
  return (
    <details className="real">
      <summary>On a real machine: {same ? <b>the same</b> : <b className="differs">it differs</b>}</summary>
      <pre tabIndex={0} aria-label="Output on a real machine">
        {real.stdout}
        {end}
      </pre>
      <p>
        Linux {real.kernel}, gcc -O0 -static -no-pie, uid {real.uid}, randomisation off. The simulator ran as {kernel}.
      </p>
    </details>
  )
}

/** The output of a cell. */
export default function Output(props: Props): ReactNode {
  const { tape, cell, data } = props
  const [label, note] = labels(props)
  const running = cell?.running ?? null
  const shown = cell?.shown ?? null
  const compiled = shown?.output.status === 'compile'
  const output = shown && !compiled ? shown.output : data.recorded
  const fresh = !tape || !cell || tape.isFresh(cell)
  const live = running && running.stdout !== '' ? running.stdout : null
  const dim = (running !== null && live === null) || (!fresh && running === null) || compiled
  const end = live === null ? ending(output) : ''
  const rows = shown && !compiled ? shown.rows : data.recorded.rows
  const death = output.signal === null ? undefined : rows.death
  const silent = live === null && output.stdout === '' && output.stderr === '' && end === ''
  const bare = live === null && output.stdout === '' && output.stderr === '' && !death?.region
  const different =
    tape && cell && shown && fresh && !cell.stopped
      ? differenceOf(data, cell.text, tape.kernelOf(cell), { ...shown, rows: shown.endRows })
      : ''
  const elsewhere = compiled && shown ? shown.output.diagnostics.filter((d) => !isOwn(d.file, data.id)) : []
  return (
    <>
      <div className={dim ? 'out dim' : 'out'}>
        {elsewhere.map((d, i) => (
          <div className="diag" role="note" key={i}>
            <b>
              {d.file} {d.from.line}:{d.from.column}
            </b>{' '}
            {d.message}
          </div>
        ))}
        <div className="lab">
          <span>{label}</span>
          <span>{note}</span>
        </div>
        {cell?.stopped && (
          <p className="ended">
            Stopped by you after {cell.stopped.steps.toLocaleString('en')} steps. The cells before it are as they were.
          </p>
        )}
        {cell && cell.failure !== '' && (
          <p className="ended">
            <b>The simulator failed:</b> {cell.failure}
          </p>
        )}
        {data.drift !== '' && !shown && <p className="ended">{data.drift}</p>}
        {silent && !cell?.stopped && !(compiled || output.status === 'compile') && (
          <p className="empty">It printed nothing.</p>
        )}
        {!bare && !cell?.stopped && (
          <pre tabIndex={0} aria-label={`Output of cell ${data.id}`}>
            {live ?? output.stdout}
            {live === null && output.stderr !== '' && <span className="err">{output.stderr}</span>}
            {live === null && death && death.region !== '' && <span className="region">{death.region}</span>}
          </pre>
        )}
        {cell?.stopped && cell.stopped.stdout !== '' && (
          <pre tabIndex={0} aria-label={`Output of cell ${data.id} until it was stopped`}>
            {cell.stopped.stdout}
          </pre>
        )}
        {end !== '' && !cell?.stopped && (
          <p className="ended">
            {output.signal !== null && <b>{death ? `${death.says}. ` : `${output.signal} `}</b>}
            {death ? death.why : end}
          </p>
        )}
      </div>
      {different !== '' && (
        <div className="real">
          <p className="other-kernel">{different}</p>
        </div>
      )}
      {data.real !== null && <Real real={data.real} recorded={data.recorded} kernel={data.kernel} />}
      {data.derived !== '' && (
        <div className="real">
          <p style={{ paddingTop: '.42rem' }}>Expected output from: {data.derived}.</p>
        </div>
      )}
    </>
  )
}

const isOwn = (file: string, id: string): boolean => file === id || file === '' || file === `${id}.c`
