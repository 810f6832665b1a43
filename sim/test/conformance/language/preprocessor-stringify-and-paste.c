#include <stdio.h>

#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define CAT3(a, b, c) a##b##c
#define NUMBER 42
#define EMPTY
#define FIRST(a, ...) a
#define F(x) [x]
#define OBJECT F
#define SELF SELF_VALUE SELF
#define f(x) f(x + 1)
#define LEFT(x) x LEFT2
#define LEFT2(y) (y)

int foo1 = 1, foo2 = 2, NUMBERfoo = 3, foo = 4, foo42 = 5;

int main(void)
{
    puts(STR(NUMBER)); puts(XSTR(NUMBER));
    puts(STR(  spaced   out  )); puts(STR("quoted \n" '\'' \ x));
    puts(STR((a,b)));
    puts(STR()); puts(XSTR(EMPTY)); puts(XSTR(CAT(EM, PTY)));
    printf("%d %d %d %d\n", CAT(foo, 1), XCAT(foo, NUMBER), CAT(NUMBER, foo), CAT(fo, o));
    printf("%d %s\n", CAT(1, 2) + CAT(0x, ff), XSTR(CAT(1, 2)));
    puts(XSTR(OBJECT (1))); puts(XSTR(F (2))); puts(XSTR(F)); puts(XSTR(SELF));
    puts(XSTR(f(f(1)))); puts(XSTR(LEFT(1)(2))); puts(XSTR(CAT(+, +) CAT(<, <=)));
    puts(XSTR(CAT3(a, , c))); puts(XSTR(CAT(, ))); puts(XSTR(CAT(x, ) CAT(, y)));
    puts(XSTR(FIRST(1, 2, 3)));  puts(XSTR(FIRST((1, 2), 3)));
    puts(STR(@ `)); puts(XSTR(-NUMBER)); puts(XSTR(- -NUMBER)); puts(STR(a  /* comment */  b));
    puts(XSTR(CAT(L, 'a'))); puts(STR(L"x\0")); puts(XSTR(.CAT(1, e)+3));
    puts(XSTR(__LINE__)); puts(STR(__LINE__));
    puts(STR(#define)); puts(XSTR(F(
        3
    )));
    return 0;
}
