#include <stdio.h>
#include <string.h>

#define DUMP(object) do { \
    const unsigned char *_b = (const unsigned char *)&(object); \
    for (size_t _i = 0; _i < sizeof(object); _i++) printf("%02x", _b[_i]); \
    printf(" (%zu)\n", sizeof(object)); } while (0)

struct one { unsigned a : 1, b : 2, c : 3, d : 4, e : 5; };
struct cross { unsigned a : 20, b : 20; };
struct cross_long { unsigned long a : 20, b : 20, c : 30; };
struct mixed { char c; int a : 4; short s : 9; char d; };
struct zero { char a : 3; int : 0; char b : 3; };
struct after { int a : 8; char b; int c : 8; };
struct packed { unsigned a : 3, b : 30, c : 7; } __attribute__((packed));
struct bools { _Bool a : 1, b : 1; unsigned char c : 6; };
struct chars { unsigned char a : 5, b : 5, c : 5; };
union both { unsigned a : 7; unsigned char whole; };

int main(void)
{
    struct one one;
    struct cross cross;
    struct cross_long cross_long;
    struct mixed mixed;
    struct zero zero;
    struct after after;
    struct packed packed;
    struct bools bools;
    struct chars chars;
    union both both = { 0 };

    memset(&one, 0, sizeof one); one.a = 1; one.b = 2; one.c = 5; one.d = 9; one.e = 17; DUMP(one);
    memset(&cross, 0, sizeof cross); cross.a = 0xabcde; cross.b = 0x12345; DUMP(cross);
    memset(&cross_long, 0, sizeof cross_long); cross_long.a = 0xabcde; cross_long.b = 0x12345; cross_long.c = 0x3fedcba9; DUMP(cross_long);
    memset(&mixed, 0, sizeof mixed); mixed.c = 1; mixed.a = -2; mixed.s = -3; mixed.d = 4; DUMP(mixed);
    memset(&zero, 0, sizeof zero); zero.a = 3; zero.b = 2; DUMP(zero);
    memset(&after, 0, sizeof after); after.a = 1; after.b = 2; after.c = 3; DUMP(after);
    memset(&packed, 0, sizeof packed); packed.a = 5; packed.b = 0x2aaaaaaa; packed.c = 0x55; DUMP(packed);
    memset(&bools, 0, sizeof bools); bools.a = 8; bools.b = 0; bools.c = 33; DUMP(bools);
    memset(&chars, 0, sizeof chars); chars.a = 17; chars.b = 18; chars.c = 19; DUMP(chars);
    both.whole = 0xff; both.a = 0x2a; DUMP(both);
    return 0;
}
