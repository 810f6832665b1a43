#include <limits.h>
#include <stdint.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>

int main(void)
{
    int n1 = 0; signed char n2 = 0; short n3 = 0; long n4 = 0; long long n5 = 0; intmax_t n6 = 0; size_t n7 = 0; ptrdiff_t n8 = 0;

    printf("%hhd %hhu %hhx\n", 300, 300, -1);
    printf("%hd %hu %hx\n", 70000, 70000, -1);
    printf("%ld %lu %lx %lo\n", LONG_MIN, ULONG_MAX, LONG_MIN, 8L);
    printf("%lld %llu %llX\n", LLONG_MIN, ULLONG_MAX, 0xdeadbeefcafeULL);
    printf("%jd %ju %jx\n", INTMAX_MIN, UINTMAX_MAX, (intmax_t)255);
    printf("%zd %zu %zx\n", (size_t)-5, SIZE_MAX, sizeof(int));
    printf("%td %tx\n", (ptrdiff_t)-9, (ptrdiff_t)17);
    printf("%qd %Lx\n", 5LL, 255LL);
    printf("%" PRId8 " %" PRIu16 " %" PRIx32 " %" PRId64 " %" PRIuMAX " %" PRIxPTR "\n", (int8_t)-3, (uint16_t)4, (uint32_t)0xabc, INT64_MIN, UINTMAX_MAX, (uintptr_t)16);
    printf("abc%n%hhn%hn%ln%lln%jn%zn%tn\n", &n1, &n2, &n3, &n4, &n5, &n6, &n7, &n8);
    printf("%d %d %d %ld %lld %jd %zu %td\n", n1, n2, n3, n4, n5, n6, n7, n8);
    printf("%5$s %3$d %1$c %2$*4$d\n", 'c', 42, 7, 6, "last");
    printf("%2$s %1$s %2$s\n", "one", "two");
    printf("%*d|%-*d|%.*d|%*.*s|\n", 6, 1, 6, 2, 4, 3, 8, 2, "text");
    printf("%*d|%.*d|%.*s|\n", -6, 1, -1, 5, -3, "whole");
    printf("%%|%c|%-3c|%3c|\n", 'a', 'b', 'c');
    printf("%'d\n", 1234567);
    return 0;
}
