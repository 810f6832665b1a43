// Functions of the C library that gcc knows without a declaration.

import {
  charPointer,
  constCharPointer,
  doubleType,
  floatType,
  functionType,
  intType,
  longDoubleType,
  longType,
  pointerTo,
  uintType,
  ulongType,
  voidPointer,
  voidType,
} from './types.ts'
import type { FunctionType, Type } from './types.ts'

const typeCodes: Readonly<Record<string, Type>> = {
  v: voidType,
  i: intType,
  u: uintType,
  l: longType,
  z: ulongType,
  p: voidPointer,
  s: charPointer,
  c: constCharPointer,
  d: doubleType,
  f: floatType,
  L: longDoubleType,
  D: pointerTo(doubleType),
  F: pointerTo(floatType),
  M: pointerTo(longDoubleType),
  I: pointerTo(intType),
  S: pointerTo(charPointer),
}

// Functions that gcc knows without a declaration: result, parameters, and '.' for "and more". `~`: those of float and long double too.
const builtinPrototypes =
  'abort:v exit:vi _exit:vi _Exit:vi printf:ic. sprintf:isc. snprintf:iszc. fprintf:ipc. vprintf:icp vsprintf:iscp vfprintf:ipcp vsnprintf:iszcp ' +
  'scanf:ic. sscanf:icc. fscanf:ipc. vscanf:icp vsscanf:iccp vfscanf:ipcp puts:ic putchar:ii fputs:icp fputc:iip putc:iip fwrite:zpzzp ' +
  'puts_unlocked:ic putchar_unlocked:ii fputs_unlocked:icp fputc_unlocked:iip fwrite_unlocked:zpzzp printf_unlocked:ic. fprintf_unlocked:ipc. ' +
  'memcpy:pppz memmove:pppz memset:ppiz memcmp:ippz memchr:ppiz mempcpy:pppz bcopy:vppz bzero:vpz bcmp:ippz ' +
  'strlen:zc strnlen:zcz strcpy:ssc strncpy:sscz strcat:ssc strncat:sscz strcmp:icc strncmp:iccz strcasecmp:icc strncasecmp:iccz strchr:sci strrchr:sci strstr:scc strdup:sc strndup:scz ' +
  'strspn:zcc strcspn:zcc strpbrk:scc stpcpy:ssc stpncpy:sscz index:sci rindex:sci strftime:zszcp ' +
  'malloc:pz calloc:pzz realloc:ppz free:vp alloca:pz aligned_alloc:pzz posix_memalign:ipzz abs:ii labs:ll llabs:ll imaxabs:ll ' +
  'isalpha:ii isdigit:ii isalnum:ii isspace:ii isupper:ii islower:ii ispunct:ii isxdigit:ii isprint:ii isgraph:ii iscntrl:ii isblank:ii isascii:ii toascii:ii tolower:ii toupper:ii ' +
  'iswalpha:iu iswdigit:iu iswalnum:iu iswspace:iu iswupper:iu iswlower:iu iswpunct:iu iswxdigit:iu iswprint:iu iswgraph:iu iswcntrl:iu iswblank:iu towlower:uu towupper:uu ' +
  '~sin:dd ~cos:dd ~tan:dd ~asin:dd ~acos:dd ~atan:dd ~atan2:ddd ~sinh:dd ~cosh:dd ~tanh:dd ~exp:dd ~exp2:dd ~exp10:dd ~pow10:dd ~expm1:dd ~log:dd ~log2:dd ~log10:dd ~log1p:dd ~pow:ddd ~sqrt:dd ~cbrt:dd ~fabs:dd ~floor:dd ~ceil:dd ' +
  '~round:dd ~roundeven:dd ~trunc:dd ~rint:dd ~nearbyint:dd ~fmod:ddd ~ldexp:ddi ~frexp:ddI ~modf:ddD ~hypot:ddd ~copysign:ddd ~fmin:ddd ~fmax:ddd ~lround:ld ~llround:ld ~lrint:ld ~llrint:ld ~scalb:ddd ~scalbn:ddi ~scalbln:ddl ~logb:dd ~ilogb:id ' +
  '~erf:dd ~erfc:dd ~fdim:ddd ~fma:dddd ~remainder:ddd ~drem:ddd ~remquo:dddI ~nan:dc ~nextafter:ddd ~nexttoward:ddL ~tgamma:dd ~lgamma:dd ~gamma:dd ~asinh:dd ~acosh:dd ~atanh:dd ' +
  '~significand:dd ~sincos:vdDD ~j0:dd ~j1:dd ~y0:dd ~y1:dd ~jn:did ~yn:did lgamma_r:ddI lgammaf_r:ffI lgammal_r:LLI ' +
  'fork:i vfork:i setjmp:ip _setjmp:ip longjmp:vpi execl:icc. execlp:icc. execle:icc. execv:icS execve:icSS execvp:icS '

// Functions with "and more" that gcc does not know. To it that makes no difference, since all arguments are passed alike; here a call
// must know which are the further ones. Their results are int, as of all that is not declared.
const variadicPrototypes =
  'open:ici. open64:ici. openat:iici. fcntl:iii. fcntl64:iii. ioctl:iiz. syscall:il. prctl:ii. semctl:iiii. mremap:ipzzi. sem_open:ici. ' +
  'mq_open:ici. dprintf:iic. asprintf:ipc. syslog:iic. wprintf:ip. fwprintf:ipp. swprintf:ipzp. wscanf:ip. swscanf:ipp. ' +
  'makecontext:ippi. ulimit:ii. '

/** `name:codes name:codes …` */
export function tableOf(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const entry of text.trim().split(' ')) {
    const [name, codes] = entry.replace('~', '').split(':')
    table.set(name, codes)
    if (!entry.startsWith('~')) continue
    table.set(`${name}f`, codes.replace(/d/g, 'f').replace(/D/g, 'F'))
    table.set(`${name}l`, codes.replace(/d/g, 'L').replace(/D/g, 'M'))
  }
  return table
}

const prototypes = tableOf(builtinPrototypes)
const variadicFunctions = tableOf(variadicPrototypes)

/** The type that gcc gives an undeclared function of this name, or null. */
export const builtinFunctionType = (name: string): FunctionType | null => typeOf(prototypes.get(name))

/** The type in a table of the same form. */
export const functionIn = (table: ReadonlyMap<string, string>, name: string): FunctionType | null =>
  typeOf(table.get(name))

/** How a function of the C library is called that takes further arguments and that gcc does not know. */
export const variadicFunctionType = (name: string): FunctionType | null => typeOf(variadicFunctions.get(name))

/** One of the two. */
export const knownFunctionType = (name: string): FunctionType | null =>
  builtinFunctionType(name) ?? variadicFunctionType(name)

function typeOf(codes: string | undefined): FunctionType | null {
  if (codes === undefined) return null
  const variadic = codes.endsWith('.')
  const params = [...(variadic ? codes.slice(1, -1) : codes.slice(1))].map((code) => typeCodes[code])
  return functionType(typeCodes[codes[0]], params, variadic, true)
}
