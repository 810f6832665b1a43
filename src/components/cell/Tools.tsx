// The tools of a page with cells: run them all from the top, and what the keys do.

import type { ReactNode } from 'react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { knownTape, onTape } from './store.ts'

const keys: readonly (readonly [key: string, does: string])[] = [
  ['Enter', 'edit the program'],
  ['Escape', 'leave the editor; free what was pinned'],
  ['Shift + Enter', 'run, and go to the next cell'],
  ['Ctrl + Enter', 'run, and stay'],
  ['J, K', 'to the next cell, to the one before'],
  ['← →', 'step back and forward, while Step is on'],
  ['Home, End', 'to the first step, to the last'],
  ['I, I', 'stop a run'],
  ['?', 'this list'],
]

/** Where single letters are a command: on a program at rest, a picture, a table. */
export const commandPlaces = '.code, .pic, .twin, section.cell'

function Keys({ dialog }: { dialog: React.RefObject<HTMLDialogElement | null> }): ReactNode {
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <p>While the focus is on a program, a picture or a table of a cell. In the editor the keys write.</p>
      <table>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="dialog">
        <button className="btn line" type="submit">
          Close
        </button>
      </form>
    </dialog>
  )
}

const nothing = (): (() => void) => () => {}
const zero = (): number => 0

/** The tools of a page, named as its cells name it; nothing until the page has cells that are alive. */
export default function Tools({ page }: { page: string }): ReactNode {
  const tape = useSyncExternalStore(
    onTape,
    () => knownTape(page),
    () => null,
  )
  const dialog = useRef<HTMLDialogElement>(null)
  useSyncExternalStore(tape?.subscribe ?? nothing, tape?.version ?? zero, zero)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.matches(commandPlaces)) dialog.current?.showModal()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (!tape || tape.cells.length === 0) return null
  const { runningAll } = tape
  return (
    <div className="page-tools">
      {runningAll === null ? (
        <button className="btn line" type="button" onClick={() => void tape.runAll()}>
          {tape.cells.length === 1 ? 'Run the cell' : `Run all ${tape.cells.length} cells`}
        </button>
      ) : (
        <button className="btn stop" type="button" onClick={() => void tape.stopAll()}>
          Stop at {runningAll + 1} of {tape.cells.length}
        </button>
      )}
      <button className="btn" type="button" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <Keys dialog={dialog} />
    </div>
  )
}
