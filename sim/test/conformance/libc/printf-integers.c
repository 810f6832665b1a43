#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    printf("[%d] [%i] [%u] [%x] [%X] [%o]\n", 42, -42, 42u, 0xbeef, 0xbeef, 8);
    printf("[%5d] [%-5d] [%05d] [%+d] [% d] [%+5d]\n", 42, 42, 42, 42, 42, 42);
    printf("[%5d] [%-5d] [%05d] [%+d] [% d] [%+05d]\n", -42, -42, -42, -42, -42, -42);
    printf("[%#x] [%#X] [%#o] [%#010x] [%#x] [%#o]\n", 255, 255, 8, 255, 0, 0);
    printf("[%.3d] [%8.3d] [%-8.3d] [%.0d] [%.0d] [%08.3d]\n", 5, 5, 5, 0, 7, 5);
    printf("[%hhd] [%hd] [%ld] [%lld]\n", 300, 70000, LONG_MIN, LLONG_MAX);
    printf("[%hhx] [%hx] [%lx] [%llX]\n", -1, -1, -1L, 0xabcdefLL);
    printf("[%zu] [%zd] [%jd] [%td]\n", (size_t)-1, (ssize_t)-5, (intmax_t)7, (ptrdiff_t)-3);
    printf("[%*d] [%-*d] [%.*d] [%*d]\n", 6, 1, 6, 2, 4, 3, -6, 4);
    printf("[%d%%] [%c] [%5c] [%-3c]\n", 50, 'x', 'y', 'z');
    printf("[%u] [%d] [%d]\n", UINT_MAX, INT_MIN, INT_MAX);
    return 0;
}
