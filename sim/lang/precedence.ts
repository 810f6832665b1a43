// How tightly C's binary operators bind: one table for the parser's expressions and for the preprocessor's conditions.

/** The larger, the tighter. Operators that are missing here are not binary, or bind less than `||` does. */
export const precedence: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '|': 3,
  '^': 4,
  '&': 5,
  '==': 6,
  '!=': 6,
  '<': 7,
  '>': 7,
  '<=': 7,
  '>=': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
}
