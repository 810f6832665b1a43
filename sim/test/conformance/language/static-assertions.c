#include <assert.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>

_Static_assert(sizeof(int) == 4, "int has 4 bytes");
_Static_assert(CHAR_BIT == 8, "bytes");
static_assert((char)-1 < 0, "char is signed");

struct header { char magic[4]; int version; _Static_assert(sizeof(short) == 2, "inside a struct"); long offset; };
_Static_assert(offsetof(struct header, offset) == 8, "layout");
_Static_assert(_Alignof(struct header) == 8 && sizeof(struct header) == 16, "size");

enum { N = sizeof(struct header) / sizeof(long), M = N * 2 + (N > 1 ? 3 : 4), K = 'a' + 1, L = (int)3.9, P = !sizeof(char[3]) };
static char array[N * 4 + (1 << 3) - 0x8 % 3];
static int bits[(sizeof(long) * CHAR_BIT) >> 3];
#define BUILD_BUG_ON_ZERO(e) ((int)sizeof(struct { int : -!!(e); }))
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]) + BUILD_BUG_ON_ZERO(__builtin_types_compatible_p(typeof(a), typeof(&(a)[0]))))

int main(void)
{
    _Static_assert(N == 2, "in a block");
    int list[7];

    for (int i = 0; i < 1; i++)
    {
        _Static_assert(M == 7, "in a loop");
    }
    switch (N) {
    case N: printf("%d %d %d %d %d\n", N, M, K, L, P); break;
    case M ^ 100: break;
    case (5 > 3) + 9: break;
    }
    printf("%zu %zu %zu\n", sizeof array, sizeof bits, ARRAY_SIZE(list));
    return 0;
}
