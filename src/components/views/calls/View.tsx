// System calls and faults in order; each opens to the kernel functions that handled it, named as the chosen release names them.

import type { ReactNode } from 'react'
import Figure, { Twin } from '../Figure.tsx'
import { count } from '../kinds.ts'
import type { CallRows, CallStep } from './select.ts'

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
    <span className="n">{step.chain.length > 0 ? count(step.chain.length, 'function') : ''}</span>
  </>
)

/** Indentation by a class: a style on each of thousands of lines would be most of a page's text. */
const depthClass = (depth: number, bad: boolean): string | undefined =>
  `${depth > 0 ? `d${Math.min(depth, 15)}` : ''}${bad ? ' bad' : ''}`.trim() || undefined

/** What belongs to the same line of the program. */
const lineOf = (step: CallStep) => (step.line > 0 ? { 'data-rel': `line:${step.line}` } : {})

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
      <ol className="chain">
        {step.chain.map((call, i) => (
          <li key={i} className={depthClass(call.depth, step.bad)}>
            {call.name}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The view. */
export default function CallsView({ rows, note }: { rows: CallRows; note?: string }): ReactNode {
  const many = new Set(rows.steps.map((step) => step.pid)).size > 1
  const picture = (
    <>
      <div className="acts">
        {rows.steps.map((step, i) => (
          <Step step={step} open={i === rows.open} many={many} key={i} />
        ))}
      </div>
      {rows.more > 0 && <p className="moreline">{rows.more} more.</p>}
    </>
  )
  const twin = (
    <Twin
      head={['process', 'what', 'text', 'end', 'functions, in call order']}
      rows={rows.steps.map((step) => [
        step.pid,
        kindWord[step.kind],
        step.text,
        step.end || '–',
        <span className="wrap" key="chain">
          {step.chain.map((call) => call.name).join(' → ') || '–'}
        </span>,
      ])}
    />
  )
  return <Figure title="Calls and faults" note={note} summary={rows.summary} picture={picture} twin={twin} />
}
