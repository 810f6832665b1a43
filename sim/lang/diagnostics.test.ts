import { expect, test } from 'vitest'
import { messagesOf } from '../test/compiled.ts'

const inMain = (body: string): string => `#include <stdio.h>\n#include <sys/mman.h>\nint main(void) {\n${body}\n}\n`

/** A wrong body of main (its first line is line 4), and what is said about it. */
const bodies: readonly (readonly [body: string, ...messages: string[]])[] = [
  ['cuont = 1; int count;', "4:1 use of undeclared identifier 'cuont'"],
  ['int count; cuont = 1;', "4:12 use of undeclared identifier 'cuont' [did you mean 'count'?]"],
  ['int f = MAP_ANONYMUS;', "4:9 use of undeclared identifier 'MAP_ANONYMUS' [did you mean 'MAP_ANONYMOUS'?]"],
  ['int a = 1', "4:10 expected ';' at the end of a declaration"],
  ['return 1', "4:9 expected ';' after 'return'"],
  ['puts("x")', "4:10 expected ';' after expression"],
  ['printf("%d" 1);', "4:12 expected ')' after arguments [found '1']"],
  ['pritnf("x");', "4:1 implicit declaration of function 'pritnf' [did you mean 'printf'?]"],
  ['if (1 { }', "4:6 expected ')' after the condition [found '{']"],
  ['for (int i = 0; i < 3; i++ { }', "4:27 expected ')' in 'for' [found '{']"],
  ['5 = 6;', '4:1 expression is not assignable'],
  ['const int k = 1; k = 2;', "4:18 cannot assign to variable 'k' with const-qualified type 'const int'"],
  ['int a[3]; a = 0;', "4:11 array type 'int[3]' is not assignable"],
  ['struct { int x; } s; s.y = 1;', "4:24 no member named 'y' in 'struct <anonymous>'"],
  ['struct s { int alpha; } s; s.aplha = 1;', "4:30 no member named 'aplha' in 'struct s' [did you mean 'alpha'?]"],
  [
    'struct s { int a; } s, *p = &s; p.a = 1;',
    "4:35 member reference base type 'struct s *' is not a structure or union [did you mean '->a'?]",
  ],
  ['struct s { int a; } s; s->a = 1;', "4:25 member reference type 'struct s' is not a pointer [did you mean '.a'?]"],
  ['struct s *p; p->x = 1;', "4:14 incomplete definition of type 'struct s'"],
  ['struct s x;', "4:10 variable 'x' has incomplete type 'struct s'"],
  ['void v;', "4:6 variable 'v' has incomplete type 'void'"],
  ['int *p = 1.5;', "4:10 initializing 'int *' from incompatible type 'double'"],
  ['struct s { int a; } s = 5; int t = s;', "4:36 initializing 'int' from incompatible type 'struct s'"],
  ['int x = puts;', ''],
  ['return "x" * 2;', "4:8 invalid operands to binary * ('char *' and 'int')"],
  ['double d; d % 2;', "4:11 invalid operands to binary % ('double' and 'int')"],
  ['double d; d << 1;', "4:11 invalid operands to binary << ('double' and 'int')"],
  ['int x; *x = 1;', "4:8 indirection requires pointer operand ('int' invalid)"],
  ['int x; x[0] = 1;', '4:8 subscripted value is not an array or pointer'],
  ['int x; x();', "4:8 called object of type 'int' is not a function or function pointer"],
  ['&5;', "4:1 cannot take the address of a value of type 'int'"],
  ['register int r; &r;', "4:17 address of register variable 'r' requested"],
  ['struct { int b : 3; } s; &s.b;', '4:26 address of a bit-field requested'],
  [
    'puts("a", "b");',
    "4:11 too many arguments to function call 'puts', expected 1, have 2 [declared as 'int puts(const char *)']",
  ],
  [
    'mmap(0, 1);',
    "4:10 too few arguments to function call 'mmap', expected 6, have 2 [missing: int prot, int flags, int fd, long offset]",
  ],
  ['int a[-1];', '4:7 array has a negative size'],
  ['int a[2.5];', "4:7 size of array has non-integer type 'double'"],
  ['int a, a;', "4:8 redefinition of 'a'"],
  ['break;', "4:1 'break' statement not in loop or switch statement"],
  ['continue;', "4:1 'continue' statement not in loop statement"],
  ['case 1: ;', "4:1 'case' statement not in switch statement"],
  ['switch (1) { case 1: case 1: ; }', '4:22 duplicate case value'],
  ['switch (1.5) { }', "4:9 statement requires expression of integer type ('double' invalid)"],
  ['int n = 1; switch (1) { case n: ; }', '4:30 case label is not an integer constant expression'],
  ['goto nowhere;', "4:6 use of undeclared label 'nowhere'"],
  ['here: goto heer; ', "4:12 use of undeclared label 'heer' [did you mean 'here'?]"],
  ['else { }', "4:1 'else' without a previous 'if'"],
  ['intt x = 1;', "4:1 unknown type name 'intt' [did you mean 'int'?]"],
  ['unsigned float f;', "4:1 'float unsigned' is no type: these words cannot be combined"],
  ["char c = '';", '4:10 empty character constant'],
  ['int x = 08;', "4:9 invalid digit '8' in octal constant"],
  ['int x = 12abc;', "4:9 invalid suffix 'abc' on integer constant"],
  ['int x = 0x;', "4:9 invalid suffix 'x' on integer constant"],
  ['static int n = puts("x");', '4:16 initializer element is not a compile-time constant'],
  ['int a[2] = {1, 2, 3};', '4:19 excess elements in array initializer'],
  ['int a[2] = {[5] = 1};', '4:14 array designator index (5) is outside the array bounds (2)'],
  ['int x = {};', '4:9 scalar initializer cannot be empty'],
  ['int n = 3; int a[n] = {1};', '4:23 variable-sized object may not be initialized'],
  ['sizeof(struct nothing);', "4:1 invalid application of 'sizeof' to an incomplete type 'struct nothing'"],
  ['struct { int b : 3; } s; sizeof s.b;', "4:26 invalid application of 'sizeof' to a bit-field"],
  ['_Static_assert(sizeof(int) == 8, "int is small");', '4:1 static assertion failed: "int is small"'],
  [
    'int x = _Generic(1.0f, int: 1, long: 2);',
    "4:9 controlling type 'float' is not compatible with any association [there are: int, long]",
  ],
  [
    'asm("mov %eax, %ebx");',
    '4:1 not supported: inline assembly "mov %eax, %ebx" [an empty template, as in asm volatile("" ::: "memory"), is a compiler barrier]',
  ],
  ['_Float128 x;', '4:1 not supported: _Float128'],
  [
    '__label__ l; void *in(void) { return &&l; } l: in();',
    '4:38 not supported: the address of a label of a function around this one',
  ],
  ['void *p = &&nope;', "4:13 use of undeclared label 'nope'"],
  ['int n = 3; goto in; { int a[n]; in: ; }', "4:12 jump into the scope of a variable-length array, to label 'in'"],
  ['1 + ;', "4:5 expected an expression, found ';'"],
  ['int;', ''],
  [
    'mmap(0, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0);',
    '4:26 mmap needs MAP_PRIVATE or MAP_SHARED: this fails with EINVAL [add MAP_PRIVATE | or MAP_SHARED |]',
  ],
  [
    'mmap(0, 4096, PROT_READ, MAP_PRIVATE, -1, 0);',
    '4:39 descriptor -1 without MAP_ANONYMOUS: this fails with EBADF [add MAP_ANONYMOUS | to the flags]',
  ],
  [
    'char *p = mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); p[1] = 2;',
    "4:73 'p' is mapped without PROT_WRITE: this store is a SIGSEGV",
  ],
  [
    'char *p = mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); mprotect(p, 4096, PROT_WRITE); p[1] = 2;',
    '',
  ],
  [
    'void *p = mmap(0, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); if (p == NULL) return 1;',
    "4:69 'p' comes from mmap, which reports failure as MAP_FAILED, not NULL [compare 'p' with MAP_FAILED]",
  ],
  [
    'void *p = mmap(0, 4096, 3, 0x22, -1, 0); mmap(p, 4096, 3, 0x32, -1, 0);',
    "4:47 MAP_FIXED replaces what is mapped at 'p' [MAP_FIXED_NOREPLACE fails with EEXIST instead]",
  ],
  ['munmap((void *)4096, 100);', '4:22 munmap works on whole pages: 100 bytes are rounded up to 4096'],
  ['@', "4:1 unexpected character '@' in the program"],
]

