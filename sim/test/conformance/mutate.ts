// Damages C texts at random: for the test that the compiler neither throws nor hangs, whatever it is given. Deterministic by seed.

/** A source of random numbers below a bound. */
export type Below = (bound: number) => number

const pieces = (
  '{ } ( ) [ ] ; , . -> ++ -- & * + - ~ ! / % << >> < > == != ^ | && || ? : = += ... # ## " \' \\ \n int char long unsigned struct union enum typedef static extern ' +
  'const volatile if else for while do switch case default break continue return goto sizeof typeof _Generic __attribute__((packed)) asm 0 1 -1 2147483648 0x 1e 1.5f ' +
  'L"x" \'a\' NULL main x #define #if #endif #include __VA_ARGS__ ({ }) (int){1} [0]= .a= : 3 _Static_assert(1) __builtin_va_arg( /* */ //'
).split(' ')

const splitter = /[A-Za-z_]\w*|\d\w*|"(?:\\.|[^"\\\n])*"|\s+|[^\w\s]/g

const openers = [
  '(',
  '[',
  '{',
  '((int)',
  '*',
  '!',
  '-',
  '~',
  '&',
  '{ if (1) ',
  '{ while (0) ',
  '{ do ',
  'struct { ',
  'f(',
  'a[',
  '1 ? ',
  '1 + ',
  '#if 1\n',
  '"a" ',
  'int (*',
]
const closers = [')', ']', '}', '', ';', ' : 1', '\n#endif']

/** Text of which nothing is wrong but its amount: nested deeply, or repeated. */
function monster(below: Below): string {
  const depth = 1 << below(15)
  const opener = openers[below(openers.length)]
  const closer = closers[below(closers.length)]
  switch (below(4)) {
    case 0:
      return `int x = ${opener.repeat(depth)}1${closer.repeat(below(2) * depth)};`
    case 1:
      return `int f(int a) { ${opener.repeat(depth)}a${closer.repeat(below(2) * depth)}; }`
    case 2:
      return `${opener.repeat(depth)} a ${closer.repeat(depth)}`
    default:
      return `#define A${below(3)}(x) x x${opener}\n#define B A0(A1(A2(A0(A1(A2(1))))))\nint y = ${'B '.repeat(1 << below(8))};`
  }
}

const unterminated = [
  '/*',
  '"',
  "'",
  '#if 1\n',
  '#define M(',
  'L"',
  "'\\",
  '#include <',
  '(',
  '{',
  '\\',
  '/* *',
  '??/',
  '_Generic(1, ',
  '#define M(x) #x ##',
]

/** A text, damaged: by words, by bytes, cut short, or blown up. */
export function damaged(text: string, below: Below): string {
  switch (below(16)) {
    case 0:
    case 4:
      return mutateBytes(text, below)
    case 1:
      return (
        text.slice(0, below(text.length + 1)) +
        unterminated[below(unterminated.length)] +
        text.slice(below(text.length + 1))
      )
    case 2: {
      const at = below(text.length + 1)
      return `${text.slice(0, at)}\n${monster(below)}\n${below(2) === 0 ? text.slice(at) : ''}`
    }
    case 3:
      return text.slice(0, below(text.length + 1))
    default:
      return mutate(text, below)
  }
}

/** Single characters changed, taken out, put in, and pieces copied elsewhere. */
function mutateBytes(text: string, below: Below): string {
  let result = text
  for (let n = 1 + below(1 << below(5)); n > 0; n--) {
    const at = below(result.length + 1)
    const character = String.fromCharCode(below(256))
    const piece = result.slice(below(result.length + 1)).slice(0, below(40))
    const insert = [character, '', piece, '\0'][below(4)]
    result = result.slice(0, at) + insert + result.slice(at + below(3))
  }
  return result
}

/** One to eight random changes of a text, a word at a time. */
export function mutate(text: string, below: Below): string {
  const parts = text.match(splitter) ?? []
  for (let n = 1 + below(1 << below(4)); n > 0 && parts.length > 0; n--) {
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
