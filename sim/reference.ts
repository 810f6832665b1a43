// What the reference pages of the book say of the compiler and its library, read from the tables that the compiler itself works with:
// a page made from these lists cannot say anything else than what is so.

import { refusedAttributes } from './lang/attributes.ts'
import { builtinNames } from './lang/builtins.ts'
import { directiveNames } from './lang/directives.ts'
import { builtinHeader, headerCache } from './lang/header-cache.ts'
import { keywords } from './lang/parser.ts'
import { predefinedMacros } from './lang/predefined.ts'
import { refusals } from './lang/refusals.ts'
import type { Refusal } from './lang/refusals.ts'
import { headerSymbols } from './lang/symbols.ts'
import type { SymbolInfo } from './lang/symbols.ts'
import { libraryHeaders } from './library.ts'

export type { Refusal, SymbolInfo }

/** The words and names that the compiler knows. */
export interface LanguageTables {
  readonly keywords: readonly string[]
  readonly directives: readonly string[]
  readonly builtins: readonly string[]
  readonly refusedAttributes: readonly string[]
  readonly refusals: readonly Refusal[]
  /** Macros that exist before the first line, as after `#define`. */
  readonly macros: readonly string[]
  /** Macros that the preprocessor computes. */
  readonly computedMacros: readonly string[]
}

const sorted = (names: Iterable<string>): string[] => [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

export function languageTables(): LanguageTables {
  const computed = [...headerCache(libraryHeaders()).predefined.values()].filter((each) => each.builtin !== null)
  return {
    keywords: sorted(keywords),
    directives: directiveNames,
    builtins: sorted(new Set(builtinNames)),
    refusedAttributes: sorted(Object.keys(refusedAttributes)),
    refusals,
    macros: predefinedMacros.trim().split('\n'),
    computedMacros: sorted(computed.map((each) => each.name)),
  }
}

/** A header that programs include, and what it declares itself (not what it includes of other public headers). */
export interface HeaderTable {
  readonly name: string
  readonly symbols: readonly SymbolInfo[]
}

/** Headers that only other headers include. */
const isInternal = (name: string): boolean => /^(bits|asm)\//.test(name) || name === builtinHeader

export function libraryTables(): HeaderTable[] {
  const headers = libraryHeaders()
  const names = sorted(headers.keys()).filter((name) => !isInternal(name))
  return names.map((name) => ({ name, symbols: headerSymbols(name, headers, isInternal) }))
}
