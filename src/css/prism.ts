// Colours of listings that are not cells: the same tokens as the cells', in both colour modes.

import type { PrismTheme } from 'prism-react-renderer'

const styles: readonly (readonly [types: string[], token: string])[] = [
  [['comment', 'prolog', 'cdata'], '--c-com'],
  [['keyword', 'builtin', 'boolean', 'atrule'], '--c-key'],
  [['string', 'char', 'attr-value', 'regex'], '--c-str'],
  [['number', 'constant'], '--c-num'],
  [['function', 'class-name', 'tag'], '--c-fn'],
  [['macro', 'directive', 'important', 'variable'], '--c-mac'],
  [['deleted'], '--bad'],
  [['inserted'], '--good'],
]

export const codeTheme: PrismTheme = {
  plain: { color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  styles: styles.map(([types, token]) => ({ types, style: { color: `var(${token})` } })),
}
