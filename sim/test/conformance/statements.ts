// What a generated program is made of: lines of C and blocks of them, plain data that can be printed and made smaller.

/** One line, or a block. A `fixed` part stays when a program is shrunk (what is in it may still go). */
export type Statement =
  | { readonly line: string; readonly fixed?: true }
  | { readonly open: string; readonly body: readonly Statement[]; readonly close: string; readonly fixed?: true }

/** A kind of generated program. */
export interface Family {
  readonly name: string
  /** Its programs print the same when gcc optimises them. */
  readonly optimisable: boolean
  /** Program `index` of a seed: always the same one. */
  generate(seed: number, index: number): Statement[]
  /** The whole program. */
  text(program: readonly Statement[]): string
  /** Many programs in one, for one compilation: the first argument says which runs. */
  batch(programs: readonly (readonly Statement[])[]): string
}

/** The C text of statements. */
export function render(statements: readonly Statement[], depth: number): string {
  const indent = '    '.repeat(depth)
  return statements
    .map((statement) =>
      'line' in statement
        ? `${indent}${statement.line}\n`
        : `${indent}${statement.open}\n${render(statement.body, depth + 1)}${indent}${statement.close}\n`,
    )
    .join('')
}

/** Every way to leave a part of a program out, the largest parts first. */
export function smaller(statements: readonly Statement[]): Statement[][] {
  const results: Statement[][] = []
  for (let size = Math.max(1, statements.length >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at + size <= statements.length; at += size) {
      const kept = statements.slice(at, at + size).filter((statement) => statement.fixed)
      if (kept.length < size) results.push([...statements.slice(0, at), ...kept, ...statements.slice(at + size)])
    }
  }
  statements.forEach((statement, at) => {
    if ('line' in statement) return
    const before = statements.slice(0, at)
    const after = statements.slice(at + 1)
    for (const body of smaller(statement.body)) results.push([...before, { ...statement, body }, ...after])
  })
  return results
}
