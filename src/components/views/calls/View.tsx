// System calls and faults in order; each opens to the kernel functions that handled it, named as the chosen release names them.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count } from '../kinds.ts'
import type { CallGroup, CallRows, CallStep } from './select.ts'

const glyphs: Readonly<Record<CallStep['kind'], ReactNode>> = {
  syscall: <rect x="3" y="2.5" width="8" height="9" fill="none" stroke="var(--e-syscall)" strokeWidth="2" />,
  fault: <path d="M2 3H12L7 12Z" fill="var(--e-fault)" />,
  signal: <path d="M10 1L4 7H10L4 13" fill="none" stroke="var(--e-signal)" strokeWidth="2" />,
}
const kindWord: Readonly<Record<CallStep['kind'], string>> = { syscall: 'call', fault: 'fault', signal: 'signal' }

const Glyph = ({ kind }: { kind: CallStep['kind'] }): ReactNode => (
  <svg viewBox="0 0 14 14" role="img" aria-label={kindWord[kind]}>
    {glyphs[kind]}
  </svg>
)

const Head = ({ step, many }: { step: CallStep; many: boolean }): ReactNode => (
  <>
    <Glyph kind={step.kind} />
    <span>
      {many && <span className="pid">[{step.pid}] </span>}
      {step.text}
      {step.end !== '' && (
        <span className={step.bad ? 'errno' : 'ends'}>{` ${step.kind === 'syscall' ? '=' : '→'} ${step.end}`}</span>
      )}
    </span>
    <span className="n">{step.functions > 0 ? count(step.functions, 'function') : ''}</span>
  </>
)

/** Indentation by a class: a style on each of thousands of lines would be most of a page's text. */
const depthClass = (depth: number, bad: boolean): string | undefined =>
  `${depth > 0 ? `d${Math.min(depth, 15)}` : ''}${bad ? ' bad' : ''}`.trim() || undefined

/** What belongs to the same line of the program. */
const lineOf = (step: CallStep) => (step.line > 0 ? { 'data-rel': `line:${step.line}` } : {})

const Chain = ({ step }: { step: CallStep }): ReactNode => (
  <ol className="chain">
    {step.chain.map((call, i) => (
      <li key={i} className={depthClass(call.depth, step.bad)}>
        {call.name}
        {call.times > 1 && <small> {call.times} times</small>}
      </li>
    ))}
  </ol>
)

const Step = ({ step, open, many }: { step: CallStep; open: boolean; many: boolean }): ReactNode => {
  if (step.chain.length === 0) {
    return (
      <div className="act one" {...lineOf(step)}>
        <Head step={step} many={many} />
      </div>
    )
  }
  return (
    <details className="act" open={open} {...lineOf(step)}>
      <summary>
        <Head step={step} many={many} />
      </summary>
      <Chain step={step} />
    </details>
  )
}

/** Calls that asked nothing of memory, or faults that went the same way. */
const Group = ({ group, open, many }: { group: CallGroup; open: boolean; many: boolean }): ReactNode => {
  const { steps, text, count: all } = group
  const [first] = steps
  const lines = [...new Set(steps.flatMap((step) => (step.line > 0 ? [`line:${step.line}`] : [])))].join(' ')
  return (
    <details className="act" open={open} data-rel={lines === '' ? undefined : lines}>
      <summary>
        <Glyph kind={first.kind} />
        <span className={first.kind === 'fault' ? undefined : 'quiet'}>
          {many && <span className="pid">[{first.pid}] </span>}
          {text}
          {first.kind === 'fault' && <span className="ends"> → {first.end}</span>}
        </span>
        <span className="n">{first.kind === 'fault' ? `${all} alike` : count(all, 'call')}</span>
      </summary>
      {first.kind === 'fault' ? (
        <Chain step={first} />
      ) : (
        <ul className="each">
          {steps.map((step, i) => (
            <li key={i} {...lineOf(step)}>
              {step.text}
              <span className="ends"> = {step.end}</span>
            </li>
          ))}
          {all > steps.length && <li className="ends">{all - steps.length} more</li>}
        </ul>
      )}
    </details>
  )
}

/** The view. */
export default function CallsView({ rows, note }: { rows: CallRows; note?: string }): ReactNode {
  const steps = rows.groups.flatMap((group) => group.steps)
  const many = new Set(steps.map((step) => step.pid)).size > 1
  const picture = (
    <>
      <div className="acts">
        {rows.groups.map((group, i) =>
          group.count > 1 ? (
            <Group group={group} open={i === rows.open} many={many} key={i} />
          ) : (
            <Step step={group.steps[0]} open={i === rows.open} many={many} key={i} />
          ),
        )}
      </div>
      {rows.more > 0 && <p className="moreline">{rows.more} more.</p>}
    </>
  )
  const twin = (
    <Twin
      head={['process', 'what', 'text', 'end', 'functions, in call order']}
      rows={steps.map((step) => [
        step.pid,
        kindWord[step.kind],
        step.text,
        step.end || '–',
        <span className="wrap" key="chain">
          {step.chain.map((call) => (call.times > 1 ? `${call.name} (${call.times} times)` : call.name)).join(' → ') ||
            '–'}
        </span>,
      ])}
    />
  )
  return <Figure title="Calls and faults" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
