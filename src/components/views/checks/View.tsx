// Which check said no: the checks of a call from the first to the last, the refusing one marked, with what it looked at.

import type { ReactNode } from 'react'
import { useState } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import type { CheckedCall, ChecksRows, CheckStep } from './select.ts'

const marks: Readonly<Record<CheckStep['state'], readonly [sign: string, word: string]>> = {
  passed: ['✓', 'passed'],
  no: ['✕', 'said no'],
  after: ['·', 'not reached'],
}

const Step = ({ step }: { step: CheckStep }): ReactNode => (
  <li className={`ck ${step.state}`}>
    <i aria-hidden="true">{marks[step.state][0]}</i>
    <span className="cs">
      <span className="sr">{marks[step.state][1]}: </span>
      {step.says}
      {step.looks.map((look) => (
        <span className="lk" key={look.name}>
          {look.name} <b>{look.value}</b>
        </span>
      ))}
    </span>
    <span className="cw">{step.where}</span>
    <span className="ce">{step.errno}</span>
  </li>
)

/** The view. */
export default function ChecksView({ rows, note }: { rows: ChecksRows; note?: string }): ReactNode {
  const [chosen, choose] = useState(0)
  const call: CheckedCall | undefined = rows.calls.find((each) => each.seq === chosen) ?? rows.calls.at(-1)
  const picture = (
    <>
      {rows.calls.length > 1 && (
        <div className="pickcall" role="group" aria-label="Calls that failed">
          {rows.calls.map((each) => (
            <button
              type="button"
              className="btn"
              aria-pressed={each === call}
              onClick={() => choose(each.seq)}
              key={each.seq}
            >
              {each.text} <b>{each.errno}</b>
            </button>
          ))}
        </div>
      )}
      {rows.more > 0 && <p className="moreline">{rows.more} failed calls before these.</p>}
      {call !== undefined && (
        <>
          <p className="lastcall" data-rel={call.line > 0 ? `line:${call.line}` : undefined}>
            <span className="mono">{call.text}</span>{' '}
            <b>{call.errno === '' ? 'passed all checks' : `= -1 ${call.errno}`}</b>
          </p>
          <div className="ck head" aria-hidden="true">
            <i />
            <span>refuses when</span>
            <span className="cw">asked by</span>
            <span className="ce">with</span>
          </div>
          <ol className="checks">
            {call.steps.map((step, i) => (
              <Step step={step} key={i} />
            ))}
          </ol>
        </>
      )}
    </>
  )
  const twin = (
    <Twin
      head={['call', 'nr', 'refuses when', 'asked by', 'errno', 'here', 'looked at']}
      rows={(call?.steps ?? []).map((step, i) => [
        i === 0 ? call?.text : '',
        i + 1,
        <span className="wrap" key="says">
          {step.says}
        </span>,
        step.where,
        step.errno,
        marks[step.state][1],
        step.looks.map((look) => `${look.name} ${look.value}`).join(', ') || '–',
      ])}
    />
  )
  return <Figure title="Order of the checks" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
