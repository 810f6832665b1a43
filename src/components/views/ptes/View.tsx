// Entries that the cell changed: word before, word after, names of the bits. One of them lies under the ruler; a press chooses which.

import type { ReactNode } from 'react'
import { useState } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { stateLetter, stateName } from '../kinds.ts'
import Ruler, { MarkedWord } from './Ruler.tsx'
import type { EntryChange, PteRows } from './select.ts'

const zero = '0'.repeat(16)
const short = (word: string): string => (word === zero ? '0' : word)
const key = (entry: EntryChange): string => `${entry.pid}:${entry.address}`

function Entry({ entry, on, choose }: { entry: EntryChange; on: boolean; choose: () => void }): ReactNode {
  const state = `${stateName[entry.state]}${entry.readOnly ? ', read only' : ''}`
  return (
    <button
      type="button"
      className={on ? 'e on' : 'e'}
      aria-pressed={on}
      onClick={choose}
      data-id={`pte:${key(entry)}`}
      data-rel={`vma:${entry.region}${entry.frame === '' ? '' : ` page:${entry.frame}`}`}
    >
      <span className="ad">{entry.address}</span>
      <span className={`pg pg-${entry.state}${entry.readOnly ? ' pg-ro' : ''}`} title={state}>
        <b>{stateLetter[entry.state]}</b>
        <span className="sr">{state}</span>
      </span>
      <span className="old">{short(entry.before)}</span>
      <span className="now">
        {entry.before === zero ? entry.after : <MarkedWord word={entry.after} other={entry.before} />}
      </span>
      <span className="f">
        {entry.frame !== '' && `frame ${entry.frame} · `}
        {entry.flags}
      </span>
    </button>
  )
}

/** The view. */
export default function PtesView({ rows, note }: { rows: PteRows; note?: string }): ReactNode {
  const shown = rows.entries.filter((entry) => entry.shown)
  const [chosen, choose] = useState('')
  const focus = shown.find((entry) => key(entry) === chosen) ?? shown[0]
  const pids = [...new Set(shown.map((entry) => entry.pid))]
  const picture = (
    <>
      {shown.length > 0 && (
        <div className="ptes">
          <div className="e hd" aria-hidden="true">
            <span>page</span>
            <span />
            <span>before</span>
            <span>now</span>
            <span>frame and bits</span>
          </div>
          {pids.map((pid) => (
            <div key={pid} className="of">
              {pids.length > 1 && <div className="who">process {pid}</div>}
              {shown
                .filter((entry) => entry.pid === pid)
                .map((entry) => (
                  <Entry entry={entry} on={entry === focus} choose={() => choose(key(entry))} key={key(entry)} />
                ))}
            </div>
          ))}
        </div>
      )}
      {rows.beyond + rows.ofProgram > 0 && (
        <p className="moreline">
          {[
            rows.beyond > 0 && `${rows.beyond} more of its mappings`,
            rows.ofProgram > 0 && `${rows.ofProgram} of the program’s own text, data, heap and stack`,
          ]
            .filter(Boolean)
            .join(', and ')}
          : in the table.
        </p>
      )}
      {focus !== undefined && (
        <div className="ruler-box" tabIndex={0} role="group" aria-label={`Bits of the entry of 0x${focus.address}`}>
          <div className="who">entry of 0x{focus.address}</div>
          <Ruler before={focus.before} after={focus.after} beforeFlags={focus.beforeFlags} afterFlags={focus.flags} />
        </div>
      )}
    </>
  )
  const twin = (
    <Twin
      head={['process', 'page', 'before', 'now', 'holds', 'frame', 'bits']}
      rows={rows.entries.map((entry) => [
        entry.pid,
        entry.address,
        short(entry.before),
        short(entry.after),
        stateName[entry.state],
        entry.frame || '–',
        entry.flags,
      ])}
    />
  )
  return <Figure title="Page-table entries" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
