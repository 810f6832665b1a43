// The part `initializers`: initialisers that are more than one expression, and those of static objects.

export { compoundLiteral, initializer } from './initializers.ts'
export { staticInit, storeNan } from './static-init.ts'
