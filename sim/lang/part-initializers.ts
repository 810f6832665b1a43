// The part `initializers`: initialisers that are more than one expression, and those of static objects.

export { compoundLiteral } from './compound-literal.ts'
export { initializer } from './initializers.ts'
export { staticInit, storeNan } from './static-init.ts'
