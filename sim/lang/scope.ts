// Names: what an identifier means where, and the state of the function that is being read.

import type { Expr, FunctionDefinition, InitItem, Label, Loop, Nest, Stmt, Switch, Variable, VlaScope } from './ast.ts'
import { ID } from './lexer.ts'
import type { Token } from './lexer.ts'
import {
  charPointer,
  constCharPointer,
  doubleType,
  floatType,
  functionType,
  intType,
  longDoubleType,
  longType,
  pointerTo,
  uintType,
  ulongType,
  voidPointer,
  voidType,
} from './types.ts'
import type { EnumTag, FunctionType, RecordTag, Type } from './types.ts'

/** What an ordinary identifier stands for. */
export type Entity =
  | { readonly kind: 'variable'; readonly v: Variable }
  | { readonly kind: 'typedef'; readonly type: Type; readonly token: Token }
  | { readonly kind: 'constant'; readonly value: Expr; readonly token: Token }

/** What a tag stands for. */
export type TagEntity =
  { readonly kind: 'record'; readonly record: RecordTag } | { readonly kind: 'enum'; readonly tag: EnumTag }

/** One block. */
export interface Scope {
  readonly outer: Scope | null
  readonly names: Map<string, Entity>
  readonly tags: Map<string, TagEntity>
  /** `__label__`: names of this block and what they are called in the function. */
  labels: Map<string, string> | null
}

export const newScope = (outer: Scope | null): Scope => ({ outer, names: new Map(), tags: new Map(), labels: null })

/** The innermost meaning of a name. */
export function lookUp(scope: Scope | null, name: string): Entity | null {
  for (let s = scope; s; s = s.outer) {
    const found = s.names.get(name)
    if (found) return found
  }
  return null
}

/** The function's name of a label: its own, or that of a block's `__label__`. */
export function labelName(scope: Scope | null, name: string): string {
  for (let s = scope; s; s = s.outer) {
    const found = s.labels?.get(name)
    if (found !== undefined) return found
  }
  return name
}

export function lookUpTag(scope: Scope | null, name: string): TagEntity | null {
  for (let s = scope; s; s = s.outer) {
    const found = s.tags.get(name)
    if (found) return found
  }
  return null
}

/** All visible names, nearest first. */
export function* visibleNames(scope: Scope | null): Generator<string> {
  for (let s = scope; s; s = s.outer) yield* s.names.keys()
}

/** The function being read. */
export interface FunctionState {
  readonly v: Variable
  readonly type: FunctionType
  readonly locals: Variable[]
  readonly labels: Map<string, Label>
  readonly loops: Loop[]
  /** Every goto, to see at the end whether it leads into the scope of a variable-length array. */
  readonly gotos: { readonly label: Label; readonly scope: VlaScope | null; readonly token: Token }[]
  readonly switches: Switch[]
  returnsTwice: boolean
  movesStack: boolean
  vlaScope: VlaScope | null
  /** `__func__`, once it is used. */
  nameArray: Variable | null
  readonly nest: Nest
  /** Labels that inner functions go to, and what leads back to this function's frame. */
  readonly landings: { readonly label: Label; readonly buffer: Variable }[]
}

/** What has been read of a translation unit. */
export interface UnitState {
  readonly functions: FunctionDefinition[]
  /** Objects with static storage that are defined here, in order; and functions that are only declared. */
  readonly variables: Variable[]
  readonly strings: Map<string, { symbol: string; bytes: Uint8Array }>
  /** Everything with linkage, by name. */
  readonly externs: Map<string, Variable>
  /** Whose function the labels of `__label__` are. */
  readonly localLabels: Map<string, FunctionState>
  /** `#pragma weak name`, and `= alias`. */
  readonly weak: { readonly name: string; readonly alias: string | null }[]
  counter: number
}

export const newUnit = (): UnitState => ({
  functions: [],
  variables: [],
  strings: new Map(),
  externs: new Map(),
  localLabels: new Map(),
  weak: [],
  counter: 0,
})

/** The symbol of a string literal; equal literals share one. */
export function stringSymbol(unit: UnitState, bytes: Uint8Array): string {
  let key = ''
  for (let i = 0; i < bytes.length; i += 4096) key += String.fromCharCode(...bytes.subarray(i, i + 4096))
  const found = unit.strings.get(key)
  if (found) return found.symbol
  const symbol = `.str${unit.strings.size}`
  unit.strings.set(key, { symbol, bytes })
  return symbol
}

/** A new variable; everything else is set by who declares it. */
export function newVariable(
  name: string,
  type: Type,
  token: Token,
  storage: Variable['storage'],
  isGlobal: boolean,
): Variable {
  return {
    name,
    type,
    token,
    storage,
    isGlobal,
    symbol: storage === 'auto' ? '' : name,
    defined: false,
    tentative: false,
    used: false,
    isTls: false,
    isWeak: false,
    isInline: false,
    gnuInline: false,
    startup: 0,
    alias: null,
    align: 0,
    inMemory: false,
    slot: -1,
    frame: -1,
    byReference: false,
    init: null,
    isRegister: false,
    isVla: false,
    nest: null,
    ownNest: null,
    isCaptured: false,
    trampoline: null,
  }
}

