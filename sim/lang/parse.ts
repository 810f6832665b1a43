// Ties the parts of the grammar together and reads one translation unit.

import { use } from '../lib/parts.ts'
import { initializers } from './parts.ts'
import { sizeOfType } from './check-arithmetic.ts'
import { startsType, specifiers } from './specifiers.ts'
import { declarator, typeName } from './declarators.ts'
import type { DiagnosticSink } from './diagnostics.ts'
import { assignment, constant, expression } from './expressions.ts'
import { translationUnit } from './external.ts'
import { initializer } from './initializer.ts'
import { declaration } from './local-declarations.ts'
import { Parser } from './parser.ts'
import type { Grammar } from './parser.ts'
import type { Preprocessor } from './preprocess.ts'
import { compound, statementExpression } from './statements.ts'

const grammar: Grammar = {
  expression,
  assignment,
  constant,
  typeName,
  startsType,
  compound,
  statementExpression,
  initializer,
  compoundLiteral: (p, type, open) => use(initializers).compoundLiteral(p, type, open),
  declaration,
  specifiers,
  declarator,
  sizeOf: sizeOfType,
}

/** Parses everything that the preprocessor gives. */
export function parse(pp: Preprocessor, sink: DiagnosticSink): Parser {
  const p = new Parser(pp, sink, grammar)
  translationUnit(p)
  return p
}
