// Damages C texts at random: for the test that the compiler neither throws nor hangs, whatever it is given. Deterministic by seed.

/** A source of random numbers below a bound. */
export type Below = (bound: number) => number

const pieces = (
  '{ } ( ) [ ] ; , . -> ++ -- & * + - ~ ! / % << >> < > == != ^ | && || ? : = += ... # ## " \' \\ \n int char long unsigned struct union enum typedef static extern ' +
  'const volatile if else for while do switch case default break continue return goto sizeof typeof _Generic __attribute__((packed)) asm 0 1 -1 2147483648 0x 1e 1.5f ' +
  'L"x" \'a\' NULL main x #define #if #endif #include __VA_ARGS__ ({ }) (int){1} [0]= .a= : 3 _Static_assert(1) __builtin_va_arg( /* */ //'
).split(' ')

const splitter = /[A-Za-z_]\w*|\d\w*|"(?:\\.|[^"\\\n])*"|\s+|[^\w\s]/g

/** One to eight random changes of a text. */
export function mutate(text: string, below: Below): string {
  const parts = text.match(splitter) ?? []
  for (let n = 1 + below(8); n > 0 && parts.length > 0; n--) {
    const at = below(parts.length)
    const other = below(parts.length)
    switch (below(8)) {
      case 0:
        parts.splice(at, 1 + below(3))
        break
      case 1:
        parts.splice(at, 0, pieces[below(pieces.length)], ' ')
        break
      case 2:
        parts[at] = pieces[below(pieces.length)]
        break
      case 3: {
        const kept = parts[at]
        parts[at] = parts[other]
        parts[other] = kept
        break
      }
      case 4:
        parts.splice(at, 0, ...parts.slice(other, other + below(20)))
        break
      case 5:
        parts.splice(at, below(30))
        break
      case 6:
        parts[at] = parts[at].slice(0, below(parts[at].length + 1)) + String.fromCharCode(32 + below(96))
        break
      default:
        parts.length = Math.max(1, at)
    }
  }
  return parts.join('')
}
