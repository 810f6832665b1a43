// An exercise: a prediction, then a run. The server renders question, options, hints and, folded, the solution; in the page the answer
// is checked against the reader's own run of the cell, and each option has its own reply.

import type { FormEvent, ReactNode } from 'react'
import { Children, createContext, isValidElement, useContext, useEffect, useId, useMemo, useState } from 'react'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { tapeOf } from '../cell/store.ts'
import type { Checked, Given } from './check.ts'
import type { Ask } from './facts.ts'
import { keep, recall } from './saved.ts'
import type { ExerciseData } from './types.ts'

interface Shared {
  id: string
  data: ExerciseData
  alive: boolean
  running: boolean
  given: Given
  checked: Checked | null
  /** Whether all options show their replies. */
  told: boolean
  give: (given: Given) => void
}

const Context = createContext<Shared | null>(null)

const useShared = (): Shared => {
  const shared = useContext(Context)
  if (shared === null) throw new Error('a part of an exercise stands outside of one')
  return shared
}

interface Part {
  children: ReactNode
}

/** The two parts of an option, in order. */
const partsOf = (children: ReactNode): ReactNode[] =>
  Children.toArray(children).filter((child) => isValidElement(child))

interface Props extends Part {
  data: string
  answer?: Ask
  whens: readonly (Ask | null)[]
}

const nothing: Given = { choice: -1, typed: '' }

/** An exercise, from what the plugin wrote. */
export default function Exercise({ data: json, answer, whens, children }: Props): ReactNode {
  const data = useMemo(() => JSON.parse(json) as ExerciseData, [json])
  const id = useId()
  const base = useDocusaurusContext().siteConfig.baseUrl
  const [alive, setAlive] = useState(false)
  const [running, setRunning] = useState(false)
  const [given, setGiven] = useState(nothing)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [solved, setSolved] = useState(false)
  useEffect(() => {
    // An answer of an earlier visit is chosen again; what it said comes back with a run, so that nothing on the page moves.
    const kept = recall(base, data)
    if (kept !== null) {
      setGiven({ choice: kept.choice, typed: kept.typed })
      setSolved(kept.right)
    }
    setAlive(true)
  }, [base, data])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (running || !alive) return
    if (data.field === null ? given.choice < 0 : given.typed.trim() === '') {
      setChecked({ isRight: null, choice: -1, right: -1, says: 'First say what you expect.' })
      return
    }
    setRunning(true)
    setChecked(null)
    try {
      const { check } = await import('./check.ts')
      const result = await check(data, { answer, whens }, given)
      setChecked(result)
      if (result.isRight !== null) {
        keep(base, data, { ...given, right: result.isRight })
        setSolved(result.isRight)
        tapeOf(data.page).reveal(data.cell)
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      setChecked({ isRight: null, choice: -1, right: -1, says: `The run could not be asked: ${why}.` })
    } finally {
      setRunning(false)
    }
  }
  const told = checked?.isRight === true || (data.field !== null && checked?.isRight === false)
  const give = (next: Given): void => {
    setGiven(next)
    setChecked(null)
  }
  const shared: Shared = { id, data, alive, running, given, checked, told, give }
  return (
    <Context.Provider value={shared}>
      <form
        className="ex"
        id={`exercise-${data.id}`}
        aria-labelledby={`${id}n`}
        onSubmit={(event) => void submit(event)}
      >
        <div className="eyebrow" id={`${id}n`}>
          Exercise {data.number}
          {solved && <span className="done"> ✓ answered</span>}
        </div>
        {children}
      </form>
    </Context.Provider>
  )
}

/** The question. */
export function ExerciseQuestion({ children }: Part): ReactNode {
  return (
    <div className="ask" id={`${useShared().id}q`}>
      {children}
    </div>
  )
}

function Field(): ReactNode {
  const { id, data, alive, given, checked, give } = useShared()
  return (
    <label className="field">
      <span>{data.field}</span>
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        disabled={!alive}
        value={given.typed}
        aria-describedby={`${id}q ${id}s`}
        aria-invalid={checked?.isRight === false}
        onChange={(event) => give({ choice: -1, typed: event.target.value })}
      />
    </label>
  )
}

