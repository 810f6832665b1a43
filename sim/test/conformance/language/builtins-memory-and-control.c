#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct p { int a; char b[20]; };

static int classify(int n)
{
    switch (n & 3) {
    case 0: return 10;
    case 1: return 11;
    case 2: return 12;
    case 3: return 13;
    }
    __builtin_unreachable();
}

__attribute__((noreturn)) static void leave(int code)
{
    printf("leaving\n");
    exit(code);
}

int main(void)
{
    char a[20], b[20];
    struct p x, y;

    __builtin_memset(a, 'x', 10);
    a[10] = 0;
    __builtin_memcpy(b, a, sizeof a);
    __builtin_memmove(b + 2, b, 5);
    printf("%s %s %d\n", a, b, __builtin_memcmp(a, b, 11));
    memset(&x, 0, sizeof x);
    x.a = 3;
    __builtin_strcpy(x.b, "copied");
    y = x;
    printf("%d %s\n", y.a, y.b);
    printf("%d %d %d\n", classify(5), classify(6), classify(-1));
    __builtin_prefetch(a);
    __builtin_prefetch(a, 1, 3);
    printf("%d %s\n", __builtin_frame_address(0) != NULL, __builtin_FUNCTION());
    printf("%d\n", __builtin_return_address(0) != NULL);
    printf("%d %g %g\n", __builtin_isnan(__builtin_nan("")) != 0, __builtin_inf(), __builtin_fabs(-1.5));
    __builtin_printf("%d\n", __builtin_object_size(a, 0) == (size_t)-1 || __builtin_object_size(a, 0) == 20);
    if (y.a == 3)
        leave(7);
    __builtin_trap();
}
