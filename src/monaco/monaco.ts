// The only module that imports Monaco; everything else reaches it by dynamic import, on intent to edit. No worker of Monaco's is
// needed for what is chosen here.

import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codeAction/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/cursorUndo/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/indentation/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/parameterHints/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
import type { Diagnostic } from '#sim'
import { attach, rangeEdit, registerAssist, setFixable } from './assist.ts'
import type { Assist } from './assist.ts'
import { configuration, grammar, languageId } from './c-language.ts'
import { fixesOf } from './fixes.ts'
import { defineThemes, themeName } from './theme.ts'

monaco.languages.register({ id: languageId })
monaco.languages.setLanguageConfiguration(languageId, configuration)
monaco.languages.setMonarchTokensProvider(languageId, grammar)
registerAssist(monaco)

export interface MountOptions {
  host: HTMLElement
  /** A stable name of the cell, for its model. */
  name: string
  label: string
  text: string
  dark: boolean
  /** Where the caret goes; counted from 1. */
  at: { lineNumber: number; column: number }
  /** Left edge of the text, in pixels, as at rest. */
  textLeft: number
  fontSize: number
  lineHeight: number
  padding: number
  assist: Assist
  onChange: (text: string) => void
  onRun: (next: boolean) => void
  onLeave: () => void
}

export interface Mounted {
  focus: () => void
  setText: (text: string) => void
  /** `isTyping`: the text is not run yet; then only messages that have a fix stand under their lines, the others are underlined. */
  setDiagnostics: (diagnostics: readonly Diagnostic[], isTyping: boolean) => void
  /** Marks the line that a step came from; undefined: none. */
  setNow: (line: number | undefined) => void
  setDark: (dark: boolean) => void
  dispose: () => void
}

const options = (o: MountOptions): monaco.editor.IStandaloneEditorConstructionOptions => ({
  theme: themeName(o.dark),
  ariaLabel: o.label,
  fontFamily: getComputedStyle(o.host).getPropertyValue('--mono'),
  fontSize: o.fontSize,
  lineHeight: o.lineHeight,
  padding: { top: o.padding, bottom: o.padding },
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false, vertical: 'hidden', horizontalScrollbarSize: 8 },
  automaticLayout: true,
  folding: false,
  glyphMargin: false,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 10,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  fixedOverflowWidgets: true,
  contextmenu: false,
  links: false,
  occurrencesHighlight: 'off',
  renderLineHighlight: 'none',
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, comments: false, strings: false },
  acceptSuggestionOnEnter: 'smart',
  acceptSuggestionOnCommitCharacter: false,
  lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.Off },
  bracketPairColorization: { enabled: false },
  guides: { indentation: false, bracketPairs: false },
  tabSize: 4,
  insertSpaces: true,
  detectIndentation: false,
  stickyScroll: { enabled: false },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  'semanticHighlighting.enabled': false,
})

const sameLeft = (editor: monaco.editor.IStandaloneCodeEditor, left: number): void => {
  const width = editor.getOption(monaco.editor.EditorOption.lineDecorationsWidth)
  const now = Number(width) || 10
  editor.updateOptions({ lineDecorationsWidth: Math.max(0, now + left - editor.getLayoutInfo().contentLeft) })
}

const actionsOf = (editor: monaco.editor.IStandaloneCodeEditor, o: MountOptions): monaco.IDisposable[] => [
  editor.addAction({
    id: 'pagewalk.run',
    label: 'Run the cell',
    keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
    run: () => o.onRun(false),
  }),
  editor.addAction({
    id: 'pagewalk.runNext',
    label: 'Run the cell, go to the next',
    keybindings: [monaco.KeyMod.Shift | monaco.KeyCode.Enter],
    run: () => o.onRun(true),
  }),
  editor.addAction({
    id: 'pagewalk.leave',
    label: 'Leave the editor',
    keybindings: [monaco.KeyCode.Escape],
    precondition:
      '!findWidgetVisible && !editorHoverVisible && !editorHasMultipleSelections && !suggestWidgetVisible && !parameterHintsVisible',
    run: () => o.onLeave(),
  }),
]

