import { expect, test } from 'vitest'
import { headers } from '../libc/generated.ts'
import { decodeArchive, encodeArchive } from './archive.ts'
import { compile } from './compile.ts'
import { expressionValue, outputOf } from '../test/compiled.ts'

/** Type, expression, value: as gcc 12 computes them. */
const values: readonly (readonly [type: string, expression: string, value: string])[] = [
  ['int', '-7 / 2', '-3'],
  ['int', '-7 % 2', '-1'],
  ['unsigned', '(unsigned)-7 / 2', '2147483644'],
  ['long', '(long)-7 >> 1', '-4'],
  ['unsigned long', '(unsigned long)-7 >> 1', '9223372036854775804'],
  ['int', '-1 > 0u', '1'],
  ['int', '-1L > 0u', '0'],
  ['int', '(char)200', '-56'],
  ['int', '(unsigned char)300', '44'],
  ['int', '(short)0x18000', '-32768'],
  ['long', '0x7fffffff + 1', '-2147483648'],
  ['long', '0x7fffffffL + 1', '2147483648'],
  ['long', '2147483648', '2147483648'],
  ['unsigned long', '0xffffffffffffffff', '18446744073709551615'],
  ['int', 'sizeof(long) * 3', '24'],
  ['int', "'ab'", '24930'],
  ['int', '1 ? 2 : 3', '2'],
  ['long', '1 ? -1 : 0u', '4294967295'],
  ['int', '!3 + !0 + !!5', '2'],
  ['int', '~0 & 0xff ^ 0x0f | 0x100', '496'],
  ['int', '1 << 31 >> 31', '-1'],
  ['double', '1 / 3.0', '0.33333333333333331'],
  ['double', '0.1f', '0.10000000149011612'],
  ['double', '1e308 * 10', 'inf'],
  ['double', '0x1.8p1', '3'],
  ['int', '(int)-2.9', '-2'],
  ['unsigned long', '(unsigned long)1.8e19', '18000000000000000000'],
  ['double', '(float)16777217', '16777216'],
  ['double', '(double)9007199254740993L', '9007199254740992'],
  ['int', '(_Bool)0.5', '1'],
  ['int', '__builtin_clz(1) + __builtin_ctz(8) + __builtin_popcount(255)', '42'],
  ['int', '({ int t = 3; t * t; })', '9'],
  ['int', '_Generic((char)1, int: 1, char: 2, default: 3)', '2'],
  ['int', 'sizeof(struct { char a; int b; char c; })', '12'],
  ['int', 'sizeof(struct __attribute__((packed)) { char a; int b; char c; })', '6'],
  ['int', 'sizeof(struct { int a : 3, b : 30; char c; })', '12'],
  ['int', '_Alignof(struct { char a; long b; })', '8'],
  ['int', '__builtin_offsetof(struct { char a; struct { int x, y; } b; }, b.y)', '8'],
  ['const char *', '"a" "b" "\\x41\\102"', 'abAB'],
  ['int', '"abc"[1] + 2["abc"]', '197'],
  ['int', '(int[]){1, 2, 3}[2]', '3'],
  ['int', '((struct { int a, b; }){.b = 5, 6 - 6}).b', '5'],
]

test.each(values)('%s %s is %s', (type, expression, value) => {
  expect(expressionValue(type, expression)).toBe(value)
})

