// A cell: program, pictures, output. The server renders it whole, from what the engine printed while the site was built; in the page
// Run needs only the engine, never the editor.

import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Diagnostic } from '#sim'
import useBrokenLinks from '@docusaurus/useBrokenLinks'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type { Assist } from '../../monaco/assist.ts'
import type { RelatedLines } from '../views/lines.ts'
import type { ViewName } from '../views/rows.ts'
import Views from '../views/Views.tsx'
import { lightOn } from '../views/light.ts'
import Bar from './Bar.tsx'
import Editor from './Editor.tsx'
import Output from './Output.tsx'
import { idInFragment, readFragment } from './share.ts'
import { setBase, recall } from './saved.ts'
import { signOf, wordsOf } from './status.ts'
import type { CellState, Tape } from './store.ts'
import { maxSteps, tapeOf } from './store.ts'
import Timeline from './Timeline.tsx'
import { commandPlaces } from './Tools.tsx'
import type { CellData } from './types.ts'

/** Milliseconds after the last key before the compiler is asked. */
const checkDelay = 350

const nothing = (): (() => void) => () => {}

/** The tape and the state of a cell, once the page is alive; before that, nothing. */
const useCell = (data: CellData): { tape: Tape | null; cell: CellState | null } => {
  const { siteConfig } = useDocusaurusContext()
  const [tape, setTape] = useState<Tape | null>(null)
  const [cell, setCell] = useState<CellState | null>(null)
  useEffect(() => {
    setBase(siteConfig.baseUrl)
    const own = tapeOf(data.page)
    const state = own.add(data)
    const edit = recall(data)
    if (edit !== null) own.edit(state, edit)
    setTape(own)
    setCell(state)
    own.changed()
  }, [data, siteConfig.baseUrl])
  useSyncExternalStore(tape?.subscribe ?? nothing, tape?.version ?? zero, zero)
  return { tape, cell }
}
const zero = (): number => 0

/** What the editor may ask about this cell. */
const assistOf = (tape: Tape | null, cell: CellState | null): Assist => ({
  complete: async (at) => (tape && cell ? (await import('./client.ts')).complete(tape.sources(cell), at) : []),
  describe: async (name) => (tape && cell ? (await import('./client.ts')).describe(tape.sources(cell), name) : null),
  callAt: async (at) => (tape && cell ? (await import('./client.ts')).callAt(tape.sources(cell), at) : null),
})

/** Letters of a line that fit the column of text. */
const columnLetters = 70

const isWide = (data: CellData): boolean =>
  !data.beside && (data.views.length > 0 || data.text.split('\n').some((line) => line.length > columnLetters))