/** Options or field, the button, and what the run says. */
export function ExerciseOptions({ children }: Part): ReactNode {
  const { id, data, alive, running, checked } = useShared()
  const verdict = checked?.isRight === true ? 'Right.' : checked?.isRight === false ? 'Not so.' : ''
  const mark = checked?.isRight === true ? '✓ ' : checked?.isRight === false ? '✕ ' : ''
  const style = checked?.isRight === true ? 'verdict ok' : checked?.isRight === false ? 'verdict no' : 'verdict'
  return (
    <>
      <fieldset aria-describedby={`${id}q`}>
        <legend className="sr">Your prediction</legend>
        {data.field !== null && <Field />}
        {children}
      </fieldset>
      <div className="do">
        <button className="btn go" type="submit" disabled={!alive || running}>
          {running ? 'Running' : 'Run and check'}
          <span className="sr"> exercise {data.number}</span>
        </button>
        <a className="btn" href={`#cell-${data.cell}`}>
          Cell {data.cell}
        </a>
        <span className={style} id={`${id}s`} role="status">
          {verdict !== '' && (
            <b>
              <i aria-hidden="true">{mark}</i>
              {verdict}
            </b>
          )}{' '}
          {checked?.says}
        </span>
      </div>
    </>
  )
}

const Sign = ({ isRight }: { isRight: boolean }): ReactNode => (
  <>
    <i aria-hidden="true">{isRight ? '✓' : '✕'}</i>
    <span className="sr">{isRight ? 'right: ' : 'not so: '}</span>
  </>
)

/** An option with its reply. */
export function ExerciseOption({ data: index, children }: Part & { data: string }): ReactNode {
  const { id, data, alive, given, checked, told, give } = useShared()
  const i = Number(index)
  const [label, reply] = partsOf(children)
  const isRight = checked?.right === i && told
  const own = checked !== null && checked.choice === i
  const shows = own || (told && (data.field === null || isRight))
  const replyId = `${id}r${i}`
  const style = isRight || (own && checked.isRight) ? 'rep ok' : own && checked.isRight === false ? 'rep no' : 'rep'
  return (
    <div className={data.field === null ? 'opt' : 'opt of-field'}>
      {data.field === null && (
        <label>
          <input
            type="radio"
            name={`${data.page}/${data.id}`}
            disabled={!alive}
            checked={given.choice === i}
            aria-describedby={shows ? replyId : undefined}
            onChange={() => give({ choice: i, typed: '' })}
          />
          <span>{label}</span>
        </label>
      )}
      {shows && (
        <div className={style} id={replyId}>
          {own && checked.isRight !== null && <Sign isRight={checked.isRight} />}
          {data.field !== null && <span className="of">{label}</span>}
          {reply}
        </div>
      )}
    </div>
  )
}

/** What stands beside the button of an option. */
export function ExerciseLabel({ children }: Part): ReactNode {
  return children
}

/** What an option is answered with. */
export function ExerciseReply({ children }: Part): ReactNode {
  return children
}

/** Hints, one after the other: the next is offered when the one before it is open. */
export function ExerciseHints({ children }: Part): ReactNode {
  return useShared().data.hints > 0 && <div className="hints">{children}</div>
}

/** A hint. */
export function ExerciseHint({ data: index, children }: Part & { data: string }): ReactNode {
  const { hints } = useShared().data
  return (
    <details className="hint">
      <summary>{hints === 1 ? 'Hint' : `Hint ${Number(index) + 1} of ${hints}`}</summary>
      {children}
    </details>
  )
}

/** The solution: every option with its reason, the right one first. */
export function ExerciseSolution({ children }: Part): ReactNode {
  const { told } = useShared()
  return (
    <details className="solution" hidden={told}>
      <summary>Answer, without a run of your own</summary>
      {children}
    </details>
  )
}

/** An option in the solution. */
export function ExerciseSolved({ data: index, children }: Part & { data: string }): ReactNode {
  const { data } = useShared()
  const [label, reply] = partsOf(children)
  const isRight = data.right === Number(index)
  return (
    <div className={isRight ? 'rep ok' : 'rep'}>
      <span className="of">
        <Sign isRight={isRight} /> {label}
      </span>
      {reply}
    </div>
  )
}
