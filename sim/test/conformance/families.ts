// The kinds of generated programs, by the name that the fuzz command takes.

import { allFamily, basicFamily, callsFamily, deepFamily, filesFamily } from './generator.ts'
import { compilerFamily } from './cgen.ts'
import type { Family } from './statements.ts'

/** All of them. */
export const families: readonly Family[] = [
  basicFamily,
  allFamily,
  deepFamily,
  callsFamily,
  filesFamily,
  compilerFamily,
]