/** Bodies of main, and what they print (gcc's output). */
const bodies: readonly (readonly [name: string, body: string, output: string])[] = [
  ['arguments are evaluated from right to left', 'int i = 1; printf("%d %d", i, i++);', '2 1'],
  ['a variable is read after a call beside it', 'x = 10; printf("%d %d", x + set(3), set(1) + x);', '6 2'],
  ['the right side of += comes first', 'x = 1; x += set(50); printf("%d", x);', '100'],
  [
    'members are initialised in their order',
    'struct { int a, b; } s = {.b = say(1), .a = say(2)}; printf("%d", s.a);',
    '212',
  ],
  ['unsigned char wraps', 'unsigned char c = 250; c += 10; printf("%d", c);', '4'],
  [
    'a bit-field wraps',
    'struct { unsigned a : 3; int b : 3; } s = {7, 3}; s.a++; s.b++; printf("%u %d", s.a, s.b);',
    '0 -4',
  ],
  ['assignment to a bit-field has its narrowed value', 'struct { int a : 3; } s; printf("%d", s.a = 7);', '-1'],
  [
    'a switch falls through',
    'for (int i = 0; i < 4; i++) switch (i) { case 0: printf("a"); case 1: printf("b"); break; default: printf("c"); }',
    'abbcc',
  ],
  ['case ranges', 'switch (57) { case 48 ... 57: printf("digit"); }', 'digit'],
  ['computed goto', 'void *t[] = {&&a, &&b}; goto *t[1]; a: printf("a"); b: printf("b");', 'b'],
  [
    'variable-length arrays are freed in loops',
    'for (int i = 1; i < 100000; i++) { char a[1000]; char v[i % 1000 + 1]; v[0] = a[0] = 1; } printf("ok");',
    'ok',
  ],
  ['sizeof of a variable-length array', 'int n = 3; int a[n + 1][2]; printf("%zu", sizeof a);', '32'],
  ['struct arguments are copies', 'struct big b = {{1}}; change(b); printf("%d", b.v[0]);', '1'],
  ['struct results', 'printf("%d", make(5).v[2]);', '7'],
  ['nan compares false', 'double z = 0, n = z / z; printf("%d%d%d%d", n < 1, n >= 1, n == n, n != n);', '0001'],
  [
    'overflow builtins',
    'int r; printf("%d ", __builtin_add_overflow(2147483647, 1, &r)); printf("%d", r);',
    '1 -2147483648',
  ],
  [
    'atomic builtins',
    'int v = 5; printf("%d %d ", __sync_fetch_and_add(&v, 3), v); printf("%d", __sync_bool_compare_and_swap(&v, 8, 1));',
    '5 5 1',
  ],
  [
    'cleanup runs backwards',
    '{ int a __attribute__((cleanup(bye))) = 1; int b __attribute__((cleanup(bye))) = 2; } printf("end");',
    '21end',
  ],
]

const prelude = `#include <stdio.h>
int x; int set(int v) { x = v; return v; } int say(int v) { printf("%d", v); return v; }
struct big { int v[20]; }; void change(struct big b) { b.v[0] = 9; }
struct big make(int n) { struct big b; for (int i = 0; i < 20; i++) b.v[i] = n + i; return b; }
void bye(int *p) { printf("%d", *p); }
`

test.each(bodies)('%s', (_name, body, output) => {
  expect(outputOf(`${prelude}int main(void) { ${body} return 0; }`)).toBe(output)
})

test('a script is a program', () => {
  expect(
    outputOf('int n = 20;\nint twice(int v) { return 2 * v; }\n#define ADD 2\nprintf("%d\\n", twice(n) + ADD);'),
  ).toBe('42\n')
})

test('setjmp leaves locals as they are in memory', () => {
  const text = `#include <stdio.h>\n#include <setjmp.h>\njmp_buf b; int main(void) { int n = 1; if (setjmp(b) == 0) { n = 2; longjmp(b, 1); } printf("%d", n); return 0; }`
  expect(outputOf(text)).toBe('2')
})

test('a script tells its places as they are in its text', () => {
  const { diagnostics } = compile(
    [{ name: 'cell.c', text: 'int a = 1;\n\nint f(int n) { return n }\nb = 2;' }],
    headers,
  )
  expect(diagnostics.map((d) => `${d.line}:${d.column} ${d.code}`)).toEqual(['3:24 expected', '4:1 undeclared'])
})

test('a header of the program may bring main', () => {
  const sources = [
    { name: 'test.c', text: '#include "harness.h"\nstatic void run(void) { puts("ran"); }' },
    { name: 'harness.h', text: '#include <stdio.h>\nstatic void run(void);\nint main(void) { run(); return 0; }' },
  ]
  const { object, isScript } = compile(sources, headers)
  expect([object !== null, isScript]).toEqual([true, false])
})

test('the packed library is what was packed', () => {
  const { object } = compile(
    [
      {
        name: 'a.c',
        text: 'static const char *const t[] = {"a", "b"}; int f(int n) { switch (n) { case 1: return 5; case 2: return 6; case 3: return 7; case 4: return 8; case 5: return t[n & 1][0]; } return -123456789; }',
      },
    ],
    headers,
    { scripts: false },
  )
  if (!object) throw new Error('does not compile')
  const [back] = decodeArchive(encodeArchive([object], 2, (atom) => (atom.section === 'text' ? 0 : 1))).objects
  expect(back.atoms.map((a) => a.name)).toEqual(object.atoms.map((a) => a.name))
  object.atoms.forEach((atom, i) => {
    const code = back.atoms[i].lazyCode?.decode() ?? null
    expect(code).toEqual(atom.code)
    expect(back.atoms[i].bytes).toEqual(atom.bytes)
    expect(back.atoms[i].jumps).toEqual(atom.jumps)
    expect([...back.atoms[i].relocs]).toEqual([...atom.relocs].sort((a, b) => a.at - b.at))
  })
})