/** A button for each fix of a message. The first one is named after what it does to the reader's trouble. */
const fixButtons = (editor: monaco.editor.IStandaloneCodeEditor, diagnostic: Diagnostic): HTMLElement[] =>
  fixesOf(diagnostic, editor.getValue()).map((fix) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn fix'
    // Zones are hidden from assistive technology; there the editor's own quick fix (Ctrl+.) is the way.
    button.tabIndex = -1
    button.textContent = `Fix it: ${fix.title.replace(/^W/, 'w')}`
    button.addEventListener('click', () => {
      editor.pushUndoStop()
      editor.executeEdits('fix', [rangeEdit(monaco, fix)])
      editor.pushUndoStop()
      editor.focus()
    })
    return button
  })

/** Messages under their lines, as in the text at rest. */
const zonesOf = (
  editor: monaco.editor.IStandaloneCodeEditor,
  host: HTMLElement,
  diagnostics: readonly Diagnostic[],
  old: readonly string[],
): string[] => {
  const ids: string[] = []
  editor.changeViewZones((zones) => {
    for (const id of old) zones.removeZone(id)
    for (const diagnostic of diagnostics) {
      const node = document.createElement('div')
      node.className = diagnostic.severity === 'error' ? 'diag' : 'diag warn'
      const place = document.createElement('b')
      place.textContent = `${diagnostic.from.line}:${diagnostic.from.column}`
      node.append(place, ` ${diagnostic.message}${diagnostic.hint === null ? '' : ` ${diagnostic.hint}`}`)
      node.append(...fixButtons(editor, diagnostic))
      node.style.width = `${host.clientWidth}px`
      host.append(node)
      const heightInPx = node.offsetHeight
      node.remove()
      node.style.width = ''
      ids.push(zones.addZone({ afterLineNumber: diagnostic.from.line, heightInPx, domNode: node }))
    }
  })
  return ids
}

/** Puts an editor into a host. Everything it made is gone after dispose, its model included. */
export const mount = (o: MountOptions): Mounted => {
  o.host.style.display = 'block'
  defineThemes(monaco, o.host)
  const uri = monaco.Uri.parse(`pagewalk:///${o.name}.c`)
  monaco.editor.getModel(uri)?.dispose()
  const model = monaco.editor.createModel(o.text, languageId, uri)
  const editor = monaco.editor.create(o.host, { ...options(o), model })
  const fit = (): void => {
    o.host.style.height = `${editor.getContentHeight()}px`
  }
  sameLeft(editor, o.textLeft)
  fit()
  editor.layout()
  let zones: string[] = []
  const now = editor.createDecorationsCollection()
  const made: monaco.IDisposable[] = [
    ...actionsOf(editor, o),
    attach(model, o.assist),
    editor.onDidContentSizeChange(fit),
    model.onDidChangeContent(() => o.onChange(model.getValue())),
  ]
  editor.setPosition(o.at)
  return {
    focus: () => editor.focus(),
    setText: (text) => {
      if (text !== model.getValue()) model.setValue(text)
    },
    setDiagnostics: (diagnostics, isTyping) => {
      const severity = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning }
      const markers = diagnostics.map((d) => ({
        severity: severity[d.severity],
        message: d.message,
        startLineNumber: d.from.line,
        startColumn: d.from.column,
        endLineNumber: d.to.line,
        endColumn: Math.max(d.to.column, d.from.column + 1),
      }))
      monaco.editor.setModelMarkers(model, 'compiler', markers)
      setFixable(model, diagnostics)
      const told = isTyping ? diagnostics.filter((d) => fixesOf(d, model.getValue()).length > 0) : diagnostics
      zones = zonesOf(editor, o.host, told, zones)
    },
    setNow: (line) => {
      const options = { isWholeLine: true, className: 'line-now' }
      const there = line !== undefined && line <= model.getLineCount()
      now.set(there ? [{ range: new monaco.Range(line, 1, line, 1), options }] : [])
    },
    setDark: (dark) => {
      defineThemes(monaco, o.host)
      monaco.editor.setTheme(themeName(dark))
    },
    dispose: () => {
      for (const each of made) each.dispose()
      editor.dispose()
      model.dispose()
      o.host.style.height = ''
      o.host.style.display = ''
    },
  }
}
