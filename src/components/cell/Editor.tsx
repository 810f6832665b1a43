// The program of a cell: text at rest, an editor on intent. The editor takes the place of the text at the same height, with the caret
// where the click was; on a coarse pointer a plain text area does.

import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useColorMode } from '@docusaurus/theme-common'
import type { Diagnostic } from '#sim'
import type { Assist } from '../../monaco/assist.ts'
import type { Mounted } from '../../monaco/monaco.ts'
import Code from './Code.tsx'

interface Props {
  name: string
  id: string
  text: string
  now?: number
  diagnostics: readonly Diagnostic[]
  /** They are of a text that was not run yet. */
  isTyping: boolean
  /** False until the page is alive. */
  ready: boolean
  assist: Assist
  onChange: (text: string) => void
  onRun: (next: boolean) => void
  onEditing: (editing: boolean) => void
}

interface Caret {
  lineNumber: number
  column: number
}

type Mode = 'rest' | 'opening' | 'monaco' | 'area'

/** Where in the text a click was, from the line that was hit and the offset in it. */
const caretOf = (event: MouseEvent<HTMLElement>): Caret => {
  const line = (event.target as HTMLElement).closest<HTMLElement>('.ln')
  if (!line) return { lineNumber: 1, column: 1 }
  const lineNumber = Number(line.dataset.n)
  const range = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  if (!range || !line.contains(range.offsetNode)) return { lineNumber, column: (line.textContent ?? '').length }
  let column = range.offset + 1
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node && node !== range.offsetNode; node = walker.nextNode()) {
    column += node.textContent?.length ?? 0
  }
  return { lineNumber, column }
}

const isCoarse = (): boolean => matchMedia('(pointer: coarse)').matches

/** Pixels from the left edge of the box to the first letter of the text at rest. */
const textLeftOf = (pre: HTMLElement): number => {
  const line = pre.querySelector<HTMLElement>('.ln')
  if (!line) return 45
  const number = parseFloat(getComputedStyle(line, '::before').width)
  return parseFloat(getComputedStyle(line).borderLeftWidth) + (Number.isFinite(number) ? number : 42)
}

/** The program of a cell. */
export default function Editor(props: Props): ReactNode {
  const { id, text, ready, diagnostics, isTyping } = props
  const [mode, setMode] = useState<Mode>('rest')
  const pre = useRef<HTMLPreElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const editor = useRef<Mounted | null>(null)
  const alive = useRef(true)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const { colorMode } = useColorMode()
  const dark = colorMode === 'dark'

  const leave = (): void => {
    editor.current?.dispose()
    editor.current = null
    setMode('rest')
    latest.current.onEditing(false)
    requestAnimationFrame(() => pre.current?.focus())
  }

  const open = async (at: Caret): Promise<void> => {
    if (!ready || mode !== 'rest') return
    latest.current.onEditing(true)
    if (isCoarse()) {
      setMode('area')
      requestAnimationFrame(() => area.current?.focus())
      return
    }
    setMode('opening')
    const { mount } = await import('../../monaco/monaco.ts')
    if (!alive.current || !host.current || !pre.current) return
    const style = getComputedStyle(pre.current)
    editor.current = mount({
      host: host.current,
      name: props.name,
      label: `Program of cell ${id}. Escape leaves the editor.`,
      text: latest.current.text,
      dark,
      at,
      textLeft: textLeftOf(pre.current),
      fontSize: parseFloat(style.fontSize),
      lineHeight: parseFloat(style.lineHeight),
      padding: parseFloat(style.paddingTop),
      assist: {
        complete: (at) => latest.current.assist.complete(at),
        describe: (name) => latest.current.assist.describe(name),
        callAt: (at) => latest.current.assist.callAt(at),
      },
      onChange: (value) => latest.current.onChange(value),
      onRun: (next) => latest.current.onRun(next),
      onLeave: leave,
    })
    editor.current.setDiagnostics(latest.current.diagnostics, latest.current.isTyping)
    editor.current.setNow(latest.current.now)
    editor.current.focus()
    setMode('monaco')
  }

  useEffect(() => editor.current?.setText(text), [text])
  useEffect(() => editor.current?.setDiagnostics(diagnostics, isTyping), [diagnostics, isTyping])
  useEffect(() => editor.current?.setDark(dark), [dark])
  useEffect(() => editor.current?.setNow(props.now), [props.now])
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
      editor.current?.dispose()
      editor.current = null
    }
  }, [])

  const onAreaKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave()
    if (event.key !== 'Enter' || !(event.shiftKey || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    props.onRun(event.shiftKey)
  }
  const onCodeKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    void open({ lineNumber: 1, column: 1 })
  }
  const onCodeClick = (event: MouseEvent<HTMLElement>): void => {
    if (String(getSelection()) === '') void open(caretOf(event))
  }

  if (mode === 'area') {
    return (
      <div className="editor-box">
        <textarea
          ref={area}
          value={text}
          rows={text.split('\n').length + 1}
          spellCheck={false}
          autoCapitalize="off"
          aria-label={`Program of cell ${id}`}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={onAreaKey}
        />
        {diagnostics.map((d, i) => (
          <div className="diag" role="note" key={i}>
            <b>
              {d.from.line}:{d.from.column}
            </b>{' '}
            {d.message} {d.hint}
          </div>
        ))}
      </div>
    )
  }
  return (
    <div className={`editor-box ${mode}`}>
      <pre
        ref={pre}
        className={ready ? 'code live' : 'code'}
        tabIndex={0}
        aria-label={`Program of cell ${id}${ready ? '. Enter edits it.' : ''}`}
        onClick={onCodeClick}
        onKeyDown={onCodeKey}
        hidden={mode === 'monaco'}
      >
        <Code text={text} now={props.now} diagnostics={diagnostics} />
      </pre>
      <div ref={host} className="monaco-host" />
    </div>
  )
}
