// Macros that the preprocessor computes: __LINE__, __COUNTER__, _Pragma, __has_include and their like.

import { findInclude, pragmaDirective } from './directives.ts'
import { END, NUMBER, STRING, lex } from './lexer.ts'
import type { Token } from './lexer.ts'
import { literalUnits } from './literal.ts'
import type { Preprocessor } from './preprocess.ts'
import { fileIndexOf, presumedOf } from './source.ts'
export function builtinMacro(pp: Preprocessor, name: Token, builtin: string): boolean {
  const invocation = pp.invocation ?? name
  const file = pp.map.files[fileIndexOf(pp.map, invocation.loc)]
  switch (builtin) {
    case '__LINE__':
      return pp.replace(name, NUMBER, String(presumedOf(file, invocation.loc).line))
    case '__FILE__':
      return pp.replace(name, STRING, JSON.stringify(presumedOf(file, invocation.loc).name))
    case '__BASE_FILE__':
      return pp.replace(name, STRING, JSON.stringify(pp.readers[0].file.name))
    case '__DATE__':
      return pp.replace(name, STRING, '"Jan  1 2024"')
    case '__TIME__':
      return pp.replace(name, STRING, '"00:00:00"')
    case '__TIMESTAMP__':
      return pp.replace(name, STRING, '"Mon Jan  1 00:00:00 2024"')
    case '__COUNTER__':
      return pp.replace(name, NUMBER, String(pp.counter++))
    case '__INCLUDE_LEVEL__':
      return pp.replace(name, NUMBER, String(pp.readers.length - 1))
    case '_Pragma':
      return pragmaOperator(pp, name)
    default:
      return hasOperator(pp, name, builtin)
  }
}

export function pragmaOperator(pp: Preprocessor, name: Token): boolean {
  if (!pp.peekOpenParen()) return false
  pp.rawToken()
  const text = pp.rawToken()
  pp.rawToken()
  const literal = text.kind === STRING ? literalUnits(text.text) : 'no string'
  if (typeof literal === 'string') {
    pp.error('pragma', name, '_Pragma takes a parenthesised string literal')
    return true
  }
  const tokens = lex(String.fromCharCode(...literal.units), 0, null).slice(0, -1)
  const pragma = pragmaDirective(
    pp,
    tokens.map((t) => ({ ...t, loc: name.loc, end: name.end })),
    name,
  )
  if (pragma) pp.pushTokens([pragma])
  return true
}

export function hasOperator(pp: Preprocessor, name: Token, builtin: string): boolean {
  if (!pp.peekOpenParen()) return false
  pp.rawToken()
  const tokens: Token[] = []
  let depth = 1
  for (;;) {
    const t = pp.rawToken()
    if (t.kind === END) break
    if (t.text === '(') depth++
    if (t.text === ')' && --depth === 0) break
    tokens.push(t)
  }
  const word = tokens.map((t) => t.text).join('')
  let has = false
  if (builtin.startsWith('__has_include')) has = findInclude(pp, word.slice(1, -1), word.startsWith('"')) !== null
  else if (builtin === '__has_builtin') has = knownBuiltin(word)
  else if (builtin === '__has_attribute') has = knownAttributes.has(word.replace(/^__|__$/g, ''))
  return pp.replace(name, NUMBER, has ? '1' : '0')
}

const knownAttributes = new Set(
  (
    'packed aligned noinline always_inline unused used constructor destructor weak alias noreturn format const pure malloc ' +
    'deprecated warn_unused_result nonnull section may_alias cleanup fallthrough cold hot mode transparent_union visibility'
  ).split(' '),
)

function knownBuiltin(name: string): boolean {
  return name.startsWith('__builtin_') && builtinWords.has(name.slice(10))
}

const builtinWords = new Set(
  (
    'expect unreachable trap clz clzl clzll ctz ctzl ctzll popcount popcountl popcountll ffs ffsl ffsll parity parityl parityll bswap16 bswap32 bswap64 ' +
    'add_overflow sub_overflow mul_overflow offsetof types_compatible_p constant_p choose_expr memcpy memset memcmp memmove strlen strcmp alloca ' +
    'frame_address return_address va_start va_end va_arg va_copy inf inff nan nanf huge_val huge_valf isnan isinf fabs sqrt prefetch object_size assume_aligned'
  ).split(' '),
)
