// Names: what an identifier means where, and the state of the function that is being read.

import type { Expr, FunctionDefinition, InitItem, Label, Loop, Nest, Stmt, Switch, Variable, VlaScope } from './ast.ts'
import { ID } from './lexer.ts'
import type { Token } from './lexer.ts'
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
  /** Looks for pointers on its stack, as conservative collectors do: everything lives in memory, in all units of the program. */
  scansStack: boolean
  counter: number
}

export const newUnit = (): UnitState => ({
  functions: [],
  variables: [],
  strings: new Map(),
  externs: new Map(),
  localLabels: new Map(),
  weak: [],
  scansStack: false,
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
    priority: 65535,
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