/** Where a key leads from a step. */
const stepKeys: Readonly<Record<string, (step: number, last: number) => number>> = {
  ArrowLeft: (step) => step - 1,
  ArrowRight: (step) => step + 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** Shows the text that the page's address carries for this cell, now and when the address changes. */
const openLinks = (
  tape: Tape | null,
  cell: CellState | null,
  section: HTMLElement | null,
): (() => void) | undefined => {
  if (!tape || !cell) return undefined
  const look = (): void => {
    if (idInFragment(location.hash) !== cell.data.id) return
    void readFragment(location.hash).then((found) => {
      if (!found) return
      tape.open(cell, found.text, found.kernel)
      section?.scrollIntoView()
    })
  }
  look()
  addEventListener('hashchange', look)
  return () => removeEventListener('hashchange', look)
}

/** Puts the focus into the cell that is `by` cells further down; stays where there is none. */
const focusCell = (section: HTMLElement | null, by: number): void => {
  const cells = [...document.querySelectorAll<HTMLElement>('section.cell')]
  const next = cells[cells.indexOf(section as HTMLElement) + by]
  next?.querySelector<HTMLElement>('.code')?.focus()
}

const Progress = ({ steps, line }: { steps: number; line?: string }): ReactNode => (
  <div className="strip">
    <span>
      {steps.toLocaleString('en')} of {maxSteps.toLocaleString('en')} steps
    </span>
    <span
      className="progress"
      role="progressbar"
      aria-label="Steps used"
      aria-valuemin={0}
      aria-valuemax={maxSteps}
      aria-valuenow={steps}
    >
      <i style={{ width: `${Math.min(100, (steps / maxSteps) * 100)}%` }} />
    </span>
    {line !== undefined && <span>{line}</span>}
  </div>
)

/** Counts of the run are whole; pictures and steps show how far the events go. */
const cutNote = ({ kept, total }: { kept: number; total: number }): string =>
  `the first ${kept.toLocaleString('en')} of ${total.toLocaleString('en')} events`

function LiveCell({ data }: { data: CellData }): ReactNode {
  const section = useRef<HTMLElement>(null)
  useBrokenLinks().collectAnchor(`cell-${data.id}`)
  const { tape, cell } = useCell(data)
  const [editing, setEditing] = useState(false)
  const lastKey = useRef('')
  const checkTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const assist = useMemo(() => assistOf(tape, cell), [tape, cell])
  const related = useRef<RelatedLines | undefined>(undefined)
  useEffect(() => lightOn(section.current, () => related.current), [])
  useEffect(() => openLinks(tape, cell, section.current), [tape, cell])
  useEffect(() => () => clearTimeout(checkTimer.current), [])

  const status = tape && cell ? tape.status(cell) : 'rest'
  const [style, sign] = signOf(status)
  const words = wordsOf(tape, cell, status, editing)
  const shown = cell?.shown ?? null
  const text = cell?.text ?? data.text
  const fresh = !tape || !cell || tape.isFresh(cell)
  const compiled = shown?.output.status === 'compile'
  const refused = data.recorded.status === 'compile'
  const live = cell?.checked?.text === text ? cell.checked.diagnostics : null
  const diagnostics = useMemo(() => {
    const own = (d: Diagnostic): boolean => d.file === data.id || d.file === '' || d.file === `${data.id}.c`
    // A text that is meant not to compile shows from the beginning why.
    if (!shown) return text === data.text && refused ? data.recorded.diagnostics.filter(own) : (live ?? [])
    // Warnings are for a text that the reader has changed; the author's own mistakes are meant.
    if (!fresh) return live ?? []
    return compiled || text !== data.text ? shown.output.diagnostics.filter(own) : []
  }, [shown, compiled, refused, fresh, live, text, data])
  const rows = shown && !compiled ? shown.rows : data.recorded.rows
  useEffect(() => {
    related.current = rows.lines
  })

  const run = (next: boolean): void => {
    if (!tape || !cell) return
    if (next) focusCell(section.current, 1)
    void tape.run(cell)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    if (!tape || !cell || !target.matches(commandPlaces)) return
    const before = lastKey.current
    lastKey.current = event.key
    if (event.key === 'Enter' && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      run(event.shiftKey)
    } else if (event.key === 'j' || event.key === 'k') {
      focusCell(section.current, event.key === 'j' ? 1 : -1)
    } else if (event.key === 'Escape') {
      target.blur()
    } else if (event.key === 'i' && before === 'i' && cell.running) {
      void tape.interrupt()
    } else if (shown?.stepping && event.key in stepKeys) {
      event.preventDefault()
      void tape.stepTo(cell, stepKeys[event.key](shown.step, (shown.fold?.steps.length ?? 1) - 1))
    }
  }
  const number = cell?.running ? '*' : cell && cell.count > 0 ? String(cell.count) : ' '
  const stepNote =
    shown?.stepping && shown.fold ? `after step ${shown.step + 1} of ${shown.fold.steps.length}` : undefined
  const stalePictures = !fresh && status !== 'running' ? 'of the run before the edit' : undefined

  const program = (
    <>
      <Editor
        name={`${data.page}/${data.id}`}
        id={data.id}
        text={text}
        diagnostics={diagnostics}
        now={fresh && shown?.stepping && shown.line > 0 ? shown.line : undefined}
        isTyping={text !== data.text && !(shown && fresh)}
        ready={cell !== null}
        assist={assist}
        onChange={(value) => {
          if (!tape || !cell) return
          tape.edit(cell, value)
          clearTimeout(checkTimer.current)
          checkTimer.current = setTimeout(() => void tape.check(cell), checkDelay)
        }}
        onRun={run}
        onEditing={setEditing}
      />
      {cell?.running && <Progress steps={cell.running.steps} />}
      {tape && cell && <Timeline tape={tape} cell={cell} says={shown?.says ?? ''} />}
    </>
  )
  const cut = fresh && shown?.cut ? shown.cut : null
  const note = [stepNote ?? stalePictures, cut && cutNote(cut)].filter((part) => !!part).join(', ') || undefined
  const pictures = (names: readonly ViewName[]): ReactNode =>
    names.length > 0 && <Views names={names} rows={rows} note={note} />
  const output = <Output tape={tape} cell={cell} data={data} />
  const held = (parts: ReactNode): ReactNode =>
    data.predict ? (
      <details className="held" open={tape !== null && cell !== null && tape.isOpen(cell)}>
        <summary>What it does. Say first what you expect</summary>
        {parts}
      </details>
    ) : (
      parts
    )

  return (
    <section
      ref={section}
      className={isWide(data) ? 'cell wide' : 'cell'}
      id={`cell-${data.id}`}
      data-state={status}
      data-hash={shown ? shown.hash : data.recorded.hash}
      aria-label={`Cell ${data.id}, ${words}`}
      onKeyDown={onKey}
    >
      <div className="count" aria-hidden="true">
        [{number}]
      </div>
      <Bar tape={tape} cell={cell} data={data} status={status}>
        <span className="name">{data.id}</span>
        <span className={`state ${style}`}>
          <i aria-hidden="true">{sign}</i>
          {words}
        </span>
      </Bar>
      {data.beside ? (
        <div className="beside">
          <div className="left">
            {program}
            {held(
              <>
                {output}
                {pictures(data.views.filter((name) => name === 'calls'))}
              </>,
            )}
          </div>
          {held(pictures(data.views.filter((name) => name !== 'calls')))}
        </div>
      ) : (
        <>
          {program}
          {held(
            <>
              {pictures(data.views)}
              {output}
            </>,
          )}
        </>
      )}
      <div className="sr" role="status">
        {cell && cell.count > 0 ? `${data.id}: ${words}` : ''}
      </div>
    </section>
  )
}

/** A cell, from the JSON that the plugin wrote. */
export default function Cell({ data }: { data: string }): ReactNode {
  const parsed = useMemo(() => JSON.parse(data) as CellData, [data])
  return <LiveCell data={parsed} />
}
