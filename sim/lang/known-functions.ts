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
  I: pointerTo(intType),
  S: pointerTo(charPointer),
}

// Functions that gcc knows without a declaration: result, parameters, and '.' for "and more".
const builtinPrototypes =
  'abort:v exit:vi _exit:vi _Exit:vi printf:ic. sprintf:isc. snprintf:iszc. fprintf:ipc. vprintf:icp vsprintf:iscp vfprintf:ipcp vsnprintf:iszcp ' +
  'scanf:ic. sscanf:icc. fscanf:ipc. puts:ic putchar:ii fputs:icp fputc:iip putc:iip fwrite:zpzzp ' +
  'memcpy:pppz memmove:pppz memset:ppiz memcmp:ippz memchr:ppiz mempcpy:pppz bcopy:vppz bzero:vpz bcmp:ippz ' +
  'strlen:zc strcpy:ssc strncpy:sscz strcat:ssc strncat:sscz strcmp:icc strncmp:iccz strcasecmp:icc strncasecmp:iccz strchr:sci strrchr:sci strstr:scc strdup:sc strndup:scz ' +
  'strspn:zcc strcspn:zcc strpbrk:scc stpcpy:ssc stpncpy:sscz index:sci rindex:sci ' +
  'malloc:pz calloc:pzz realloc:ppz free:vp alloca:pz aligned_alloc:pzz posix_memalign:ipzz abs:ii labs:ll llabs:ll ' +
  'isalpha:ii isdigit:ii isalnum:ii isspace:ii isupper:ii islower:ii ispunct:ii isxdigit:ii isprint:ii isgraph:ii iscntrl:ii isblank:ii tolower:ii toupper:ii ' +
  'sin:dd cos:dd tan:dd asin:dd acos:dd atan:dd atan2:ddd sinh:dd cosh:dd tanh:dd exp:dd exp2:dd expm1:dd log:dd log2:dd log10:dd log1p:dd pow:ddd sqrt:dd cbrt:dd fabs:dd floor:dd ceil:dd ' +
  'round:dd trunc:dd rint:dd nearbyint:dd fmod:ddd ldexp:ddi frexp:ddI modf:ddD hypot:ddd copysign:ddd fmin:ddd fmax:ddd lround:ld llround:ld lrint:ld scalbn:ddi logb:dd ilogb:id erf:dd fdim:ddd fma:dddd remainder:ddd nan:dc nextafter:ddd tgamma:dd lgamma:dd asinh:dd acosh:dd atanh:dd ' +
  'sinf:ff cosf:ff tanf:ff expf:ff logf:ff powf:fff sqrtf:ff fabsf:ff floorf:ff ceilf:ff roundf:ff truncf:ff fmodf:fff fminf:fff fmaxf:fff copysignf:fff rintf:ff atanf:ff atan2f:fff ldexpf:ffi hypotf:fff ' +
  'sqrtl:LL floorl:LL ceill:LL truncl:LL fabsl:LL rintl:LL nearbyintl:LL copysignl:LLL ' +
  'fmaxl:LLL fminl:LLL fmodl:LLL powl:LLL sinl:LL cosl:LL tanl:LL expl:LL logl:LL roundl:LL lroundl:lL ldexpl:LLi atan2l:LLL hypotl:LLL ' +
  'fork:i vfork:i setjmp:ip _setjmp:ip longjmp:vpi execl:icc. execlp:icc. execle:icc. execv:icS execve:icSS execvp:icS '

// Functions with "and more" that gcc does not know. To it that makes no difference, since all arguments are passed alike; here a call
// must know which are the further ones. Their results are int, as of all that is not declared.
const variadicPrototypes =
  'open:ici. open64:ici. openat:iici. fcntl:iii. fcntl64:iii. ioctl:iiz. syscall:il. prctl:ii. semctl:iiii. mremap:ipzzi. sem_open:ici. ' +
  'mq_open:ici. dprintf:iic. asprintf:ipc. syslog:iic. wprintf:ip. fwprintf:ipp. swprintf:ipzp. wscanf:ip. swscanf:ipp. ' +
  'makecontext:ippi. ulimit:ii. '

const tableOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(' ')
      .map((entry) => entry.split(':') as [string, string]),
  )

const prototypes = tableOf(builtinPrototypes)
const variadicFunctions = tableOf(variadicPrototypes)

/** The type that gcc gives an undeclared function of this name, or null. */
export const builtinFunctionType = (name: string): FunctionType | null => typeOf(prototypes.get(name))

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
