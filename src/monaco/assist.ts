// Completion, hover, signature help and fixes, registered once for all editors. What to say comes from the simulator's worker, through
// the editor that the model belongs to.

import type * as monaco from 'monaco-editor/editor'
import type { CallHelp, Completion, Diagnostic, Place, SymbolInfo } from '#sim'
import { languageId } from './c-language.ts'
import { fixesOf } from './fixes.ts'

/** What an editor can be asked. */
export interface Assist {
  complete: (at: Place) => Promise<readonly Completion[]>
  describe: (name: string) => Promise<SymbolInfo | null>
  callAt: (at: Place) => Promise<CallHelp | null>
}

interface Asked extends Assist {
  diagnostics: readonly Diagnostic[]
}

/** By the address of the model. */
const editors = new Map<string, Asked>()

/** Lets an editor's model be asked. Undone by `dispose`. */
export const attach = (model: monaco.editor.ITextModel, assist: Assist): monaco.IDisposable => {
  const key = model.uri.toString()
  editors.set(key, { ...assist, diagnostics: [] })
  return { dispose: () => editors.delete(key) }
}

/** Messages whose fixes are offered. */
export const setFixable = (model: monaco.editor.ITextModel, diagnostics: readonly Diagnostic[]): void => {
  const asked = editors.get(model.uri.toString())
  if (asked) asked.diagnostics = diagnostics
}

const placeOf = ({ lineNumber, column }: monaco.IPosition): Place => ({ line: lineNumber, column })

/** A worker that was ended, or is ending, has no answer; nor has an editor that is gone. */
const ask = async <T>(
  model: monaco.editor.ITextModel,
  question: (asked: Asked) => Promise<T>,
  nothing: T,
): Promise<T> => {
  const asked = editors.get(model.uri.toString())
  if (!asked) return nothing
  try {
    return await question(asked)
  } catch {
    return nothing
  }
}

const hexadecimal = (value: string): string => {
  const n = Number(value)
  return Number.isSafeInteger(n) && n > 9 ? ` (0x${n.toString(16)})` : ''
}

/** What is known of a name, as Markdown. */
const textOf = (s: SymbolInfo): monaco.IMarkdownString[] => {
  const value = s.value === null ? '' : `\n// ${s.value}${hexadecimal(s.value)}`
  const code = { value: `\`\`\`${languageId}\n${s.signature}${value}\n\`\`\`` }
  const fails = s.errnos.length > 0 ? `Fails with ${s.errnos.join(', ')}.` : ''
  const text = [s.summary ?? '', fails].filter((part) => part !== '').join('\n\n')
  return text === '' ? [code] : [code, { value: text }]
}

const fixAction = (
  m: typeof monaco,
  model: monaco.editor.ITextModel,
  diagnostic: Diagnostic,
): monaco.languages.CodeAction[] =>
  fixesOf(diagnostic, model.getValue()).map((fix, i) => ({
    title: fix.title,
    kind: 'quickfix',
    isPreferred: i === 0,
    edit: { edits: [{ resource: model.uri, versionId: model.getVersionId(), textEdit: rangeEdit(m, fix) }] },
  }))

/** A fix as Monaco wants its edits. */
export const rangeEdit = (
  m: typeof monaco,
  fix: { from: Place; to: Place; text: string },
): { range: monaco.Range; text: string } => ({
  range: new m.Range(fix.from.line, fix.from.column, fix.to.line, fix.to.column),
  text: fix.text,
})

/** Registers the providers; to be called once. */
export const registerAssist = (m: typeof monaco): void => {
  const { CompletionItemKind: kinds } = m.languages
  const kindOf = {
    function: kinds.Function,
    variable: kinds.Variable,
    type: kinds.Class,
    constant: kinds.Constant,
    macro: kinds.Constant,
    keyword: kinds.Keyword,
    word: kinds.Text,
  }
  m.languages.registerCompletionItemProvider(languageId, {
    provideCompletionItems: async (model, position) => {
      const word = model.getWordUntilPosition(position)
      const line = position.lineNumber
      const range = new m.Range(line, word.startColumn, line, word.endColumn)
      const offered = await ask(model, (asked) => asked.complete(placeOf(position)), [])
      const suggestions = offered.map((c, i) => ({
        label: { label: c.name, description: c.detail.length < 40 ? c.detail : '' },
        kind: kindOf[c.kind],
        detail: c.detail,
        documentation: c.summary ?? undefined,
        insertText: c.name,
        sortText: String(i).padStart(4, '0'),
        range,
      }))
      return { suggestions, incomplete: true }
    },
  })
  m.languages.registerHoverProvider(languageId, {
    provideHover: async (model, position) => {
      const word = model.getWordAtPosition(position)
      if (!word) return null
      const symbol = await ask(model, (asked) => asked.describe(word.word), null)
      return symbol && { contents: textOf(symbol) }
    },
  })
  m.languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    provideSignatureHelp: async (model, position) => {
      const call = await ask(model, (asked) => asked.callAt(placeOf(position)), null)
      if (!call) return null
      const { symbol, argument } = call
      const signature = {
        label: symbol.signature,
        parameters: parameterSpans(symbol).map((label) => ({ label })),
        ...(symbol.summary !== null && { documentation: symbol.summary }),
      }
      const value = { signatures: [signature], activeSignature: 0, activeParameter: argument }
      return { value, dispose: () => {} }
    },
  })
  m.languages.registerCodeActionProvider(languageId, {
    provideCodeActions: (model, range) => {
      const diagnostics = editors.get(model.uri.toString())?.diagnostics ?? []
      const here = diagnostics.filter((d) => d.from.line <= range.endLineNumber && d.to.line >= range.startLineNumber)
      return { actions: here.flatMap((d) => fixAction(m, model, d)), dispose: () => {} }
    },
  })
}

/** Where each parameter stands in the signature. */
const parameterSpans = (symbol: SymbolInfo): [number, number][] => {
  let at = symbol.signature.indexOf('(') + 1
  return symbol.parameters.map((parameter) => {
    const start = Math.max(at, symbol.signature.indexOf(parameter, at))
    at = start + parameter.length
    return [start, at]
  })
}
