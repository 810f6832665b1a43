// Macros that the preprocessor computes: __LINE__, __COUNTER__, _Pragma, __has_include and their like.

import { refusedAttributes } from './attributes.ts'
import { isBuiltin } from './builtins.ts'
import { findInclude, pragmaDirective } from './directives.ts'
import { builtinFunctionType } from './known-functions.ts'
import { END, NUMBER, STRING, lex } from './lexer.ts'
import type { Token } from './lexer.ts'
import { literalUnits } from './literal.ts'
import type { Preprocessor } from './preprocess.ts'
import { fileIndexOf, presumedOf } from './source.ts'
import { wide } from './wide.ts'

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
  const written = tokens.map((t) => t.text).join('')
  const word = builtin.startsWith('__has_include') ? written : named(pp, written)
  let has = '0'
  if (builtin.startsWith('__has_include'))
    has = findInclude(pp, word.slice(1, -1), word.startsWith('"')) !== null ? '1' : '0'
  else if (builtin === '__has_builtin') has = knownBuiltin(word) ? '1' : '0'
  else if (builtin === '__has_attribute') has = isAttribute(word) ? '1' : '0'
  else has = standardAttribute(word)
  return pp.replace(name, NUMBER, has)
}

/** What a macro without parameters stands for, if it is one name. */
function named(pp: Preprocessor, name: string): string {
  const seen = new Set<string>()
  let at = name
  for (
    let m = pp.macros.get(at);
    m && m.params === null && m.body.length === 1 && !seen.has(at);
    m = pp.macros.get(at)
  ) {
    seen.add(at)
    at = m.body[0].text
  }
  return at
}

const bare = (name: string): string => name.replace(/^__(.*)__$/, '$1')

/** gcc 12's, without those of other processors. */
const knownAttributes = new Set(
  (
    'access alias aligned alloc_align alloc_size always_inline artificial assume_aligned callee_pop_aggregate_return cdecl cf_check cleanup cold common const constructor copy ' +
    'deprecated designated_init destructor error externally_visible fallthrough fastcall fentry_name fentry_section flatten force_align_arg_pointer format format_arg function_return ' +
    'gcc_struct gnu_inline hot ifunc indirect_branch indirect_return interrupt leaf malloc may_alias maybe_unused mode ms_abi ms_hook_prologue ms_struct naked no_address_safety_analysis ' +
    'no_caller_saved_registers no_icf no_instrument_function no_profile_instrument_function no_reorder no_sanitize no_sanitize_address no_sanitize_coverage no_sanitize_thread ' +
    'no_sanitize_undefined no_split_stack no_stack_limit no_stack_protector nocf_check noclone nocommon nodirect_extern_access nodiscard noinit noinline noipa nonnull nonstring noplt ' +
    'noreturn nothrow optimize packed patchable_function_entry persistent pure regparm retain returns_nonnull returns_twice scalar_storage_order section sentinel simd sseregparm ' +
    'stack_protect stdcall symver sysv_abi tainted_args target target_clones thiscall tls_model transaction_safe transparent_union unavailable uninitialized unused used vector_size ' +
    'visibility volatile warn_if_not_aligned warn_unused_result warning weak weakref zero_call_used_regs'
  ).split(' '),
)

/** Known to gcc, and not refused here. */
const isAttribute = (name: string): boolean =>
  knownAttributes.has(bare(name)) && !Object.hasOwn(refusedAttributes, bare(name))

/** `__has_c_attribute(name)`: since when the standard has it. */
function standardAttribute(word: string): string {
  const [first, second] = word.split('::')
  if (second !== undefined) return /^(__)?gnu(__)?$/.test(first) && isAttribute(second) ? '1' : '0'
  if (bare(word) === 'nodiscard') return '202003'
  return /^(deprecated|fallthrough|maybe_unused)$/.test(bare(word)) ? '201904' : '0'
}

function knownBuiltin(name: string): boolean {
  const plain = name.startsWith('__builtin_') ? name.slice(10) : name
  return isBuiltin(name) || builtinFunctionType(plain) !== null || wide().builtin(plain) !== null
}
