// What the compiler's tests share: a program through compiler, linker and the CPU, without a kernel.

import { archive as packed, headers } from '../libc/generated.ts'
import { runFlat } from './flat.ts'
import { decodeArchive } from '../lang/archive.ts'
import { compile } from '../lang/compile.ts'
import type { CompileResult } from '../lang/compile.ts'
import { link } from '../lang/link.ts'

const archive = decodeArchive(packed)

/** Compiles a text with the library's headers. */
export const compileText = (text: string): CompileResult => compile([{ name: 'test.c', text }], headers)

/** Diagnostics as `line:column message [hint]`. */
export const messagesOf = (text: string): string[] =>
  compileText(text).diagnostics.map((d) => `${d.line}:${d.column} ${d.message}${d.hint ? ` [${d.hint}]` : ''}`)

/** What a program prints, and how it ends if not with status 0. */
export function outputOf(text: string): string {
  const { object, diagnostics } = compileText(text)
  if (!object) return `does not compile: ${diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`).join('; ')}`
  const { image, diagnostics: complaints } = link([object], archive)
  if (!image) return complaints.map((d) => d.message).join('; ')
  const run = runFlat(image, { argv: ['test'] })
  if (run.status === 'exit') return run.stdout + (run.code === 0 ? '' : `exit ${run.code}`)
  return `${run.stdout}${run.status} ${run.code} in ${run.where}`
}

/** The value of an expression, printed. */
export function expressionValue(type: string, expression: string): string {
  const format = type.includes('char *')
    ? '%s'
    : /float|double/.test(type)
      ? '%.17g'
      : /unsigned/.test(type)
        ? '%lu'
        : '%ld'
  const cast = format === '%ld' ? '(long)' : format === '%lu' ? '(unsigned long)' : ''
  return outputOf(
    `#include <stdio.h>\nint main(void) { ${type} v = ${expression}; printf("${format}", ${cast}v); return 0; }`,
  )
}
