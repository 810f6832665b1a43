// From a C text to an executable image: the compiler, the linker and the C library in one call.

import { compile } from './lang/compile.ts'
import type { CompileResult } from './lang/compile.ts'
import { lex } from './lang/lexer.ts'
import { isScript } from './lang/script.ts'
import { link } from './lang/link.ts'
import { headersFor, libraryArchive, libraryHeaders, useMoreOfLibrary } from './library.ts'
import type { Image } from './cpu/image.ts'
import type { Diagnostic } from './protocol.ts'

/** A text with the name that messages and `__FILE__` show. */
export interface Source {
  readonly name: string
  readonly text: string
  /** A header that `#include <…>` finds before the library's. */
  readonly isSearched?: boolean
}

/** What a command line adds to a program's text. */
export interface BuildOptions {
  /** Macros as after -D: name and value. */
  readonly defines?: readonly (readonly [string, string])[]
  /** Further translation units, each with the headers of its own that it may include. */
  readonly units?: readonly (readonly Source[])[]
  /** Warn of what is legal and hardly meant. */
  readonly warnings?: boolean
}

/** What a build gives; no image where there are errors. */
export interface Built {
  readonly image: Image | null
  readonly diagnostics: readonly Diagnostic[]
  readonly isScript: boolean
}

/** Compiles and links the first source; the others are headers of its own that it may include. */
export function buildProgram(
  sources: readonly Source[],
  name: string,
  { defines, units = [], warnings }: BuildOptions = {},
): Built {
  const all = [sources, ...units]
  const headers = headersFor([...all.flatMap((unit) => unit.map(({ text }) => text)), ...(defines ?? []).map(String)])
  const compileAll = (isScanned: boolean): CompileResult[] =>
    all.map((unit) => compile(unit, headers, { defines, scripts: units.length === 0, warnings, isScanned }))
  let results = compileAll(false)
  if (units.length > 0 && results.some(({ scansStack }) => scansStack)) results = compileAll(true)
  const objects = results.flatMap(({ object }) => object ?? [])
  const diagnostics = results.flatMap((each) => each.diagnostics)
  const { isScript } = results[0]
  // What is wrong may be right with the other headers, and what is said of it may name what they have.
  if (diagnostics.length > 0) libraryHeaders()
  const messages = diagnostics.map((each): Diagnostic => ({
    severity: each.severity,
    code: each.code,
    message: each.message,
    file: each.file,
    from: { line: each.line, column: each.column },
    to: { line: each.endLine, column: each.endColumn },
    hint: each.hint,
  }))
  if (objects.length < all.length) {
    return { image: null, diagnostics: messages, isScript }
  }
  const linked = link(objects, libraryArchive(), name)
  if (linked.needsMore) useMoreOfLibrary()
  const complaints = linked.diagnostics.map((each): Diagnostic => {
    const from = { line: each.place?.line ?? 1, column: each.place?.column ?? 1 }
    return {
      severity: 'error',
      code: each.code,
      message: each.place ? each.message : `${each.message} (in ${each.from})`,
      file: each.place?.file ?? sources[0]?.name ?? name,
      from,
      to: each.place ? { line: from.line, column: from.column + each.symbol.length } : from,
      hint: each.hint,
    }
  })
  return { image: linked.image, diagnostics: [...messages, ...complaints], isScript }
}

/** Whether a text is a script: it defines no `main`. Asked without compiling. */
export function isScriptText(text: string): boolean {
  return isScript(lex(text, 0, null))
}
