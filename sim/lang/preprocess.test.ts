import { expect, test } from 'vitest'
import { headers } from '../libc/generated.ts'
import { AFTER_SPACE, END, lexFile } from './lexer.ts'
import { headerCache } from './header-cache.ts'
import { Preprocessor } from './preprocess.ts'
import type { DiagnosticSink } from './diagnostics.ts'
import type { SourceMap } from './source.ts'

/** A text after preprocessing, as one line. */
function preprocessed(text: string): string {
  const cache = headerCache(headers)
  const map: SourceMap = { files: [...cache.files], bases: cache.files.map((f) => f.base), next: cache.next }
  const sink: DiagnosticSink = { map, list: [], errors: 0 }
  const pp = new Preprocessor(cache, [{ name: 'a.c', text }], map, sink)
  const file = map.files[cache.files.length]
  pp.pushFile(file, lexFile(file, sink))
  let out = ''
  for (let t = pp.next(); t.kind !== END; t = pp.next()) {
    if (out !== '' && (t.flags & (AFTER_SPACE | 1)) !== 0) out += ' '
    out += t.text
  }
  for (const d of sink.list) out += ` !${d.line}:${d.column} ${d.message}`
  return out
}

/** What gcc -E -P gives for each (blank lines and indentation aside). */
const cases: readonly (readonly [text: string, result: string])[] = [
  ['#define A 1\nA B', '1 B'],
  ['#define A B\n#define B A\nA B', 'A B'],
  ['#define f(x) x+f(x)\nf(f(1))', '1+f(1)+f(1+f(1))'],
  ['#define f(x) [x]\nf (1) f\n(2) f', '[1] [2] f'],
  ['#define f() x\nf() f( )', 'x x'],
  ['#define cat(a, b) a ## b\ncat(x, 1) cat(, y) cat(z, ) cat(,) cat(1, 2)', 'x1 y z  12'.replace('  ', ' ')],
  ['#define cat(a, b) a ## b\n#define xcat(a, b) cat(a, b)\n#define N 7\ncat(x, N) xcat(x, N)', 'xN x7'],
  ["#define str(x) #x\nstr( a  b ) str(\"q\\n\") str('\\'') str()", `"a b" "\\"q\\\\n\\"" "'\\\\''" ""`],
  ['#define v(...) f(__VA_ARGS__)\nv() v(1) v(1, 2)', 'f() f(1) f(1, 2)'],
  ['#define v(a, ...) f(a, ## __VA_ARGS__)\nv(1) v(1, 2, 3)', 'f(1) f(1, 2, 3)'],
  ['#define v(a, rest...) f(a, rest)\nv(1, 2, 3)', 'f(1, 2, 3)'],
  ['#define v(a, ...) f(a __VA_OPT__(,) __VA_ARGS__)\nv(1) v(1, 2)', 'f(1 ) f(1 , 2)'],
  ['#define EMPTY\n#define LP (\n#define f(x) x\nf EMPTY (1) f LP 2)', 'f (1) f ( 2)'],
  ['#define t(x,y,z) x ## y ## z\nt(1,2,3) t(,4,5) t(6,,7) t(8,9,) t(10,,) t(,11,) t(,,12)', '123 45 67 89 10 11 12'],
  [
    '#define hash_hash # ## #\n#define mkstr(a) # a\n#define in_between(a) mkstr(a)\n#define join(c, d) in_between(c hash_hash d)\njoin(x, y)',
    '"x ## y"',
  ],
  ['#if 1\na\n#else\nb\n#endif', 'a'],
  ['#if 0\na\n#elif 1\nb\n#elif 1\nc\n#else\nd\n#endif', 'b'],
  ['#if 0\n#if 1\nx\n#else\ny\n#endif\n#else\nz\n#endif', 'z'],
  ['#if 0\ndon\'t mind "this\n#endif\nok', 'ok'],
  ['#ifdef X\na\n#endif\n#ifndef X\nb\n#endif', 'b'],
  ['#define X\n#if defined X && defined(X) && !defined Y\nyes\n#endif', 'yes'],
  ['#if (2 + 3 * 4 == 14) && (7 / 2 == 3) && (-7 % 3 == -1) && (1 << 3 | 1) == 9\nyes\n#endif', 'yes'],
  ['#if -1 > 0u\nunsigned\n#endif\n#if 0x7fffffffffffffff + 1 < 0\nwraps\n#endif', 'unsigned wraps'],
  ["#if 'a' == 97 && '\\n' == 10 && '\\x41' == 65\nyes\n#endif", 'yes'],
  ['#if nothing\na\n#else\nb\n#endif', 'b'],
  ['#if 1 ? 0 : (1 / 0)\na\n#else\nb\n#endif', 'b'],
  ['__LINE__\n__LINE__ __COUNTER__ __COUNTER__', '1 2 0 1'],
  ['#line 50 "x.c"\n__LINE__ __FILE__', '50 "x.c"'],
  ['#define f(x) __LINE__ x\nf(\n__LINE__)', '2 2'],
  ['a\\\nb /* c\nd */ e // f \\\ng\nh', 'ab e h'],
  ['#define X 1\n#undef X\nX', 'X'],
  ['%:define X <: :> <% %>\nX', '<: :> <% %>'],
  ['#pragma once\n_Pragma("x") a', 'a'],
  ['#define f(x) x\nf((a, b)) f(f)(c)', '(a, b) f(c)'],
  [
    '#define DEFER(x) x EMPTY()\n#define EMPTY()\n#define A() 1\n#define str(x) #x\n#define xstr(x) str(x)\nxstr(DEFER(A)())',
    '"A ()"',
  ],
  [
    '#define push 1\n#pragma push_macro("push")\n#undef push\n#define push 2\npush\n#pragma pop_macro("push")\npush',
    '2 1',
  ],
  ['#if __has_include(<stdio.h>) && !__has_include(<none.h>)\nyes\n#endif', 'yes'],
  ['#include "a.h"\n', `!1:10 'a.h' file not found`],
]

test.each(cases.filter(([, result]) => !result.startsWith('!')))('%s', (text, result) => {
  expect(preprocessed(text)).toBe(result)
})
