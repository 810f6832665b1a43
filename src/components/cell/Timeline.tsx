// Steps of the run that the pictures show: one after each system call and fault of the cell. Moving moves every picture at once.

import type { ReactNode } from 'react'
import Score from './Score.tsx'
import type { Tape, CellState } from './store.ts'

const icons = {
  first: 'M1 1V9M9 1L3 5L9 9Z',
  back: 'M8 1L2 5L8 9Z',
  forward: 'M2 1L8 5L2 9Z',
  last: 'M9 1V9M1 1L7 5L1 9Z',
} as const

const labels = { first: 'First step', back: 'Step back', forward: 'Step forward', last: 'Last step' } as const

/** The slider with its buttons, and the sentence of the step. */
export default function Timeline({ tape, cell, says }: { tape: Tape; cell: CellState; says: string }): ReactNode {
  const { shown } = cell
  if (!shown?.stepping || !shown.fold) return null
  const last = shown.fold.steps.length - 1
  const go = (step: number): void => void tape.stepTo(cell, step)
  const targets = { first: 0, back: shown.step - 1, forward: shown.step + 1, last }
  return (
    <div className="strip tl">
      <Score score={shown.score} step={shown.step} go={go} />
      <div className="ctl">
        {(Object.keys(icons) as (keyof typeof icons)[]).map((key) => (
          <button
            className="btn"
            type="button"
            aria-label={labels[key]}
            disabled={targets[key] < 0 || targets[key] > last || targets[key] === shown.step}
            onClick={() => go(targets[key])}
            key={key}
          >
            <svg viewBox="0 0 10 10" aria-hidden="true" style={{ stroke: 'currentColor', strokeWidth: 1.6 }}>
              <path d={icons[key]} />
            </svg>
          </button>
        ))}
        <input
          type="range"
          min={0}
          max={last}
          value={shown.step}
          aria-label="Step"
          aria-valuetext={`step ${shown.step + 1} of ${last + 1}: ${says}`}
          onChange={(event) => go(Number(event.target.value))}
        />
        <span className="mono">
          {shown.step + 1} / {last + 1}
        </span>
        <button className="btn" type="button" onClick={() => tape.closeSteps(cell)}>
          Close
        </button>
        <div className="now">{says}</div>
      </div>
    </div>
  )
}
