// C, just enough colour, for the text at rest and while the site is built: few hues, so that the marks of the views stay loudest.

export interface Token {
  kind: '' | 'com' | 'str' | 'key' | 'mac' | 'num' | 'fn'
  text: string
}

const keywords =
  'auto|break|case|char|const|continue|default|do|double|else|enum|extern|float|for|goto|if|inline|int|long|register|restrict|return|short|signed|sizeof|static|struct|switch|typedef|union|unsigned|void|volatile|while|_Bool|size_t|ssize_t|off_t|pid_t|u?int(?:8|16|32|64|ptr)_t'
const token = new RegExp(
  [
    String.raw`(?<com>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))`,
    String.raw`(?<str>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")`,
    String.raw`(?<mac>^[ \t]*#[ \t]*\w+|\b[A-Z][A-Z0-9_]{2,}\b)`,
    `(?<key>\\b(?:${keywords})\\b)`,
    String.raw`(?<num>\b(?:0[xX][0-9a-fA-F]+|\d+)[uUlL]*\b)`,
    String.raw`(?<fn>\b[a-z_]\w*(?=\s*\())`,
  ].join('|'),
  'gm',
)

/** Tokens of a text, line by line. Joined, they are the text. */
export const highlight = (text: string): Token[][] => {
  const lines: Token[][] = [[]]
  const push = (kind: Token['kind'], part: string): void => {
    part.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push([])
      if (piece !== '') lines[lines.length - 1].push({ kind, text: piece })
    })
  }
  let at = 0
  for (const match of text.matchAll(token)) {
    push('', text.slice(at, match.index))
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as Token['kind']
    push(kind, match[0])
    at = match.index + match[0].length
  }
  push('', text.slice(at))
  return lines
}