export type { InitItem, Stmt }

/** A token for what has no source of its own. */
export const syntheticToken = (text: string, loc: number): Token => ({ kind: ID, text, loc, flags: 0, end: loc })

const typeCodes: Readonly<Record<string, Type>> = {
  v: voidType,
  i: intType,
  u: uintType,
  l: longType,
  z: ulongType,
  p: voidPointer,
  s: charPointer,
  c: constCharPointer,
  d: doubleType,
  f: floatType,
  L: longDoubleType,
  D: pointerTo(doubleType),
  F: pointerTo(floatType),
  I: pointerTo(intType),
  S: pointerTo(charPointer),
}

// Functions that gcc knows without a declaration: result, parameters, and '.' for "and more".
const builtinPrototypes =
  'abort:v exit:vi _exit:vi _Exit:vi printf:ic. sprintf:isc. snprintf:iszc. fprintf:ipc. vprintf:icp vsprintf:iscp vfprintf:ipcp vsnprintf:iszcp ' +
  'scanf:ic. sscanf:icc. fscanf:ipc. puts:ic putchar:ii fputs:icp fputc:iip putc:iip fwrite:zpzzp ' +
  'memcpy:pppz memmove:pppz memset:ppiz memcmp:ippz memchr:ppiz mempcpy:pppz bcopy:vppz bzero:vpz bcmp:ippz ' +
  'strlen:zc strcpy:ssc strncpy:sscz strcat:ssc strncat:sscz strcmp:icc strncmp:iccz strcasecmp:icc strncasecmp:iccz strchr:sci strrchr:sci strstr:scc strdup:sc strndup:scz ' +
  'strspn:zcc strcspn:zcc strpbrk:scc stpcpy:ssc stpncpy:sscz index:sci rindex:sci ' +
  'malloc:pz calloc:pzz realloc:ppz free:vp alloca:pz aligned_alloc:pzz posix_memalign:ipzz abs:ii labs:ll llabs:ll ' +
  'isalpha:ii isdigit:ii isalnum:ii isspace:ii isupper:ii islower:ii ispunct:ii isxdigit:ii isprint:ii isgraph:ii iscntrl:ii isblank:ii tolower:ii toupper:ii ' +
  'sin:dd cos:dd tan:dd asin:dd acos:dd atan:dd atan2:ddd sinh:dd cosh:dd tanh:dd exp:dd exp2:dd expm1:dd log:dd log2:dd log10:dd log1p:dd pow:ddd sqrt:dd cbrt:dd fabs:dd floor:dd ceil:dd ' +
  'round:dd trunc:dd rint:dd nearbyint:dd fmod:ddd ldexp:ddi frexp:ddI modf:ddD hypot:ddd copysign:ddd fmin:ddd fmax:ddd lround:ld llround:ld lrint:ld scalbn:ddi logb:dd ilogb:id erf:dd fdim:ddd fma:dddd remainder:ddd nan:dc nextafter:ddd tgamma:dd lgamma:dd asinh:dd acosh:dd atanh:dd ' +
  'sinf:ff cosf:ff tanf:ff expf:ff logf:ff powf:fff sqrtf:ff fabsf:ff floorf:ff ceilf:ff roundf:ff truncf:ff fmodf:fff fminf:fff fmaxf:fff copysignf:fff rintf:ff atanf:ff atan2f:fff ldexpf:ffi hypotf:fff ' +
  'sqrtl:LL floorl:LL ceill:LL truncl:LL fabsl:LL rintl:LL nearbyintl:LL copysignl:LLL ' +
  'fmaxl:LLL fminl:LLL fmodl:LLL powl:LLL sinl:LL cosl:LL tanl:LL expl:LL logl:LL roundl:LL lroundl:lL ldexpl:LLi atan2l:LLL hypotl:LLL ' +
  'fork:i vfork:i setjmp:ip _setjmp:ip longjmp:vpi execl:icc. execlp:icc. execle:icc. execv:icS execve:icSS execvp:icS '

const prototypes = new Map<string, string>()
for (const entry of builtinPrototypes.trim().split(' ')) {
  const [name, codes] = entry.split(':')
  prototypes.set(name, codes)
}

/** The type that gcc gives an undeclared function of this name, or null. */
export function builtinFunctionType(name: string): FunctionType | null {
  const codes = prototypes.get(name)
  if (codes === undefined) return null
  const variadic = codes.endsWith('.')
  const params = [...(variadic ? codes.slice(1, -1) : codes.slice(1))].map((code) => typeCodes[code])
  return functionType(typeCodes[codes[0]], params, variadic, true)
}
