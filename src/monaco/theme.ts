// The editor's two themes, made from the site's tokens. Monaco cannot read light-dark(), so a probe element resolves each token under
// either scheme.

import type * as monaco from 'monaco-editor/editor'

/** Name of the theme of a colour mode. */
export const themeName = (dark: boolean): string => (dark ? 'pagewalk-dark' : 'pagewalk-light')

const channel = (value: string): string => Math.round(Number(value)).toString(16).padStart(2, '0')

/** A token's colour under a scheme, as #rrggbb. */
const resolver = (host: HTMLElement, scheme: 'light' | 'dark'): ((token: string) => string) => {
  const probe = document.createElement('span')
  probe.style.colorScheme = scheme
  host.append(probe)
  return (token) => {
    // Tokens are resolved where they are declared, so the declaration is repeated under the probe's own scheme.
    probe.style.color = declared(token) || `var(${token})`
    const match = /rgba?\((\d+(?:\.\d+)?),\s*(\d+(?:\.\d+)?),\s*(\d+(?:\.\d+)?)/.exec(getComputedStyle(probe).color)
    return match ? `#${channel(match[1])}${channel(match[2])}${channel(match[3])}` : '#808080'
  }
}

const declared = (token: string): string => getComputedStyle(document.documentElement).getPropertyValue(token).trim()

const rules = (token: (name: string) => string): monaco.editor.ITokenThemeRule[] =>
  (
    [
      ['', '--ink'],
      ['keyword', '--c-key'],
      ['string', '--c-str'],
      ['number', '--c-num'],
      ['function', '--c-fn'],
      ['comment', '--c-com'],
      ['macro', '--c-mac'],
    ] as const
  ).map(([name, from]) => ({
    token: name,
    foreground: token(from).slice(1),
    ...(name === 'comment' && { fontStyle: 'italic' }),
  }))

const colors = (token: (name: string) => string): monaco.editor.IColors => ({
  'editor.background': token('--paper'),
  'editor.foreground': token('--ink'),
  'editorLineNumber.foreground': token('--ink-3'),
  'editorLineNumber.activeForeground': token('--ink'),
  'editorCursor.foreground': token('--accent'),
  'editor.selectionBackground': token('--accent-tint'),
  'editor.inactiveSelectionBackground': token('--sunken'),
  'editorError.foreground': token('--bad'),
  'editorWarning.foreground': token('--warn'),
  'editorBracketMatch.background': token('--sunken'),
  'editorBracketMatch.border': token('--rule-strong'),
  'editorWidget.background': token('--panel'),
  'editorWidget.border': token('--rule-strong'),
  'editorHoverWidget.background': token('--panel'),
  'editorHoverWidget.border': token('--rule-strong'),
  'editorHoverWidget.foreground': token('--ink'),
  'editorSuggestWidget.background': token('--panel'),
  'editorSuggestWidget.border': token('--rule-strong'),
  'editorSuggestWidget.foreground': token('--ink'),
  'editorSuggestWidget.highlightForeground': token('--accent'),
  'editorSuggestWidget.focusHighlightForeground': token('--accent'),
  'editorSuggestWidget.selectedBackground': token('--accent-tint'),
  'editorSuggestWidget.selectedForeground': token('--ink'),
  'list.hoverBackground': token('--sunken'),
  'list.focusBackground': token('--accent-tint'),
  'list.focusForeground': token('--ink'),
  'list.highlightForeground': token('--accent'),
  focusBorder: token('--accent'),
  'scrollbarSlider.background': `${token('--ink-3')}55`,
})

/** Defines both themes anew from the tokens as they are. */
export const defineThemes = (m: typeof monaco, host: HTMLElement): void => {
  for (const scheme of ['light', 'dark'] as const) {
    const token = resolver(host, scheme)
    const base = scheme === 'dark' ? 'vs-dark' : 'vs'
    m.editor.defineTheme(themeName(scheme === 'dark'), {
      base,
      inherit: true,
      rules: rules(token),
      colors: colors(token),
    })
    host.querySelector(':scope > span')?.remove()
  }
}
