// The compiler's door: text in, object file and diagnostics out. It never throws for what a program says.

import { use } from '../lib/parts.ts'
import { giveUp, recover, report } from './diagnostics.ts'
import type { Diagnostic, DiagnosticSink } from './diagnostics.ts'
import { generate } from './generate.ts'
import { lexFile } from './lexer.ts'
import { lint } from './lint.ts'
import type { Token } from './lexer.ts'
import type { ObjectFile } from './object.ts'
import { parse } from './parse.ts'
import { warnings } from './parts.ts'
import { headerCache } from './header-cache.ts'
import { Preprocessor } from './preprocess.ts'
import { isScript, wrapScript } from './script.ts'
import type { SourceMap } from './source.ts'

/** Options of a compilation. */
export interface CompileOptions {
  /** Macros as after -D: name and value. */
  readonly defines?: readonly (readonly [string, string])[]
  /** Warnings about memory calls (lint.ts). Default: true. */
  readonly lint?: boolean
  /** Warnings about everything else that is hardly meant (warnings.ts). Default: false. */
  readonly warnings?: boolean
  /** Whether a text without `main` is a script (contract, section 1). Default: true. */
  readonly scripts?: boolean
  /** Whether another unit of the program looks through the stack (`scansStack`). */
  readonly isScanned?: boolean
  /** Headers that a script includes implicitly. */
  readonly scriptHeaders?: readonly string[]
}

/** What a compilation gives. The object is null if there are errors. */
export interface CompileResult {
  readonly object: ObjectFile | null
  readonly diagnostics: readonly Diagnostic[]
  /** `#pragma pagewalk key=value …`, in order. */
  readonly pragmas: readonly { readonly key: string; readonly value: string }[]
  readonly isScript: boolean
  /** Looks for pointers on the stack: the other units' variables have to be there too. */
  readonly scansStack: boolean
}

/** Longer texts are refused: they are no programs that a person wrote. */
export const maxSourceLength = 10_000_000

/** The headers that the contract's sections 3 and 4 speak of; those that exist are included in scripts. */
export const defaultScriptHeaders: readonly string[] = [
  'stdio.h',
  'stdlib.h',
  'string.h',
  'strings.h',
  'stdint.h',
  'inttypes.h',
  'stdbool.h',
  'stddef.h',
  'limits.h',
  'errno.h',
  'assert.h',
  'ctype.h',
  'signal.h',
  'setjmp.h',
  'unistd.h',
  'fcntl.h',
  'time.h',
  'sched.h',
  'sys/types.h',
  'sys/mman.h',
  'sys/stat.h',
  'sys/wait.h',
  'sys/syscall.h',
  'sys/resource.h',
  'sys/sysinfo.h',
  'sys/utsname.h',
  'sys/ipc.h',
  'sys/shm.h',
  'sys/prctl.h',
  'sys/ioctl.h',
  'sys/mount.h',
  'sys/swap.h',
  'sys/time.h',
  'sys/uio.h',
  'linux/futex.h',
]

/** Compiles the first source; the others are files that it may include by name. */
export function compile(
  sources: readonly { readonly name: string; readonly text: string; readonly isSearched?: boolean }[],
  headers: ReadonlyMap<string, string>,
  options: CompileOptions = {},
): CompileResult {
  const cache = headerCache(headers)
  const map: SourceMap = { files: [...cache.files], bases: cache.files.map((f) => f.base), next: cache.next }
  const sink: DiagnosticSink = { map, list: [], errors: 0 }
  const main = sources[0] ?? { name: 'empty.c', text: '' }
  const tooLong = sources.find((s) => s.text.length > maxSourceLength)
  const pp = new Preprocessor(cache, tooLong ? [{ name: main.name, text: '' }] : sources, map, sink)
  const script = { is: false, scansStack: options.isScanned === true }
  try {
    if (tooLong) {
      const start = map.bases[cache.files.length]
      report(
        sink,
        'error',
        'too-long',
        { loc: start, end: start },
        `'${tooLong.name}' is too long: ${tooLong.text.length} characters; the limit is ${maxSourceLength}`,
      )
      throw giveUp
    }
    const object = run(pp, sink, cache.files.length, options, main.name, script)
    return { object, diagnostics: sink.list, pragmas: pp.pragmas, isScript: script.is, scansStack: script.scansStack }
  } catch (thrown) {
    if (thrown !== giveUp && thrown !== recover && !isStackOverflow(thrown)) throw thrown
    if (isStackOverflow(thrown)) {
      const start = map.bases[cache.files.length]
      report(sink, 'error', 'too-deep', { loc: start, end: start }, 'the program is nested too deeply for the compiler')
    }
    return {
      object: null,
      diagnostics: sink.list,
      pragmas: pp.pragmas,
      isScript: script.is,
      scansStack: script.scansStack,
    }
  }
}

function isStackOverflow(thrown: unknown): boolean {
  return thrown instanceof RangeError || (thrown instanceof Error && thrown.name === 'InternalError')
}

function run(
  pp: Preprocessor,
  sink: DiagnosticSink,
  mainFile: number,
  options: CompileOptions,
  name: string,
  script: { is: boolean; scansStack: boolean },
): ObjectFile | null {
  const file = sink.map.files[mainFile]
  let tokens: readonly Token[] = lexFile(file, sink)
  // A test suite's header may bring `main`.
  const mainElsewhere = sink.map.files.slice(mainFile + 1).some((f) => /\bmain\s*\(/.test(f.clean))
  if ((options.scripts ?? true) && !mainElsewhere && isScript(tokens)) {
    script.is = true
    tokens = wrapScript(tokens)
  }
  for (const [macro, text] of options.defines ?? []) pp.define(macro, text)
  if (script.is) {
    pp.define('_GNU_SOURCE', '1')
    const implicit = [...(options.scriptHeaders ?? defaultScriptHeaders)]
    pp.pushFile(file, tokens)
    for (const header of implicit.reverse()) pp.pushHeader(header)
  } else pp.pushFile(file, tokens)
  const parser = parse(pp, sink)
  script.scansStack ||= parser.unit.scansStack
  parser.unit.scansStack = script.scansStack
  if (sink.errors === 0 && options.lint !== false) for (const fn of parser.unit.functions) lint(sink, fn)
  if (sink.errors === 0 && options.warnings === true) use(warnings).warnings(sink, parser.unit.functions)
  return sink.errors > 0 ? null : generate(parser, name)
}
