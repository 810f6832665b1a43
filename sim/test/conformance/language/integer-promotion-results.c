#include <stdio.h>

#define TYPE(e) _Generic((e), _Bool: "_Bool", char: "char", signed char: "signed char", unsigned char: "unsigned char", \
    short: "short", unsigned short: "unsigned short", int: "int", unsigned: "unsigned", long: "long", \
    unsigned long: "unsigned long", long long: "long long", unsigned long long: "unsigned long long", \
    float: "float", double: "double", long double: "long double", default: "other")
#define SHOW(e) printf("%-24s %s\n", #e, TYPE(e))

int main(void)
{
    char c = 1; signed char sc = 1; unsigned char uc = 1; short s = 1; unsigned short us = 1; int i = 1; unsigned u = 1;
    long l = 1; unsigned long ul = 1; long long ll = 1; unsigned long long ull = 1; float f = 1; double d = 1; _Bool b = 1;
    enum { SMALL } es = 0; enum { BIG = 0x80000000 } eb = BIG; enum { NEG = -1 } en = NEG;
    struct { unsigned a : 3; unsigned b : 32; unsigned long c : 33; int d : 3; } bf = { 0 };

    SHOW(c); SHOW(+c); SHOW(sc + sc); SHOW(uc + uc); SHOW(~us); SHOW(-uc); SHOW(!l); SHOW(us << ul);
    SHOW(i + u); SHOW(u + l); SHOW(i + ul); SHOW(l + ll); SHOW(ul + ll); SHOW(u + ull); SHOW(l << ull);
    SHOW(f + i); SHOW(f + l); SHOW(d + f); SHOW(b + b); SHOW(b ? c : s); SHOW(1 ? u : s); SHOW(1 ? i : l);
    SHOW(1 ? 1 : 2.0f); SHOW('a'); SHOW(L'a'); SHOW(1); SHOW(1u); SHOW(1l); SHOW(1ull); SHOW(2147483648); SHOW(0x80000000);
    SHOW(0xffffffffffffffff); SHOW(9223372036854775807); SHOW(1.0); SHOW(1.0f); SHOW(sizeof i); SHOW(&c - &c);
    SHOW(SMALL); SHOW(es); SHOW(BIG); SHOW(eb); SHOW(en); SHOW(NEG);
    SHOW(+bf.a); SHOW(+bf.b); SHOW(bf.a + 1); SHOW(bf.b + 1); SHOW(+bf.d);
    SHOW(c++); SHOW(c += 1); SHOW((c, s)); SHOW((short)i); SHOW(i == l); SHOW(i && l); SHOW(__LINE__);
    return 0;
}
