// Which function is called where gcc computes a call of a mathematical function itself: all arguments are constants.

const roundedOtherwise =
  /^((exp|exp2|log|pow)l|(expm1|exp10|log10|log1p|cbrt|(sin|cos|tan)h|a(sin|cos|tan)h)[fl]?|(asin|atan2?)f)$/

/** GCC's value is rounded correctly, glibc's is not: the library has both. */
export const exactly = (symbol: string): string => (roundedOtherwise.test(symbol) ? `__exact_${symbol}` : symbol)
