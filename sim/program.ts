// From a C text to an executable image: the compiler, the linker and the C library in one call.

import { archive, headers } from './libc/generated.ts'
import { decodeArchive } from './lang/archive.ts'
import { compile } from './lang/compile.ts'
import { lex } from './lang/lexer.ts'
import { isScript } from './lang/script.ts'
import { link } from './lang/link.ts'
import type { Image } from './cpu/image.ts'
import type { Archive } from './lang/link.ts'
import type { Diagnostic } from './protocol.ts'

/** A text with the name that messages and `__FILE__` show. */
export interface Source {
  readonly name: string
  readonly text: string
}

/** What a build gives; no image where there are errors. */
export interface Built {
  readonly image: Image | null
  readonly diagnostics: readonly Diagnostic[]
  readonly isScript: boolean
}

/** The library, decoded at the first use: it is the same for every machine and never changed. */
const library: { archive: Archive | null } = { archive: null }

/** Compiles and links the first source; the others are headers of its own that it may include. */
export function buildProgram(sources: readonly Source[], name: string): Built {
  const { object, diagnostics, isScript } = compile(sources, headers)
  const messages = diagnostics.map((each): Diagnostic => ({
    severity: each.severity,
    code: each.code,
    message: each.message,
    file: each.file,
    from: { line: each.line, column: each.column },
    to: { line: each.endLine, column: each.endColumn },
    hint: each.hint,
  }))
  if (object === null) return { image: null, diagnostics: messages, isScript }
  library.archive ??= decodeArchive(archive)
  const linked = link([object], library.archive, name)
  const start = { line: 1, column: 1 }
  const complaints = linked.diagnostics.map((each): Diagnostic => ({
    severity: 'error',
    code: each.code,
    message: `${each.message} (in ${each.from})`,
    file: sources[0]?.name ?? name,
    from: start,
    to: start,
    hint: null,
  }))
  return { image: linked.image, diagnostics: [...messages, ...complaints], isScript }
}

/** Whether a text is a script: it defines no `main`. Asked without compiling. */
export function isScriptText(text: string): boolean {
  return isScript(lex(text, 0, null))
}