test.each(bodies)('%s', (body, ...messages) => {
  expect(messagesOf(inMain(body))).toEqual(messages.filter((m) => m !== ''))
})

/** A wrong file. */
const files: readonly (readonly [text: string, ...messages: string[]])[] = [
  ['int main(void) {', "1:17 expected '}' before the end of the file [the '{' in line 1 is not closed]"],
  ['int main(void) { } }', "1:20 unexpected '}': nothing is open here"],
  ['int f(int a { }\nint main(void) { }', "1:12 expected ')' after parameters [found '{']"],
  ['int f(a b) { }\nint main(void) { }', "1:8 expected ')' [found 'b']"],
  ['#include <sys/mann.h>\nint main(void) { }', "1:10 'sys/mann.h' file not found [did you mean <sys/mman.h>?]"],
  ['#if 1\nint main(void) { }', '1:2 unterminated conditional directive'],
  ['#endif\nint main(void) { }', '1:2 #endif without #if'],
  ['#if 1 +\n#endif\nint main(void) { }', '1:8 expected a value in the condition'],
  ['#if 1 / 0\n#endif\nint main(void) { }', '1:7 division by zero in the condition'],
  ['#defin X 1\nint main(void) { }', "1:2 invalid preprocessing directive '#defin' [did you mean '#define'?]"],
  ['#error stop here\nint main(void) { }', '1:1 #error stop here'],
  [
    '#define F(a) a\nint x = F(1, 2);\nint main(void) { }',
    "2:9 macro 'F' takes 1 argument, but 2 given",
    "2:16 expected an expression, found ';'",
  ],
  ['#define F(a a\nint main(void) { }', "1:9 expected ',' or ')' in macro parameter list, found 'a'"],
  ['#define S(a) #b\nint main(void) { }', "1:9 '#' is not followed by a macro parameter"],
  ['int main(void) { }\nint main(void) { }', "2:5 redefinition of 'main'"],
  ['int x; char *x;\nint main(void) { }', "1:14 conflicting types for 'x': 'char *' and 'int'"],
  ['struct s { int a; int a; };\nint main(void) { }', "1:23 duplicate member 'a'"],
  [
    'struct s { struct s t; };\nint main(void) { }',
    "1:21 member 't' has incomplete type 'struct s' [a structure cannot contain itself; a pointer to it can]",
  ],
  ['enum e { A, A };\nint main(void) { }', "1:13 redefinition of 'A'"],
  ['int a[];\nint f(void)[2];\nint main(void) { }', "2:6 function cannot return array type 'int[2]'"],
  ['/* open\nint main(void) { }', '1:1 unterminated /* comment'],
  ['struct s { int a; }\nint main(void) { }', "1:20 expected ';' after struct"],
  ['int a[4] = "abc";\nint main(void) { }', '1:12 array of inappropriate type initialized from a string constant'],
]

test.each(files)('%s', (text, ...messages) => {
  expect(messagesOf(text)).toEqual(messages)
})

test('goes on after a mistake and reports several', () => {
  const text = inMain('int a = ;\nint b = 1;\nb = c;\nif (b > 0 {\n}\nputs(1, 2);')
  expect(messagesOf(text).map((m) => m.slice(0, 40))).toEqual([
    "4:9 expected an expression, found ';'",
    "6:5 use of undeclared identifier 'c'",
    "7:10 expected ')' after the condition [f",
    '9:9 too many arguments to function call ',
  ])
})
