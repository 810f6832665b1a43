// A program at rest: numbered lines, coloured, with messages under the lines they are about.

import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { Diagnostic } from '#sim'
import type { Token } from './highlight.ts'
import { highlight } from './highlight.ts'

interface Props {
  text: string
  /** Line that the views show as the current one. */
  now?: number
  diagnostics?: readonly Diagnostic[]
}

const span = (token: Token, key: number): ReactNode =>
  token.kind === '' ? (
    token.text
  ) : (
    <span className={`c-${token.kind}`} key={key}>
      {token.text}
    </span>
  )

/** Tokens of a line with the columns of a message underlined. */
const withSquiggle = (tokens: readonly Token[], from: number, to: number): ReactNode[] => {
  let at = 1
  const parts: ReactNode[] = []
  tokens.forEach((token, i) => {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, token.text.length)
    at += token.text.length
    if (start >= end) {
      parts.push(<Fragment key={i}>{span(token, 0)}</Fragment>)
      return
    }
    const cut = (text: string, key: number) => (text === '' ? null : span({ kind: token.kind, text }, key))
    parts.push(
      <Fragment key={i}>
        {cut(token.text.slice(0, start), 0)}
        <span className="squig">{cut(token.text.slice(start, end), 1)}</span>
        {cut(token.text.slice(end), 2)}
      </Fragment>,
    )
  })
  return parts
}

/** One message, placed under its line. */
export function Message({ diagnostic }: { diagnostic: Diagnostic }): ReactNode {
  return (
    <span className={diagnostic.severity === 'error' ? 'diag' : 'diag warn'} role="note">
      <b>
        {diagnostic.from.line}:{diagnostic.from.column}
      </b>{' '}
      {diagnostic.message}
      {diagnostic.hint !== null && <span className="hint">; {diagnostic.hint}</span>}
    </span>
  )
}

/** The lines of a program. */
export default function Code({ text, now, diagnostics = [] }: Props): ReactNode {
  const lines = highlight(text)
  return lines.map((tokens, i) => {
    const n = i + 1
    const about = diagnostics.filter((d) => Math.min(d.from.line, lines.length) === n)
    const first = about[0]
    const end = first && (first.to.line > n ? Infinity : Math.max(first.to.column, first.from.column + 1))
    return (
      <Fragment key={n}>
        <span className={now === n ? 'ln now' : 'ln'} data-n={n} data-id={`line:${n}`}>
          {first ? withSquiggle(tokens, first.from.column, end ?? 0) : tokens.map(span)}
          {tokens.length === 0 && ' '}
          {'\n'}
        </span>
        {about.map((diagnostic, k) => (
          <Message diagnostic={diagnostic} key={k} />
        ))}
      </Fragment>
    )
  })
}
